/// Decides which requests are answered at all. It looks at what comes before a body, so that nothing of a request that is
/// refused is read.
///
/// docs/security.md says which attack each of these is for.
struct Guard: Sendable {
    let access: Access

    /// Why a request is refused, as HTTP says it.
    enum Refusal: Int, Hashable, Sendable {
        case malformed = 400
        /// No cookie, or no key.
        case stranger = 401
        /// It comes from another page.
        case foreign = 403
        case notFound = 404
        case method = 405
        case tooLarge = 413
        case addressTooLong = 414
        case contentType = 415
        case wrongHost = 421
        case headersTooLarge = 431
    }

    /// Limits in bytes.
    private static let (targetLimit, headersLimit, headerCount) = (2_048, 16_384, 64)
    /// How many bytes of JSON a request may have: more than the texts of any report.
    static let jsonLimit = 8 << 20
    /// How many bytes a file to be imported may have.
    static let fileLimit = 64 << 20

    /// `nil` for a request that may be answered.
    func refusal(of request: Request) -> Refusal? {
        // Also for files of the page: after DNS rebinding, they would be the attacker's own.
        let hosts = request.values("host")
        guard hosts.count == 1, access.hosts.contains(hosts[0]) else { return .wrongHost }
        if let fault = shape(of: request) { return fault }
        let isEntry = request.steps.first == "t"
        if let fault = origin(of: request, host: hosts[0], isEntry: isEntry) { return fault }
        if isEntry { return nil }
        guard access.hasCookie(request.values("cookie")) else { return .stranger }
        if request.steps.first == "api" {
            guard access.hasKey(request.values("x-nianbao-key")) else { return .stranger }
        }
        return nil
    }

    /// How many bytes the body of a request may have.
    func bodyLimit(of request: Request) -> Int {
        guard request.method == "POST" else { return 0 }
        return Self.takesFile(request) ? Self.fileLimit : Self.jsonLimit
    }

    /// Whether the request brings a file as it is.
    private static func takesFile(_ request: Request) -> Bool { request.path == "/api/import" }

    private func shape(of request: Request) -> Refusal? {
        guard request.method == "GET" || request.method == "POST" else { return .method }
        guard request.target.utf8.count <= Self.targetLimit else { return .addressTooLong }
        let size = request.headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        guard size <= Self.headersLimit, request.headers.count <= Self.headerCount else { return .headersTooLarge }
        guard request.target.first == "/", request.path.utf8.allSatisfy(Self.isPlain), !request.path.contains("//"),
            !request.steps.contains(where: { $0.hasPrefix(".") })
        else { return .notFound }
        if let length = request.values("content-length").first {
            guard let count = Int(length), count >= 0 else { return .malformed }
            guard count <= bodyLimit(of: request) else { return .tooLarge }
        }
        return nil
    }

    /// Letters, digits and what joins them: no path needs more, and nothing has to be decoded.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Browsers say with these headers which page a request comes from, and pages cannot change them.
    private func origin(of request: Request, host: String, isEntry: Bool) -> Refusal? {
        let sites = request.values("sec-fetch-site")
        // The address may be opened from a file or by hand; what lets in there is the token.
        if !isEntry, !sites.allSatisfy({ $0 == "same-origin" || $0 == "none" }) { return .foreign }
        let origins = request.values("origin")
        guard request.method == "POST" else {
            return isEntry || origins.allSatisfy { $0 == "http://\(host)" } ? nil : .foreign
        }
        guard !isEntry else { return .method }
        guard origins == ["http://\(host)"] else { return .foreign }
        let types = request.values("content-type").map { $0.prefix { $0 != ";" }.lowercased() }
        // A page elsewhere can send other types without asking first.
        let expected = Self.takesFile(request) ? "application/octet-stream" : "application/json"
        return types == [expected] ? nil : .contentType
    }
}
