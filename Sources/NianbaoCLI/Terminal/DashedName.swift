internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// A word of the command line that begins with a dash and is probably meant for a file.
///
/// ArgumentParser takes each letter of `-dash.yaml` for an option. As `-h` is among them, it shows help, and the exit
/// code is 0.
struct DashedName {
    private let word: String

    /// The first such word; `nil` when there is none. After `--` there are no options.
    init?(in arguments: [String]) {
        guard let word = arguments.prefix(while: { $0 != "--" }).first(where: Self.isMeantForFile) else { return nil }
        self.word = word
    }

    /// The fault, with how to write the name of the file.
    var fault: ValidationError {
        let word = word.printable
        return ValidationError(
            pick(
                zh: "“\(word)”以“-”开头，会被当作选项；是文件的，写成“./\(word)”",
                en: "“\(word)” begins with “-” and is taken for options; if it is a file, write “./\(word)”"))
    }

    /// Whether no option can have such a name, or there is a file of this name. A single letter is always an option.
    private static func isMeantForFile(_ word: String) -> Bool {
        guard word.hasPrefix("-"), word.utf8.count > 2 else { return false }
        let name = word.prefix { $0 != "=" }
        if name.hasPrefix("--") { return name.contains(".") }
        return InputFile.exists(word) || !name.dropFirst().allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}
