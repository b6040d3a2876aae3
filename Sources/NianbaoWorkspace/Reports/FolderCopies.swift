internal import NianbaoCore

/// Finds reports that are there more than once, as report file and as document. Of those of one agency and year with the same
/// figures the report file counts, else the first document; with other figures nothing says which is right, and all count.
struct FolderCopies {
    /// The documents that do not count.
    private(set) var paths: Set<String> = []
    /// The documents whose figures differ from those of another report of the same agency and year.
    private(set) var different: [UnreadDocument] = []

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
            guard let difference = Self.difference(report, from: first.report) else {
                paths.insert(file.path)
                continue
            }
            different.append(
                UnreadDocument(
                    path: file.path,
                    reason: Bilingual(
                        zh: "与“\(first.path)”是同一机关、同一年度的年报，\(difference.zh)；留下正确的一份，另一份移到别处",
                        en: "it is of the same agency and year as “\(first.path)”, but \(difference.en); "
                            + "keep the right one and move the other elsewhere"),
                    isCounted: true))
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
