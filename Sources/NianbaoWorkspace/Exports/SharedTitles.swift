internal import NianbaoCore

/// Reports of a batch whose outputs would get the same names. None of them is exported: nothing says which is right, and the
/// old version of a corrected report may well come first.
package struct SharedTitles: Sendable {
    /// By the path of a report, another one with the same title.
    private var others: [String: String] = [:]

    /// No report shares its title.
    package init() {}

    /// - Parameter export: How the reports are exported; those that it leaves out do not count.
    package init(_ files: [ReportFile], _ export: FileExport) {
        var groups: [Group: [String]] = [:]
        for file in files {
            for sign in ReportHead(of: file.path).signs {
                groups[Group(folder: file.subfolder, sign: sign), default: []].append(file.path)
            }
        }
        // Only what can have one title is read for it: reading all would take as long as half of their exports.
        for group in groups.values where group.count > 1 {
            let titled = group.compactMap { path in export.outputBase(of: path).map { (base: $0, path: path) } }
            for paths in Dictionary(grouping: titled, by: \.base).values.map({ $0.map(\.path) }) where paths.count > 1 {
                for path in paths { others[path] = paths.first { $0 != path } }
            }
        }
    }

    /// Another report with the title of the one at `path`; `nil` if there is none.
    func other(of path: String) -> String? { others[path] }

    private struct Group: Hashable {
        let folder: String
        let sign: ReportHead.Sign
    }
}

/// What the first lines of a report file say that its title is made of, without reading it as a report.
private struct ReportHead {
    /// What reports with one title have in common.
    enum Sign: Hashable {
        case agency(AgencyName, year: String)
        /// The title is stated, whatever it is.
        case stated
        /// The first lines do not say it.
        case unknown
    }

    let signs: [Sign]

    /// As far as is looked, in bytes.
    private static let size = 4096

    init(of path: String) {
        guard InputFile.isRegular(path),
            let bytes = try? InputFile.bytes(path, limit: Self.size, isNamedByUser: false)
        else {
            signs = []
            return
        }
        let lines = bytes.split(separator: 0x0A)
        let value = { (field: ReportField) -> String? in
            lines.lazy.compactMap { line in Self.value(of: field, in: line) }.first
        }
        let title = value(.title).map { _ in Sign.stated }
        guard let agency = value(.agency), let year = value(.year) else {
            signs = [title ?? .unknown]
            return
        }
        let digits = year.compactMap(\.wholeNumberValue).map(String.init).joined()
        signs = [.agency(AgencyName(agency), year: digits)] + [title].compactMap(\.self)
    }

    private static func value(of field: ReportField, in line: ArraySlice<UInt8>) -> String? {
        for name in [field.name.key, field.name.id] where line.starts(with: name.utf8) {
            let rest = String(decoding: line.dropFirst(name.utf8.count), as: UTF8.self).trimmed
            guard let colon = rest.first, colon == ":" || colon == "：" else { continue }
            let text = rest.dropFirst().split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
            return text.filter { !["\"", "'"].contains($0) }.trimmed
        }
        return nil
    }
}
