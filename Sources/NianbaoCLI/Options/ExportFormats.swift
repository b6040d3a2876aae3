internal import ArgumentParser

/// What a report can be exported to.
enum ExportFormat: String, CaseIterable {
    case txt
    case xlsx
}

/// Formats as they are listed on the command line, each once.
struct ExportFormats: ExpressibleByArgument {
    let formats: [ExportFormat]

    static let all = ExportFormats(formats: ExportFormat.allCases)

    init(formats: [ExportFormat]) { self.formats = formats }

    init?(argument: String) {
        let words = argument.split(separator: ",", omittingEmptySubsequences: false)
        let named = words.compactMap { ExportFormat(rawValue: $0.lowercased()) }
        guard named.count == words.count else { return nil }
        formats = ExportFormat.allCases.filter(named.contains)
    }

    var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
}
