internal import NianbaoCore

/// A language by the name that `--lang` takes.
enum MessageLanguage: String, CaseIterable {
    case zh
    case en

    var language: Language { self == .zh ? .chinese : .english }

    /// The language asked for by `--lang`, else the locale's: Chinese for `zh*`, English for all others.
    ///
    /// The arguments are looked through before they are parsed, because help texts depend on it too.
    static func chosen(arguments: [String], environment: (String) -> String?) -> Language {
        for (index, argument) in arguments.enumerated() {
            let value =
                if argument == "--lang", index + 1 < arguments.count {
                    arguments[index + 1]
                } else if argument.hasPrefix("--lang=") {
                    String(argument.dropFirst("--lang=".count))
                } else {
                    ""
                }
            if let language = MessageLanguage(rawValue: value) { return language.language }
        }
        // POSIX, Base Definitions 8.2: LC_ALL outranks LC_MESSAGES, which outranks LANG; empty counts as unset.
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
        return locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
    }
}
