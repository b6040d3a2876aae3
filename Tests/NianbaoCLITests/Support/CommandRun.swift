import NianbaoCore
import Synchronization

@testable import NianbaoCLI

/// A whole command, run in this process.
struct CommandRun {
    let code: Int32
    let output: String
    let error: String

    /// Runs `nianbao` with the arguments. Messages are English unless `--lang` says otherwise.
    init(_ arguments: String...) { self.init(arguments) }

    init(_ arguments: [String]) {
        let language = MessageLanguage.chosen(arguments: arguments) { _ in nil }
        let streams = (output: Recording(), error: Recording())
        code = NianbaoCommand.run(
            arguments,
            on: Console(
                language: language, output: Terminal(send: streams.output.add),
                error: Terminal(send: streams.error.add)))
        output = streams.output.text
        error = streams.error.text
    }
}

/// What was written to a stream.
final class Recording: Sendable {
    private let pieces = Mutex("")

    @Sendable func add(_ text: String) { pieces.withLock { $0 += text } }

    var text: String { pieces.withLock { $0 } }
}

/// The languages as they are asked for on the command line.
extension MessageLanguage {
    /// `--lang` with this language.
    var arguments: [String] { ["--lang", rawValue] }
}
