internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// The options for the list of units that have to report.
struct RosterOptions: ParsableArguments {
    @Option(name: .customLong("roster"), help: Self.help, completion: .file())
    var path: String?

    @OptionGroup var columns: RosterColumnOptions

    /// What `--roster` is, also where it must be given.
    static var help: ArgumentHelp {
        ArgumentHelp(
            pick(
                zh: "应报单位名单：一行一个名称，或 CSV、xlsx 里的一列。",
                en: "The units that have to report: a name a line, or a column of CSV or xlsx."), valueName: "file")
    }

    /// Reads the list, and shows which of its entries are not counted as units.
    ///
    /// - Returns: `nil` when no list was named.
    func load() throws -> RosterFile? { try path.map { path in try columns.load(path) } }
}

/// The options for where the names are in the list of units.
struct RosterColumnOptions: ParsableArguments {
    @Option(
        name: .customLong("roster-column"),
        help: ArgumentHelp(
            pick(
                zh: "名单里单位名称那一列的列名（默认找“机关”“单位”“名称”）。",
                en: "The header of the list's column of names (default: one with 机关, 单位 or 名称)."), valueName: "name"))
    var column: String?

    @Option(
        name: .customLong("roster-sheet"),
        help: ArgumentHelp(
            pick(
                zh: "名单在 xlsx 的哪个工作表（默认为第一个有名称的）。",
                en: "The sheet of an xlsx with the list (default: the first that has names)."), valueName: "sheet"))
    var sheet: String?

    /// Reads the list at `path`, and shows which of its entries are not counted as units.
    func load(_ path: String) throws -> RosterFile {
        let file = try RosterFile(path, column: column, sheet: sheet)
        Terminal.error.write(file.remarks.map { .line(zh: $0.zh, en: $0.en) })
        return file
    }
}
