internal import CLibrary

/// A browser that was asked to open an address.
///
/// It is given the path of a page that leads on to the address: what is in a command line, everybody on the machine can
/// see. The page goes with this value.
package final class BrowserWindow {
    private let scratch: ScratchFolder

    /// Opens the address; `nil` where there is no browser, or no screen.
    package init?(_ address: String) {
        let hasScreen = ["DISPLAY", "WAYLAND_DISPLAY", "BROWSER"].contains { !(environmentVariable($0) ?? "").isEmpty }
        guard hasScreen, let program = ChildProcess.program("xdg-open"), let scratch = try? ScratchFolder() else {
            return nil
        }
        let path = "\(scratch.path)/nianbao.html"
        let page =
            "<!DOCTYPE html><meta charset=\"utf-8\"><title>nianbao</title>"
            + "<meta http-equiv=\"refresh\" content=\"0;url=\(address)\">\n"
        guard (try? scratch.put("nianbao.html", Array(page.utf8))) != nil, chmod(path, 0o600) == 0,
            ChildProcess.launch(program, [path])
        else { return nil }
        self.scratch = scratch
    }
}
