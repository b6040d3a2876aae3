internal import CCharacterTables

/// The encoding Big5 with Hong Kong's supplement (HKSCS-2008), which pages from Hong Kong and Taiwan have.
enum Big5 {
    /// Appends what the code stands for that the bytes begin with, and returns how many of them it takes: 0 when they are
    /// no code, or end within one.
    ///
    /// - Parameter bytes: Begin with one beyond ASCII.
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to text: inout String.UnicodeScalarView) -> Int {
        guard bytes.count >= 2, (0x87...0xFE).contains(bytes[0]) else { return 0 }
        let column: UInt8
        switch bytes[1] {
        case 0x40...0x7E: column = bytes[1] - 0x40
        case 0xA1...0xFE: column = bytes[1] - 0xA1 + 63
        default: return 0
        }
        if let pair = pairs[Int(bytes[0]) << 8 | Int(bytes[1])] {
            text.append(contentsOf: pair)
            return 2
        }
        let character = big5_character(Int32(bytes[0] - 0x87), Int32(column))
        guard character != noCharacter, let scalar = Unicode.Scalar(character) else { return 0 }
        text.append(scalar)
        return 2
    }

    /// What stands in the table where there is no character.
    private static let noCharacter = Unicode.Scalar(" ").value

    /// The codes that stand for a letter and an accent.
    private static let pairs: [Int: [Unicode.Scalar]] = [
        0x8862: ["\u{CA}", "\u{304}"], 0x8864: ["\u{CA}", "\u{30C}"],
        0x88A3: ["\u{EA}", "\u{304}"], 0x88A5: ["\u{EA}", "\u{30C}"],
    ]
}
