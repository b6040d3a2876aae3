internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// The option to name last year's report on the command line.
struct PriorOption: ParsableArguments {
    @Option(
        name: .customLong("prior"),
        help: ArgumentHelp(
            pick(
                zh: "上年报告，代替文件里“上年报告:”写的。", en: "Last year's report, instead of the one that the file names."),
            valueName: "file"),
        completion: .report)
    var path: String?

    /// Refuses a folder, so that it is reported only once and not for each report.
    func refuseFolder() throws(Failure) {
        guard let path, InputFile.isFolder(path) else { return }
        throw Failure(
            zh: "--prior 后面写一份年报，“\(path)”是文件夹；有几份的，在各份里写“上年报告:”",
            en: "--prior takes one report, and “\(path)” is a folder; name last year's in each report (“prior:”)")
    }
}
