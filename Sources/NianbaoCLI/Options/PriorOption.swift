internal import ArgumentParser

/// The option to name last year's report on the command line.
struct PriorOption: ParsableArguments {
    @Option(
        name: .customLong("prior"),
        help: ArgumentHelp(
            pick(
                zh: "上年报告，代替文件里“上年报告:”写的。", en: "Last year's report, instead of the one that the file names."),
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var path: String?
}
