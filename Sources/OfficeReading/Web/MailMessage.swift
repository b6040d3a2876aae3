internal import NianbaoCore

/// A message as mail programs write it (RFC 2045 to 2049), which is also what browsers and Word save a whole page as
/// (`.mht`, RFC 2557).
struct MailMessage {
    /// The content of the header `Content-Type`, in small letters.
    let contentType: String
    private let encoding: String
    private let boundary: String?
    private let body: ArraySlice<UInt8>

    /// How deep parts may contain parts.
    private static let depthLimit = 8

    /// Whether bytes begin with headers of a message that holds a page.
    static func isMessage(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(4_096).drop { [0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF].contains($0) }
        let first = start.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "\n") }
        // Headers of other programs, such as From and Date, come in any order.
        guard first.count < 60, first.endIndex < start.endIndex, start[first.endIndex] == UInt8(ascii: ":"),
            first.allSatisfy({ UInt8(ascii: "-")...UInt8(ascii: "z") ~= $0 })
        else { return false }
        let head = String(decoding: start, as: UTF8.self).lowercased()
        return head.contains("mime-version:") || head.contains("content-type: multipart/related")
    }

    init(_ bytes: ArraySlice<UInt8>) {
        var type = ""
        var encoding = ""
        var headers = MessageHeaders(bytes)
        while let (name, value) = headers.next() {
            switch name {
            case "content-type": type = value
            case "content-transfer-encoding": encoding = value.trimmed.lowercased()
            default: continue
            }
        }
        contentType = type.lowercased()
        boundary = Self.parameter("boundary", of: type)
        self.encoding = encoding
        body = headers.rest
    }

    /// The encoding of the text that the message declares; `nil` if it declares none.
    var charset: String? { Self.parameter("charset", of: contentType) }

    /// The first part that is a web page, this message itself included.
    func page(depth: Int = 0) -> MailMessage? {
        if contentType.hasPrefix("text/html") || contentType.hasPrefix("application/xhtml") { return self }
        guard contentType.hasPrefix("multipart/"), let boundary, depth < Self.depthLimit else { return nil }
        return parts(boundary).lazy.compactMap { MailMessage($0).page(depth: depth + 1) }.first
    }

    /// The content, decoded.
    var content: [UInt8] {
        switch encoding {
        case "quoted-printable": MailEncoding.quotedPrintable(body)
        case "base64": MailEncoding.base64(body)
        default: Array(body)
        }
    }

    private func parts(_ boundary: String) -> [ArraySlice<UInt8>] {
        let mark = Array("--\(boundary)".utf8)
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var lines = ByteLineWalk(body)
        while let line = lines.next() {
            guard line.starts(with: mark) else { continue }
            if let start { parts.append(body[start..<line.startIndex]) }
            start = line.dropFirst(mark.count).starts(with: "--".utf8) ? nil : lines.position
        }
        if let start { parts.append(body[start...]) }
        return parts
    }

    /// The value of a parameter such as `charset`, without its quotes.
    private static func parameter(_ name: String, of header: String) -> String? {
        for piece in header.split(separator: ";").dropFirst() {
            let pair = piece.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, String(pair[0]).trimmed.lowercased() == name else { continue }
            let value = String(pair[1]).trimmed.filter { $0 != "\"" && $0 != "'" }
            if !value.isEmpty { return value }
        }
        return nil
    }
}

/// Goes through the headers of a message, those that are folded made one line.
struct MessageHeaders {
    private var lines: ByteLineWalk
    private var pending: ArraySlice<UInt8>?

    init(_ bytes: ArraySlice<UInt8>) {
        lines = ByteLineWalk(bytes.drop { [0x0A, 0x0D, 0x20].contains($0) })
        pending = lines.next()
    }

    /// What follows the headers.
    var rest: ArraySlice<UInt8> { lines.rest }

    /// The next header, its name in small letters; `nil` after the last one.
    mutating func next() -> (name: String, value: String)? {
        guard let line = pending, !line.isEmpty else { return nil }
        var text = String(decoding: line, as: UTF8.self)
        pending = lines.next()
        while let more = pending, more.first == 0x20 || more.first == 0x09 {
            text += String(decoding: more, as: UTF8.self)
            pending = lines.next()
        }
        let pair = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        return (pair[0].lowercased(), pair.count > 1 ? String(pair[1]).trimmed : "")
    }
}

/// Goes through lines of bytes, which end with a line feed, with or without a carriage return before it.
struct ByteLineWalk {
    private let bytes: ArraySlice<UInt8>
    /// Where the next line begins.
    private(set) var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    var rest: ArraySlice<UInt8> { bytes[position...] }

    mutating func next() -> ArraySlice<UInt8>? {
        guard position < bytes.endIndex else { return nil }
        let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
        let line = bytes[position..<end]
        position = min(end + 1, bytes.endIndex)
        return line.last == 0x0D ? line.dropLast() : line
    }
}
