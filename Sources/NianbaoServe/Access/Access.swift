/// Who gets in: whoever had the printed address, in the minute after it was printed.
final class Access: Sendable {
    let port: Int
    /// The value of the cookie that the address is traded for.
    private let cookie = Secret()
    /// The word that the page sends as a header, which a foreign page cannot make a browser send.
    private let key = Secret()
    private let tokens = Tokens<Void>()

    init(port: Int) { self.port = port }

    /// The cookie's name has the port in it: cookies of one host are shared by all its ports.
    var cookieName: String { "nianbao-\(port)" }

    /// Where the page finds its key, in a part of the address that is never sent.
    var pageAddress: String { "/#key=\(key.text)" }

    /// The header that gives a browser the cookie.
    var cookieHeader: String { "\(cookieName)=\(cookie.text); Path=/; HttpOnly; SameSite=Strict" }

    /// An address that lets one browser in, once.
    func freshAddress(now: Int) -> String { "http://127.0.0.1:\(port)/t/\(tokens.issue((), now: now))" }

    /// Whether a token is good; it is no more after this.
    func redeem(_ token: String, now: Int) -> Bool { tokens.redeem(token, now: now) != nil }

    /// Whether a request's Cookie headers have the cookie.
    func hasCookie(_ headers: [String]) -> Bool {
        headers.flatMap { $0.split(separator: ";") }.contains { part in
            let pair = part.trimmingSpaces.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return pair.count == 2 && pair[0] == cookieName && cookie.matches(String(pair[1]))
        }
    }

    /// Whether a request's header has the key.
    func hasKey(_ headers: [String]) -> Bool { headers.count == 1 && key.matches(headers[0]) }

    /// The hosts under which a browser may have reached this server.
    var hosts: [String] { ["127.0.0.1", "localhost"].flatMap { port == 80 ? [$0, "\($0):80"] : ["\($0):\(port)"] } }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring { drop { $0 == " " } }
}
