internal import NianbaoCore
internal import NianbaoWorkspace

/// The language of a run's messages and its two streams.
package struct Console: Sendable {
    let language: Language
    /// The stream for results.
    let output: Terminal
    /// The stream for everything else.
    let error: Terminal
    /// What serves the form in a browser; `nil` in a program without it.
    var browserForm: (any BrowserForm)?

    /// The console of this run.
    ///
    /// It is a task-local value instead of a parameter, because ArgumentParser asks command types for their help texts
    /// and makes the commands itself. Tests bind their own consoles, many at the same time. Threads of a batch do not
    /// have it.
    @TaskLocal static var current = ofProcess(.english)

    /// The process's streams, with the language that `arguments` or else the locale asks for.
    ///
    /// - Parameter browserForm: What serves the form in a browser.
    package static func ofProcess(_ arguments: [String], _ browserForm: any BrowserForm) -> Console {
        var console = ofProcess(MessageLanguage.chosen(arguments: arguments, environment: environmentVariable))
        console.browserForm = browserForm
        return console
    }

    private static func ofProcess(_ language: Language) -> Console {
        Console(language: language, output: Terminal(.standardOutput), error: Terminal(.standardError))
    }
}

/// The text in the language of this run.
func pick(_ text: Bilingual) -> String { text[Console.current.language] }

/// The text in the language of this run.
func pick(zh: String, en: String) -> String { pick(Bilingual(zh: zh, en: en)) }
