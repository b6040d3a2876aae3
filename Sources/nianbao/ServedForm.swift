internal import NianbaoCLI
internal import NianbaoServe
internal import NianbaoWorkspace

/// The server, as the command line asks for it.
struct ServedForm: BrowserForm {
    func start(_ request: BrowserFormRequest) throws(Failure) -> any RunningForm {
        Running(server: try Server.start(request))
    }

    private struct Running: RunningForm {
        let server: Server

        var isForsaken: Bool { server.isForsaken }

        func freshAddress() -> String { server.freshAddress() }

        func stop() -> Int { server.stop() }
    }
}
