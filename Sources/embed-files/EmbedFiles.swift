import Foundation

/// Writes one Swift file with the given files as static text.
///
/// Unlike an array of bytes, a string literal costs nothing at start-up.
@main
struct EmbedFiles {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let kind = arguments.first, let output = arguments.dropFirst().first else {
            throw CocoaError(.fileWriteInvalidFileName)
        }
        let files = arguments.dropFirst(2).map { URL(fileURLWithPath: $0) }
        let source = kind == "forms" ? try forms(files) : try page(files)
        try source.write(to: URL(fileURLWithPath: output), atomically: true, encoding: .utf8)
    }

    /// The edition is the name of the folder of a form file; the kind is a line of the file, and is needed before a form
    /// is read.
    private static func forms(_ files: [URL]) throws -> String {
        let entries = try files.filter { $0.lastPathComponent == "form.yaml" }.map { form in
            let edition = form.deletingLastPathComponent().lastPathComponent
            let text = try String(contentsOf: form, encoding: .utf8)
            guard let kind = text.split(separator: "\n").first(where: { $0.hasPrefix("kind: ") })?.dropFirst(6) else {
                throw CocoaError(.fileReadCorruptFile, userInfo: [NSFilePathErrorKey: form.path])
            }
            let beside = form.deletingLastPathComponent().appending(path: "form.snapshot")
            let snapshot = files.contains(beside) ? try String(contentsOf: beside, encoding: .utf8) : ""
            return """
                        FormTemplate(
                            kind: \(literal(kind)), edition: "\(edition)", text: \(literal(text)),
                            snapshot: \(literal(snapshot))),

                """
        }
        return """
            extension FormTemplate {
                /// Every edition of `Templates/`, by name.
                package static let all: [FormTemplate] = [
            \(entries.joined())    ]
            }

            """
    }

    private static func page(_ files: [URL]) throws -> String {
        let entries = try files.map { file in
            let text = try String(contentsOf: file, encoding: .utf8)
            return "        PageFile(name: \(literal(file.lastPathComponent)), text: \(literal(text))),\n"
        }
        return """
            extension PageFile {
                /// Every file of `Page/`, by name.
                static let all: [PageFile] = [
            \(entries.joined())    ]
            }

            """
    }

    /// A raw literal whose delimiter is longer than any run of number signs in the text.
    private static func literal(_ text: some StringProtocol) -> String {
        var longest = 0
        var run = 0
        for character in text {
            run = character == "#" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "#", count: longest + 1)
        return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
    }
}
