internal import ArgumentParser
internal import CLibrary
internal import NianbaoLSP
internal import NianbaoWorkspace

/// `nianbao lsp`: reports in an editor, by the Language Server Protocol.
struct LSPCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "lsp",
            abstract: pick(
                zh: "供编辑器调用：边写边检查，补全项目，改正写法。", en: "For editors: check while you type, complete keys, offer fixes."),
            discussion: pick(
                zh: """
                    由编辑器启动，用标准输入和标准输出按语言服务器协议（LSP）通信。在 VS Code、Vim、Neovim 里怎样设置，见使用说明“在编辑器里写”。

                    检查的是编辑器里的文字，不是磁盘上的；上年报告和格式文件从磁盘读。
                    """,
                en: """
                    Started by an editor, it speaks the Language Server Protocol on its standard input and output. “Writing in \
                    an editor” in the user guide says how to set it up in VS Code, Vim and Neovim.

                    What is checked is the text in the editor, not that on the disk; last year's report and form files are read from \
                    the disk.
                    """))
    }

    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        if isatty(STDIN_FILENO) == 1 {
            Terminal.error.write(
                pick(
                    zh: "这个命令由编辑器启动；在终端里按 Ctrl-C 结束\n", en: "This command is started by an editor; Ctrl-C ends it\n"))
        }
        var server = LanguageServer(try form.load(), Console.current.language)
        while !server.isEnded, Terminal.output.hasReader {
            guard let bytes = InputFile.chunk(of: STDIN_FILENO, Self.chunkSize), !bytes.isEmpty else { break }
            let output = try server.receive(bytes)
            if !output.isEmpty { try Terminal.output.put(output) }
        }
        // LSP 3.17, “Exit Notification”.
        if !server.wasShutDown { throw ExitCode(1) }
    }

    /// How much is read at once, in bytes: some changes of a report.
    private static let chunkSize = 1 << 20
}
