internal import NianbaoCore

/// What a run talks through: the language of its messages and its two streams.
package struct Console: Sendable {
    let language: Language
    /// For results.
    let output: Terminal
    /// For everything else.
    let error: Terminal

    /// The console of this run.
    ///
    /// It surrounds the run instead of being handed down, because ArgumentParser asks command types for their help texts
    /// and makes the commands itself. Tests bind consoles of their own, many at a time.
    @TaskLocal static var current = Console(language: .english, output: .standardOutput, error: .standardError)

    /// The process's streams, with the language that `arguments` or else the locale asks for.
    package static func ofProcess(_ arguments: [String]) -> Console {
        Console(
            language: MessageLanguage.chosen(arguments: arguments, environment: environmentVariable),
            output: .standardOutput, error: .standardError)
    }
}

/// The text in the language of this run.
func pick(_ text: Bilingual) -> String { text[Console.current.language] }

/// The text in the language of this run.
func pick(zh: String, en: String) -> String { pick(Bilingual(zh: zh, en: en)) }
