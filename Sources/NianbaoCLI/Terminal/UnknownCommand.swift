import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// A word in place of a command that is not one.
///
/// ArgumentParser calls it an unexpected argument, and ignores it after `help`.
struct UnknownCommand {
    private let word: String
    private let commands: [String]

    /// `nil` when the arguments begin with a command, an option, or nothing.
    ///
    /// - Parameters:
    ///   - arguments: The arguments after the program's name.
    ///   - commands: The names of all commands.
    init?(in arguments: [String], among commands: [String]) {
        let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
        guard let word = words.first, !word.hasPrefix("-"), word != "help", !commands.contains(word) else { return nil }
        self.word = word
        self.commands = commands
    }

    /// The fault, with what was probably meant.
    var fault: ValidationError {
        let said = word.printable
        if let option = word.asOption {
            return ValidationError(
                pick(
                    zh: "“\(said)”前面是中文的破折号；选项前面是英文减号，写成“\(option)”",
                    en: "“\(said)” begins with a dash of Chinese texts; options begin with hyphens: “\(option)”"))
        }
        if InputFile.leadsSomewhere(word) {
            let command = "nianbao check \(word.shellQuoted)"
            return ValidationError(
                pick(
                    zh: "“\(said)”是文件，前面要写做什么，例如 \(command)",
                    en: "“\(said)” is a file; say before it what to do, such as \(command)"))
        }
        let names = commands.joined(separator: pick(zh: "、", en: ", "))
        let hint = word.nearest(among: commands).map { pick(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") }
        return ValidationError(
            pick(
                zh: "没有“\(said)”这个命令；\(hint ?? "可以用：\(names)")",
                en: "there is no command “\(said)”; \(hint ?? "there are: \(names)")"))
    }
}

extension String {
    /// The option that is meant by a word beginning with dashes, as typed on a Chinese keyboard; `nil` for other
    /// words.
    fileprivate var asOption: String? {
        let name = drop { "—–－−".contains($0) }
        guard name.count < count, !name.isEmpty else { return nil }
        return (name.count == 1 ? "-" : "--") + name
    }
}
