/// A file of the page, embedded at build time.
struct PageFile: Sendable {
    /// Its name, which is also its address, but for the page itself.
    let name: String
    let text: String

    /// The file at an address; `nil` when there is none.
    static func at(_ path: String) -> PageFile? {
        let name = path == "/" ? "index.html" : String(path.dropFirst())
        return path != "/" && name == "index.html" ? nil : all.first { $0.name == name }
    }

    /// The kind of content, as HTTP says it.
    var type: String {
        if name.hasSuffix(".js") { return "text/javascript; charset=utf-8" }
        return name.hasSuffix(".css") ? "text/css; charset=utf-8" : "text/html; charset=utf-8"
    }
}
