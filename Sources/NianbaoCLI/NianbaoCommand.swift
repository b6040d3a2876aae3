package import ArgumentParser
internal import NianbaoCore

/// The command line: its subcommands and how it ends.
package struct NianbaoCommand: ParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "nianbao",
            abstract: pick(
                zh: "编制政府信息公开工作年度报告：检查勾稽关系，导出文本和 Excel。",
                en: "Write the annual report on government information disclosure: check it, export text and Excel."),
            discussion: pick(
                zh: """
                    一份年报是一个 YAML 文件：先用 new 生成空白年报，填好后用 check 检查，用 export 导出。

                    退出码：0 没有错误；1 发现错误；2 无法完成（如文件打不开）；64 命令写法有误。
                    """,
                en: """
                    A report is one YAML file: make a blank one with “new”, fill it in, “check” it and “export” it.

                    Exit codes: 0 no errors; 1 errors found; 2 the work could not be done; 64 usage.
                    """),
            version: Version.current,
            subcommands: [NewCommand.self, CheckCommand.self, ExportCommand.self, FormCommand.self])
    }

    package init() {}

    /// Runs the tool with the arguments of the process, and ends the process.
    package static func run() -> Never {
        // Whoever reads our output may close it early; writing then fails and is noticed there.
        ignoreBrokenPipes()
        do {
            var command = try parseAsRoot()
            try command.run()
            exit()
        } catch let failure as Failure {
            Terminal.error.write(pick(zh: "nianbao：", en: "nianbao: ") + pick(failure.message) + "\n")
            exit(withError: ExitCode(2))
        } catch {
            if exitCode(for: error) == .validationFailure {
                Terminal.error.write(pick(zh: "命令写法有误，加 --help 查看用法：\n", en: ""))
            }
            exit(withError: error)
        }
    }
}

/// The tool's version, which exported files name.
enum Version {
    static let current = "0.1.0"
}
