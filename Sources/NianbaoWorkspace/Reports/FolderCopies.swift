internal import NianbaoCore

/// Finds reports that are there more than once, as report file and as document: of one agency and year the report file
/// counts, else the first document.
struct FolderCopies {
    /// The documents that do not count.
    private(set) var paths: Set<String> = []
    /// Those of them whose figures differ from those that count.
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
            paths.insert(file.path)
            guard let difference = Self.difference(report, first.report) else { continue }
            different.append(
                UnreadDocument(
                    path: file.path,
                    reason: Bilingual(
                        zh: "与“\(first.path)”是同一机关、同一年度的年报，以那一份为准；\(difference.zh)",
                        en: "it is of the same agency and year as “\(first.path)”, which counts; \(difference.en)"),
                    isCopy: true))
        }
    }

    /// The report in a report file; `nil` if it cannot be read.
    private static func report(_ path: String, _ reader: ReportReader) -> Report? {
        guard InputFile.isRegular(path), let bytes = try? InputFile.bytes(path, isNamedByUser: false) else {
            return nil
        }
        return YAMLFile().read(bytes, name: path, reader).report
    }

    /// In which way the figures differ; `nil` if none does that both have.
    private static func difference(_ report: Report, _ other: Report) -> Bilingual? {
        guard report.form.mark == other.form.mark else { return Bilingual(zh: "格式不同", en: "their editions differ") }
        let count = report.form.typedCells.count { cell in
            let (left, right) = (report[cell].value, other[cell].value)
            return left.isKnown && right.isKnown && left != right
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
