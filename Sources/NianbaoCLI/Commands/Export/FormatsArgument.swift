internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// Formats that are listed on the command line, each once.
struct FormatsArgument: ExpressibleByArgument {
    /// In the order of the registry.
    let formats: [any ExportFormat]

    static let usual = FormatsArgument(ExportFormats.usual)

    private init(_ names: [String]) { formats = ExportFormats.standard.all.filter { names.contains($0.name) } }

    init?(argument: String) {
        let words = argument.split(separator: ",", omittingEmptySubsequences: false).map { $0.lowercased() }
        guard words.allSatisfy({ ExportFormats.standard[$0] != nil }) else { return nil }
        self.init(words)
    }

    var defaultValueDescription: String { formats.map(\.name).joined(separator: ",") }

    /// - Throws: A `Failure` when one of them cannot be made on this machine.
    func checkAvailable() throws(Failure) {
        for format in formats {
            guard let obstacle = format.obstacle else { continue }
            throw Failure(
                zh: "这里不能导出 \(format.name)：\(obstacle.zh)", en: "\(format.name) cannot be exported here: \(obstacle.en)"
            )
        }
    }
}
