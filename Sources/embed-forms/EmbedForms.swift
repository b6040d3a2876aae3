import Foundation

/// Writes one Swift file with the given form files as static text.
///
/// The edition is the name of the folder of a form file; the kind is a line of the file, and is needed before a form
/// is read. Unlike an array of bytes, a string literal costs nothing at start-up.
@main
struct EmbedForms {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst().map { URL(fileURLWithPath: $0) }
        guard let output = arguments.first else {
            throw CocoaError(.fileWriteInvalidFileName)
        }
        let entries = try arguments.dropFirst().map { form in
            let edition = form.deletingLastPathComponent().lastPathComponent
            let text = try String(contentsOf: form, encoding: .utf8)
            guard let kind = text.split(separator: "\n").first(where: { $0.hasPrefix("kind: ") })?.dropFirst(6) else {
                throw CocoaError(.fileReadCorruptFile, userInfo: [NSFilePathErrorKey: form.path])
            }
            return "        FormTemplate(kind: \(literal(kind)), edition: \"\(edition)\", text: \(literal(text))),\n"
        }
        let source = """
            extension FormTemplate {
                /// Every edition of `Templates/`, by name.
                package static let all: [FormTemplate] = [
            \(entries.joined())    ]
            }

            """
        try source.write(to: output, atomically: true, encoding: .utf8)
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
