package import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// The command line: its subcommands and how it ends.
package struct NianbaoCommand: ParsableCommand {
    /// The name, the help in the language of the run, and the subcommands.
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: pick(
                zh: "编制政府信息公开工作年度报告：填报、检查勾稽关系，导出 Word、Excel、网页和文本。",
                en: "Write the annual report on government information disclosure: fill it in, check it, "
                    + "export Word, Excel, a web page and text."),
            discussion: pick(
                zh: """
                    一份年报是一个 YAML 文件：先用 new 生成空白年报，填好后用 check 检查，用 export 导出。

                    退出码：0 没有错误；1 发现错误；2 无法完成（如文件打不开）；64 命令写法有误；130 被 Ctrl-C 中断。
                    """,
                en: """
                    A report is one YAML file: make an empty one with “new”, fill it in, “check” it and “export” it.

                    Exit codes: 0 no errors; 1 errors found; 2 the work could not be done; 64 usage; \
                    130 ended by Ctrl-C.
                    """),
            version: ToolVersion.current,
            subcommands: [
                NewCommand.self, ImportCommand.self, CheckCommand.self, FmtCommand.self, ExportCommand.self,
                ServeCommand.self, StatusCommand.self, ApplyCommand.self, DiffCommand.self, CollectCommand.self,
                ReturnCommand.self, RollupCommand.self, FactsCommand.self, FormCommand.self, SchemaCommand.self,
                LSPCommand.self,
                RulesCommand.self, ExplainCommand.self,
            ])
    }

    /// What the program is called.
    static let name = "nianbao"

    /// A command to be parsed; ArgumentParser requires this.
    package init() {}

    /// Runs the tool and returns its exit code.
    package static func run(_ arguments: [String], on console: Console) -> Int32 {
        Console.$current.withValue(console) {
            do {
                if let name = DashedName(in: arguments) { throw name.fault }
                let arguments = MessageLanguage.removed(from: arguments).replacingVersionFlag
                if arguments == ["--version"] {
                    Terminal.output.write(ToolVersion.current + "\n")
                    return 0
                }
                let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
                if let command = UnknownCommand(in: arguments, among: commands) { throw command.fault }
                if let check = CheckRun(plain: arguments) {
                    try check.run(GivenForms([String]()))
                } else {
                    var command = try command(of: arguments)
                    try command.run()
                }
                return 0
            } catch let help as CleanExit where MessageLanguage.removed(from: arguments).isEmpty {
                let code = tell(help)
                Terminal.output.write("\n" + pick(firstCommand) + "\n")
                return code
            } catch let failure as Failure {
                Terminal.error.write(failure)
                return 2
            } catch {
                return tell(error)
            }
        }
    }

    /// The command that the arguments ask for.
    ///
    /// ArgumentParser reads the options of all commands above it, too, before those of the one that was named; that is a
    /// tenth of a check. So that one is asked first, and what it does not take, such as `--help`, is read as ever.
    private static func command(of arguments: [String]) throws -> any ParsableCommand {
        if let named = configuration.subcommands.first(where: { $0.configuration.commandName == arguments.first }),
            let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named
        {
            return command
        }
        return try parseAsRoot(arguments)
    }

    /// What to type first; shown to those who typed no arguments.
    private static let firstCommand = Bilingual(
        zh: "从这里开始：nianbao new --agency 机关全称 --year 2025", en: "Start here: nianbao new --agency NAME --year 2025")

    /// Writes a result of ArgumentParser: help, the version, or what is wrong with the arguments. Returns the exit
    /// code.
    private static func tell(_ error: any Error) -> Int32 {
        let code = exitCode(for: error)
        let message = fullMessage(for: error).showingVersionFlag
        if code.isSuccess {
            Terminal.output.write(pick(zh: ChineseUsage.page(message), en: message) + "\n")
        } else if code == .validationFailure {
            Terminal.error.write(line(UsageFault(message)).printable + "\n")
        } else if !message.isEmpty {
            // It may quote anything that was typed, control characters, too.
            Terminal.error.write(pick(zh: ChineseUsage.fault(message), en: message).printableLines + "\n")
        }
        return code.rawValue
    }

    private static func line(_ fault: UsageFault) -> String {
        let help = fault.help.map { Bilingual(zh: "（用法：\($0)）", en: " (usage: \($0))") } ?? Bilingual("")
        return pick(zh: ChineseUsage.usage(fault.message) + help.zh, en: "Error: " + fault.message + help.en)
    }
}

extension [String] {
    /// The arguments, with a `-V` in first place written out.
    fileprivate var replacingVersionFlag: [String] { first == "-V" ? ["--version"] + dropFirst() : self }
}

extension String {
    /// The program's help page with `-V` next to `--version`: ArgumentParser lists only the options that it knows.
    /// Pages of subcommands are unchanged, since `-V` is only accepted in first place.
    fileprivate var showingVersionFlag: String {
        contains("\nSUBCOMMANDS:") ? replacing("  --version     ", with: "  -V, --version ") : self
    }
}
