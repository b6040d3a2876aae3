internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// Formats that are listed on the command line, each once.
struct FormatsArgument: CustomStringConvertible {
    /// In the order of the registry.
    let formats: [any ExportFormat]

    static let usual = FormatsArgument(ExportFormats.usual)

    private init(_ names: [String]) { formats = ExportFormats.standard.all.filter { names.contains($0.name) } }

    /// - Throws: A `ValidationError` that lists the formats.
    init(_ argument: String) throws {
        let parts = argument.lowercased().split(omittingEmptySubsequences: false) { ",，、".contains($0) }
        // Words may also stand apart without a comma; a comma with nothing beside it was meant for something.
        let words = parts.flatMap { part in
            let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
            return words.isEmpty ? [""] : words
        }
        guard words.allSatisfy({ ExportFormats.standard[$0] != nil }) else {
            let names = ExportFormats.standard.all.map(\.name)
            throw ValidationError(
                pick(
                    zh: "可以是 \(names.joined(separator: "、"))，几种用逗号隔开",
                    en: "it can be \(names.joined(separator: ", ")), several with commas between"))
        }
        self.init(words)
    }

    /// As the command line has it; what the help shows as the default.
    var description: String { formats.map(\.name).joined(separator: ",") }

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
