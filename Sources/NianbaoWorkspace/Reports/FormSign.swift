/// What tells a form file from the reports among which it lies, without reading it as one.
enum FormSign {
    /// The keys without which there is no form, as they start a line. No report has the second.
    private static let starts = ["edition:", "sections:"].map { Array($0.utf8) }

    /// As far as is looked, in bytes: both stand among the first lines.
    private static let limit = 1 << 16

    /// Whether the file is there and has lines that start with each of the keys.
    static func isIn(_ path: String) -> Bool {
        guard let bytes = try? InputFile.bytes(path, limit: limit, isNamedByUser: false) else { return false }
        var missing = starts
        var line = bytes[...]
        while !missing.isEmpty {
            missing.removeAll { line.starts(with: $0) }
            guard let end = line.firstIndex(of: 0x0A) else { break }
            line = line[(end + 1)...]
        }
        return missing.isEmpty
    }
}
