/// A request as far as it matters here.
struct Request: Sendable {
    let method: String
    /// The path and query as sent.
    let target: String
    /// The names in small letters, in the order sent.
    let headers: [(name: String, value: String)]
    var body: [UInt8] = []

    /// The values of a header.
    func values(_ name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }

    /// The path without its query.
    var path: String { String(target.prefix { $0 != "?" }) }

    /// The parts of the path.
    var steps: [String] { path.split(separator: "/").map(String.init) }

    /// A value of the query, decoded; `nil` when it is not there.
    func query(_ name: String) -> String? {
        let query = target.drop { $0 != "?" }.dropFirst()
        for part in query.split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if pair.count == 2, pair[0] == name { return Self.decoded(pair[1]) }
        }
        return nil
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%"), rest.count >= 2,
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else {
                bytes.append(byte)
                continue
            }
            bytes.append(code)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
