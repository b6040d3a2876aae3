internal import NianbaoCore

/// A way in which a report's file is broken on purpose.
enum Corruption: String, CaseIterable {
    case truncated
    case badBytes = "bad-bytes"
    case empty
    case folder
    case tab
    case unknownKey = "unknown-key"
    case duplicateKey = "duplicate-key"
    case wrongTotal = "wrong-total"
    case unbalanced
    case nullBytes = "null-bytes"

    /// The bytes of the broken file; `nil` when a folder takes its place.
    func apply(to text: String) -> [UInt8]? {
        let bytes = Array(text.utf8)
        switch self {
        case .truncated: return Array(bytes.prefix(bytes.count / 2))
        case .badBytes:
            return Array(bytes.prefix(bytes.count / 3)) + [0xFF, 0xFE, 0xC3] + bytes.dropFirst(bytes.count / 3)
        case .empty: return []
        case .folder: return nil
        case .tab: return Array(text.replacing("\n  ", with: "\n\t", maxReplacements: 1).utf8)
        case .unknownKey: return bytes + Array("\n附录: 无\n".utf8)
        case .duplicateKey: return bytes + Array("\n口径: 行政区域\n".utf8)
        case .wrongTotal: return row("新收", in: text, becomes: "[1, 0, 0, 0, 0, 0, 9]")
        case .unbalanced: return row("结转下年度", in: text, becomes: "[9999, 0, 0, 0, 0, 0]")
        case .nullBytes: return Array("PK\u{3}\u{4}".utf8) + [0, 0, 0, 0] + bytes
        }
    }

    private func row(_ key: String, in text: String, becomes figures: String) -> [UInt8] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("  \(key):") ? "  \(key): \(figures)" : String(line)
        }
        return Array(lines.joined(separator: "\n").utf8)
    }
}
