internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// The option to add form files to the built-in forms.
struct FormOption: ParsableArguments {
    @Option(
        name: .customLong("form"),
        help: ArgumentHelp(
            pick(
                zh: "另加一个格式文件，可以写几次；年报写的“格式:”决定用哪个。",
                en: "Add a form file, more than once if need be; each report's edition decides which is used."),
            valueName: "file"),
        completion: .reportFile)
    var paths: [String] = []

    /// Reads the form files. One with faults ends the run.
    func load() throws -> GivenForms { try GivenForms(paths) }
}
