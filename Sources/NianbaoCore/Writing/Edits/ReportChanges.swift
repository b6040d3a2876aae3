/// Changes to a report, to be made in its file.
package struct ReportChanges: Sendable {
    /// New figures of cells.
    package var cells: [CellID: CellValue] = [:]
    /// New remarks on figures; `nil` takes a remark away. A cell that is not named keeps its remark.
    package var remarks: [CellID: String?] = [:]
    /// New paragraphs of texts.
    package var texts: [TextID: [ParagraphChange]] = [:]
    /// New values of fields of one line; `nil` for a field that is to be filled in later.
    package var lines: [ReportField: String?] = [:]
    /// New and other explanations.
    package var waivers: [WaiverChange] = []

    /// No changes.
    package init() {}

    /// Whether nothing changes.
    package var isEmpty: Bool {
        cells.isEmpty && remarks.isEmpty && texts.isEmpty && lines.isEmpty && waivers.isEmpty
    }
}

/// A change to the explanations of a report. Indices are those before any change.
package enum WaiverChange: Hashable, Sendable {
    case add(Waiver)
    case replace(Int, Waiver)
    case remove(Int)
}

extension [Waiver] {
    /// The explanations after the changes.
    func applying(_ changes: [WaiverChange]) -> [Waiver] {
        var kept: [Waiver?] = map { $0 }
        var added: [Waiver] = []
        for change in changes {
            switch change {
            case .add(let waiver): added.append(waiver)
            case .replace(let index, let waiver): kept[index] = waiver
            case .remove(let index): kept[index] = nil
            }
        }
        return kept.compactMap(\.self) + added
    }
}

/// A change to the paragraphs of a text. Indices are those of the paragraphs before any change.
package enum ParagraphChange: Hashable, Sendable {
    case replace(Int, String)
    case remove(Int)
    /// A new paragraph before the one at the index, or after the last.
    case insert(Int, String)

    /// The new text; `nil` for a paragraph that is removed.
    package var text: String? {
        switch self {
        case .replace(_, let text), .insert(_, let text): text
        case .remove: nil
        }
    }
}

extension [Paragraph] {
    /// The paragraphs after the changes.
    package func applying(_ changes: [ParagraphChange]) -> [Paragraph] {
        var result: [Paragraph] = []
        for index in 0...count {
            for case .insert(index, let text) in changes { result.append(Paragraph(text)) }
            guard index < count else { break }
            if changes.contains(.remove(index)) { continue }
            let replaced = changes.lazy.compactMap { change -> String? in
                if case .replace(index, let text) = change { text } else { nil }
            }.first
            result.append(replaced.map { Paragraph($0) } ?? self[index])
        }
        return result
    }
}

extension ReportChanges {
    /// Whether a report that was read again says what `report` says after the changes, and nothing else. Fields of one
    /// line that change are not looked at.
    func areAll(in new: Report?, of report: Report) -> Bool {
        guard let new, new.isWhole, new.entries.count == report.entries.count else { return false }
        let cellsFit = report.entries.indices.allSatisfy { index in
            let cell = CellID(index)
            return new.entries[index].value == cells[cell] ?? report.entries[index].value
                && new.entries[index].remark == remarks[cell] ?? report.entries[index].remark
        }
        let ids = [TextID.preamble] + report.narratives.indices.map { .section($0) }
        return cellsFit && keepsFields(of: report, in: new)
            && ids.allSatisfy { new[$0].paragraphs == report[$0].paragraphs.applying(texts[$0] ?? []) }
            && new.waivers.elementsEqual(report.waivers.applying(waivers)) { $0.says($1) }
            && new.adjustments.count == report.adjustments.count && new.sources.count == report.sources.count
    }

    private func keepsFields(of report: Report, in new: Report) -> Bool {
        let isSame: [(ReportField, Bool)] = [
            (.agency, new.agency == report.agency), (.year, new.year == report.year),
            (.scope, new.scope == report.scope),
            (.kind, new.namesKind == report.namesKind), (.prior, new.prior?.path == report.prior?.path),
            (.title, new.customTitle == report.customTitle),
            (.published, new.publication?.date == report.publication?.date),
        ]
        return isSame.allSatisfy { field, isSame in isSame || lines[field] != nil }
    }
}

extension Waiver {
    /// Whether the two say the same, wherever they stand.
    func says(_ other: Waiver) -> Bool {
        rule == other.rule && place == other.place && quote == other.quote && gap == other.gap
            && reason == other.reason && author == other.author && date == other.date
    }
}
