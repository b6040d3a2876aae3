internal import NianbaoCore

/// What distinguishes a form file from the reports among which it lies, without reading it as one.
enum FormSign {
    /// The keys without which there is no form, as they start a line. No report has the second.
    private static let keys = ["edition:", "sections:"].map { Array($0.utf8) }

    /// As far as is looked, in bytes: both keys stand among the first lines.
    private static let limit = 1 << 16

    /// As far as is looked in a file that starts as reports do, in bytes. Of thousands of reports, nearly all do.
    private static let glance = 1 << 9

    /// Whether the file is there and has lines that start with each of the keys.
    static func isIn(_ path: String) -> Bool {
        guard let start = bytes(of: path, glance), !startsWithChineseKey(start), let bytes = bytes(of: path, limit)
        else { return false }
        var missing = keys
        var line = bytes[...]
        while !missing.isEmpty {
            missing.removeAll { line.starts(with: $0) }
            guard let end = line.firstIndex(of: UInt8(ascii: "\n")) else { break }
            line = line[(end + 1)...]
        }
        return missing.isEmpty
    }

    private static func bytes(of path: String, _ limit: Int) -> [UInt8]? {
        try? InputFile.bytes(path, limit: limit, isNamedByUser: false)
    }

    /// Whether the first key starts outside ASCII, as `年度:` does. The keys of a form are ASCII.
    private static func startsWithChineseKey(_ bytes: [UInt8]) -> Bool {
        var isComment = false
        for byte in bytes.starts(with: SourceDecoder.byteOrderMark) ? bytes.dropFirst(3) : bytes[...] {
            switch byte {
            case UInt8(ascii: "\n"): isComment = false
            case UInt8(ascii: "#"): isComment = true
            case _ where isComment, UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
            default: return byte >= 0x80
            }
        }
        return false
    }
}
