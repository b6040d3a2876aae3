import Testing

@testable import NianbaoServe

@Suite struct GuardTests {
    private let access = Access(port: 8_123)
    private var guardian: Guard { Guard(access: access) }

    /// What the page sends with a write.
    private func write(_ change: (inout [String: String]) -> Void = { _ in }, target: String = "/api/new") -> Request {
        var headers = own
        headers["origin"] = "http://127.0.0.1:8123"
        headers["content-type"] = "application/json"
        change(&headers)
        return Request(method: "POST", target: target, headers: headers.map { ($0.key, $0.value) })
    }

    private func read(_ target: String, _ change: (inout [String: String]) -> Void = { _ in }) -> Request {
        var headers = own
        change(&headers)
        return Request(method: "GET", target: target, headers: headers.map { ($0.key, $0.value) })
    }

    private var own: [String: String] {
        [
            "host": "127.0.0.1:8123", "cookie": String(access.cookieHeader.prefix { $0 != ";" }),
            "x-nianbao-key": String(access.pageAddress.dropFirst("/#key=".count)),
        ]
    }

    @Test func `what the page sends is answered`() {
        #expect(guardian.refusal(of: write()) == nil)
        #expect(guardian.refusal(of: write { $0["content-type"] = "application/json; charset=utf-8" }) == nil)
        #expect(guardian.refusal(of: read("/api/desk")) == nil)
        #expect(guardian.refusal(of: read("/app.js") { $0["x-nianbao-key"] = nil }) == nil)
        #expect(guardian.refusal(of: read("/api/desk") { $0["sec-fetch-site"] = "same-origin" }) == nil)
        #expect(
            guardian.refusal(
                of: write {
                    $0["host"] = "localhost:8123"
                    $0["origin"] = "http://localhost:8123"
                }) == nil)
    }

    @Test(arguments: [
        "evil.example:8123", "127.0.0.1", "127.0.0.1:8124", "localhost.evil.example:8123",
        "127.0.0.1:8123.evil.example", "",
        "LOCALHOST:8123", "[::1]:8123", "127.0.0.1:8123 ", "0x7f.1:8123",
    ])
    func `another host is refused for every address`(host: String) {
        for target in ["/", "/app.js", "/api/desk", "/t/token", "/file/x"] {
            #expect(guardian.refusal(of: read(target) { $0["host"] = host }) == .wrongHost)
        }
        #expect(guardian.refusal(of: write { $0["host"] = host }) == .wrongHost)
    }

    @Test func `two hosts are none`() {
        let request = Request(
            method: "GET", target: "/", headers: [("host", "127.0.0.1:8123"), ("host", "127.0.0.1:8123")])
        #expect(guardian.refusal(of: request) == .wrongHost)
        #expect(guardian.refusal(of: Request(method: "GET", target: "/", headers: [])) == .wrongHost)
    }

    @Test(arguments: [
        nil, "null", "http://evil.example", "http://127.0.0.1:8124", "https://127.0.0.1:8123", "http://localhost:8123",
        "http://127.0.0.1:8123/",
    ])
    func `a write from another origin is refused`(origin: String?) {
        #expect(guardian.refusal(of: write { $0["origin"] = origin }) == .foreign)
    }

    @Test(arguments: ["cross-site", "same-site"])
    func `a request of another site is refused`(site: String) {
        #expect(guardian.refusal(of: read("/") { $0["sec-fetch-site"] = site }) == .foreign)
        #expect(guardian.refusal(of: write { $0["sec-fetch-site"] = site }) == .foreign)
        // What lets in there is the token, and the page that opens it may be a file.
        #expect(guardian.refusal(of: read("/t/token") { $0["sec-fetch-site"] = site }) == nil)
    }

    @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""])
    func `a write of another type is refused`(type: String) {
        #expect(guardian.refusal(of: write { $0["content-type"] = type }) == .contentType)
    }

    @Test func `only the import takes a file`() {
        let type = { (headers: inout [String: String]) in headers["content-type"] = "application/octet-stream" }
        #expect(guardian.refusal(of: write(type, target: "/api/import?name=x.docx")) == nil)
        #expect(guardian.refusal(of: write(type)) == .contentType)
        #expect(guardian.refusal(of: write(target: "/api/import")) == .contentType)
    }

    @Test func `without the cookie or the key nobody gets in`() {
        #expect(guardian.refusal(of: read("/") { $0["cookie"] = nil }) == .stranger)
        #expect(guardian.refusal(of: read("/") { $0["cookie"] = "nianbao-8123=" }) == .stranger)
        #expect(guardian.refusal(of: read("/") { $0["cookie"] = $0["cookie"].map { $0 + "x" } }) == .stranger)
        #expect(guardian.refusal(of: read("/app.js") { $0["cookie"] = nil }) == .stranger)
        #expect(guardian.refusal(of: read("/api/desk") { $0["x-nianbao-key"] = nil }) == .stranger)
        #expect(guardian.refusal(of: write { $0["x-nianbao-key"] = "AAAAAAAAAAAAAAAAAAAAAA" }) == .stranger)
    }

    @Test func `the cookie is found among others`() {
        #expect(guardian.refusal(of: read("/") { $0["cookie"] = "a=b; \($0["cookie"] ?? ""); c=d" }) == nil)
    }

    @Test(arguments: [
        "/../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/", "//evil.example/", "/.git/config", "/app.js/../", "/a b",
        "/\\..\\", "http://127.0.0.1:8123/", "*", "", "/年报",
    ])
    func `an address that is no plain one is not found`(target: String) {
        #expect(guardian.refusal(of: read(target)) == .notFound)
    }

    @Test func `what is too large is refused before it is read`() {
        #expect(guardian.refusal(of: read("/" + String(repeating: "a", count: 3_000))) == .addressTooLong)
        #expect(
            guardian.refusal(of: read("/") { $0["x-more"] = String(repeating: "a", count: 20_000) }) == .headersTooLarge
        )
        let many = Request(
            method: "GET", target: "/", headers: [("host", "127.0.0.1:8123")] + (0..<100).map { ("x-\($0)", "a") })
        #expect(guardian.refusal(of: many) == .headersTooLarge)
        #expect(guardian.refusal(of: write { $0["content-length"] = "99999999" }) == .tooLarge)
        #expect(guardian.refusal(of: read("/") { $0["content-length"] = "1" }) == .tooLarge)
        #expect(guardian.refusal(of: write { $0["content-length"] = "-1" }) == .malformed)
    }

    @Test(arguments: ["HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"])
    func `other methods are refused`(method: String) {
        let request = Request(method: method, target: "/", headers: own.map { ($0.key, $0.value) })
        #expect(guardian.refusal(of: request) == .method)
    }

    @Test func `a token cannot be traded by a write`() {
        #expect(guardian.refusal(of: write(target: "/t/token")) == .method)
    }
}
