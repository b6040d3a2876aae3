/// A field above the sections that changed.
package struct FieldChange: Hashable, Sendable {
    /// The field that changed.
    package let field: ReportField
    /// What the field said; `nil` when it was not filled in.
    package let old: Bilingual?
    /// What the field says now; `nil` when it is not filled in.
    package let new: Bilingual?

    static func all(from old: Report, to new: Report) -> [FieldChange] {
        let isPrintAlone = old.isFromPrint || new.isFromPrint
        return ReportField.allCases.compactMap { field in
            if isPrintAlone, !field.isInPrint { return nil }
            let change = FieldChange(field: field, old: old.text(of: field), new: new.text(of: field))
            let isUnknown = change.old == nil && !old.isWhole || change.new == nil && !new.isWhole
            return change.old == change.new || isUnknown ? nil : change
        }
    }
}

extension ReportField {
    /// Whether a printed report says it.
    fileprivate var isInPrint: Bool { isPrinted && self != .scope }
}

extension ReportField {
    /// Whether the field is printed in the report.
    package var isPrinted: Bool {
        switch self {
        case .agency, .year, .scope, .title, .preamble: true
        case .kind, .edition, .formFile, .prior, .published, .waivers, .adjustments, .sources: false
        }
    }
}

extension Report {
    /// The value of a field of one line. Kind and edition are the form's, and the preamble is compared as the text it
    /// is.
    fileprivate func text(of field: ReportField) -> Bilingual? {
        switch field {
        case .agency: agency.isEmpty ? nil : Bilingual(agency)
        case .year: isYearKnown ? Bilingual(String(year)) : nil
        case .scope: Bilingual(zh: form.scopes[scope].key, en: form.scopes[scope].id)
        case .formFile: formFile.map { Bilingual($0) }
        case .prior: prior.map { Bilingual($0.path) }
        case .title: customTitle.map { Bilingual($0) }
        case .published: publication.map { Bilingual($0.date) }
        case .waivers: waivers.isEmpty ? nil : Bilingual(waivers.map(\.summary).joined(separator: "；"))
        case .adjustments:
            adjustments.isEmpty
                ? nil : Bilingual(adjustments.map { $0.summary(form, .chinese) }.joined(separator: "；"))
        case .sources: sources.isEmpty ? nil : Bilingual(zh: "\(sources.count) 个单位", en: "\(sources.count) units")
        case .kind, .edition, .preamble: nil
        }
    }
}
