internal import ArgumentParser
internal import CLibrary
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao serve`: the printed form in a browser, to be filled in.
struct ServeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "serve",
            abstract: pick(zh: "在浏览器里按印制样式填报，边填边检查。", en: "Fill in reports in a browser, checked as you type."),
            discussion: pick(
                zh: """
                    例：nianbao serve 年报
                        nianbao serve 青石县教育体育局2025.yaml

                    只在本机打开，不连网。打印的地址一分钟内有效，只能用一次；在终端里按回车，会打印新的地址。
                    第一次保存以前，先列出文件里要改的内容；以后停下输入就自动保存。没保存的留作草稿，下次打开可以接着填。
                    按 Ctrl-C 结束；一小时没有打开的页面，也会结束。
                    """,
                en: """
                    Examples: nianbao serve reports
                              nianbao serve bureau-2025.yaml

                    It is open on this machine alone and uses no network. The printed address is good for a minute, \
                    once; Enter in the terminal prints another. Before the first saving, the page shows what changes in \
                    the file; after that, it saves when typing stops. What is not saved is kept as a draft. Ctrl-C \
                    ends it; so does an hour without a page.
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            pick(zh: "年报文件或文件夹。", en: "A report file or a folder."),
            valueName: "path"),
        completion: .reportFile)
    var path = "."

    @Option(
        help: ArgumentHelp(
            pick(zh: "用哪个端口，0 为自动选一个。", en: "The port to use; 0 takes a free one."), valueName: "number"))
    var port = 0

    @Flag(name: .customLong("no-open"), help: ArgumentHelp(pick(zh: "不自动打开浏览器。", en: "Do not open the browser.")))
    var staysClosed = false

    @Flag(help: ArgumentHelp(pick(zh: "只看，不能改动。", en: "To look at; nothing can be changed.")))
    var readOnly = false

    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard 0...65_535 ~= port else {
            throw ValidationError(pick(zh: "--port 是 0 到 65535 之间的数", en: "--port is a number from 0 to 65535"))
        }
    }

    func run() throws {
        guard let browserForm = Console.current.browserForm else {
            throw Failure(zh: "这个程序里没有浏览器填报", en: "this program has no form in a browser")
        }
        let server = try browserForm.start(
            BrowserFormRequest(
                path: path, forms: try form.load(), formPaths: form.paths, port: port, isReadOnly: readOnly,
                language: Console.current.language, remarks: Terminal.error.remarks))
        try Interruption.watch(alsoHangup: true) {
            try Terminal.output.put(server.freshAddress() + "\n")
            let window = staysClosed ? nil : openBrowser(server)
            wait(server)
            withExtendedLifetime(window) {}
        }
        let drafts = server.stop()
        guard drafts > 0 else { return }
        Terminal.error.write(
            pick(
                zh: "有 \(drafts) 份年报的内容没有保存，留作草稿；下次用 nianbao serve 打开时可以接着填\n",
                en:
                    "\(drafts) report\(drafts == 1 ? " has" : "s have") changes that are not saved; they are kept as drafts for the next nianbao serve\n"
            ))
    }

    /// Opens the form in a browser, which takes an address of its own.
    private func openBrowser(_ server: any RunningForm) -> BrowserWindow? {
        if let window = BrowserWindow(server.freshAddress()) { return window }
        Terminal.error.write(
            pick(
                zh: "请在浏览器里打开上面的地址；按回车打印新的地址，按 Ctrl-C 结束\n",
                en: "Open this address in a browser; Enter prints a fresh one, Ctrl-C ends\n"))
        return nil
    }

    /// Waits until the server is to end; each line that is typed is answered with a fresh address.
    private func wait(_ server: any RunningForm) {
        var isOpen = true
        while !Interruption.isRequested, !server.isForsaken {
            var input = pollfd(fd: isOpen ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0)
            guard poll(&input, 1, Self.patience) > 0 else { continue }
            var bytes = [UInt8](repeating: 0, count: 4_096)
            let count = read(STDIN_FILENO, &bytes, bytes.count)
            // A closed standard input ends nothing: a program started from a menu has none.
            if count <= 0 { isOpen = count < 0 && errno == EINTR }
            if count > 0, bytes[..<count].contains(UInt8(ascii: "\n")) {
                Terminal.output.write(server.freshAddress() + "\n")
            }
        }
    }

    /// How often it is looked whether to end, in milliseconds.
    private static let patience: Int32 = 200
}
