internal import NianbaoCore

/// A language by the name that `--lang` takes.
enum MessageLanguage: String, CaseIterable {
    case zh
    case en

    var language: Language { self == .zh ? .chinese : .english }

    /// The language asked for by `--lang`, else the locale's: Chinese for `zh*`, English for all others.
    ///
    /// The arguments are searched before they are parsed, because help texts depend on the language, too.
    static func chosen(arguments: [String], environment: (String) -> String?) -> Language {
        for index in arguments.indices {
            if let asked = asked(at: index, of: arguments) { return asked.language.language }
        }
        // POSIX, Base Definitions 8.2: LC_ALL outranks LC_MESSAGES, which outranks LANG; empty counts as unset.
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
        return locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
    }

    /// The arguments without those that ask for a language. These may be anywhere, even before the name of a command,
    /// where ArgumentParser accepts no options of commands.
    static func removed(from arguments: [String]) -> [String] {
        var rest: [String] = []
        var index = 0
        while index < arguments.count {
            if arguments[index] == "--" { return rest + arguments[index...] }
            if let asked = asked(at: index, of: arguments) {
                index += asked.count
            } else {
                rest.append(arguments[index])
                index += 1
            }
        }
        return rest
    }

    /// The language that is asked for at a place of the arguments, and how many of them ask for it.
    private static func asked(at index: Int, of arguments: [String]) -> (language: MessageLanguage, count: Int)? {
        let argument = arguments[index]
        if argument == "--lang", index + 1 < arguments.count {
            return MessageLanguage(rawValue: arguments[index + 1]).map { ($0, 2) }
        }
        guard argument.hasPrefix("--lang=") else { return nil }
        return MessageLanguage(rawValue: String(argument.dropFirst("--lang=".count))).map { ($0, 1) }
    }
}
