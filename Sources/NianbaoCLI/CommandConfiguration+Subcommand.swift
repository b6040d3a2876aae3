internal import ArgumentParser

extension CommandConfiguration {
    /// The configuration of one of the program's commands.
    ///
    /// - Parameters:
    ///   - name: What is typed after `nianbao`.
    ///   - abstract: What it is for, in a line.
    ///   - discussion: What else there is to say.
    init(subcommand name: String, abstract: String, discussion: String = "") {
        self.init(commandName: name, abstract: abstract, discussion: discussion)
        // A command is parsed without the program above it (`NianbaoCommand.command`). ArgumentParser then looks for a request of a completion
        // script first, which takes two fifths of all parsing, unless it knows that there is a program above.
        _superCommandName = NianbaoCommand.name
    }
}
