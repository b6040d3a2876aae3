/// A hidden file that trades its content with a user's file, and what it may hold after that, unless somebody else has
/// saved the user's file in that moment.
struct EditTrade {
    /// The hidden file's name.
    let hidden: String
    /// The SHA-256 of the content that was read and of the one that takes its place.
    let known: [String]
    /// The name of the user's file, in the same folder.
    let target: String

    /// The note as bytes. A zero byte ends each part, since names may hold everything else.
    var line: [UInt8] { ([hidden] + known + [target]).flatMap { Array($0.utf8) + [0] } }

    /// The notes in these bytes; one that was not written to its end is none.
    static func all(in bytes: [UInt8]) -> [EditTrade] {
        let parts = bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast()
            .map { String(decoding: $0, as: UTF8.self) }
        return stride(from: 0, to: parts.count - 3, by: 4).map { start in
            EditTrade(hidden: parts[start], known: [parts[start + 1], parts[start + 2]], target: parts[start + 3])
        }
    }
}
