internal import NianbaoCore

/// Finds reports that are there more than once, as report file and as document. Of those of one agency and year the report file
/// counts; of documents with the same figures, the first. Of documents with other figures nothing says which is right, and
/// all count.
struct FolderCopies {
    /// The documents that do not count.
    private(set) var paths: Set<String> = []
    /// The documents whose figures differ from those of another report of the same agency and year.
    private(set) var different: [FolderNote] = []

    private struct Key: Hashable {
        let agency: AgencyName
        let year: Int
        let kind: String

        /// - Returns: `nil` for a report that does not say whose it is and for which year.
        init?(_ report: Report) {
            guard !report.agency.isEmpty, report.isYearKnown else { return nil }
            (agency, year, kind) = (AgencyName(report.agency), report.year, report.form.kind)
        }
    }

    /// - Parameter documents: The reports in documents, by their paths; a document with several has none.
    init(_ files: [ReportFile], documents: [String: Report]) {
        let reader = GivenForms([FormFile]()).reader(Reach(files.map(\.path), areOthers: true))
        var counted: [Key: (path: String, report: Report)] = [:]
        for file in files where documents[file.path] == nil {
            guard let report = Self.report(file.path, reader), let key = Key(report), counted[key] == nil else {
                continue
            }
            counted[key] = (file.path, report)
        }
        for file in files {
            guard let report = documents[file.path], let key = Key(report) else { continue }
            guard let first = counted[key] else {
                counted[key] = (file.path, report)
                continue
            }
            let difference = Self.difference(report, from: first.report)
            let isReportFile = documents[first.path] == nil
            if isReportFile || difference == nil { paths.insert(file.path) }
            if let difference {
                different.append(.differing(file.path, from: first.path, isLeftOut: isReportFile, difference))
            }
        }
    }

    /// The report in a report file; `nil` if it cannot be read.
    private static func report(_ path: String, _ reader: ReportReader) -> Report? {
        guard InputFile.isRegular(path), let bytes = try? InputFile.bytes(path, isNamedByUser: false) else {
            return nil
        }
        return YAMLFile().read(bytes, name: path, reader).report
    }

    /// In which way the figures of a report differ from those that count; `nil` if the latter have all that it has.
    private static func difference(_ report: Report, from counted: Report) -> Bilingual? {
        guard report.form.mark == counted.form.mark else { return Bilingual(zh: "格式不同", en: "their editions differ") }
        let count = report.form.typedCells.count { cell in
            let (value, other) = (report[cell].value, counted[cell].value)
            return value.isKnown && value != other
        }
        return count == 0
            ? nil
            : Bilingual(zh: "有 \(count) 格数字不同", en: "\(count == 1 ? "1 figure differs" : "\(count) figures differ")")
    }
}

extension CellValue {
    /// Whether it is a figure, or that there can be none.
    fileprivate var isKnown: Bool { number != nil || self == .notApplicable }
}

extension FolderNote {
    /// A document whose figures differ from those of a report of the same agency and year.
    fileprivate static func differing(
        _ path: String, from other: String, isLeftOut: Bool, _ difference: Bilingual
    ) -> FolderNote {
        let reason =
            isLeftOut
            ? Bilingual(
                zh: "与“\(other)”是同一机关、同一年度的年报，以那一份为准；\(difference.zh)",
                en: "it is of the same agency and year as “\(other)”, which counts; \(difference.en)")
            : Bilingual(
                zh: "与“\(other)”是同一机关、同一年度的年报，\(difference.zh)；留下正确的一份，另一份移到别处",
                en: "it is of the same agency and year as “\(other)”, but \(difference.en); "
                    + "keep the right one and move the other elsewhere")
        return FolderNote(path: path, kind: isLeftOut ? .leftOut : .repeated, reason: reason)
    }
}
