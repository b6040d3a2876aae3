internal import CCharacterTables

/// The encoding GB 18030—2022, of which GBK and GB 2312 are parts.
enum GB18030 {
    /// Appends the character whose code the bytes begin with, and returns how many of them it takes: 0 when they are no
    /// code, or end within one.
    ///
    /// - Parameter bytes: Begin with one beyond ASCII.
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to text: inout String.UnicodeScalarView) -> Int {
        guard bytes.count >= 2, let row = (0x81...0xFE).place(of: bytes[0]) else { return 0 }
        if let column = (0x40...0xFE).place(of: bytes[1]), bytes[1] != 0x7F {
            let character = gb18030_character(Int32(row), Int32(bytes[1] < 0x7F ? column : column - 1))
            guard character != noCharacter, let scalar = Unicode.Scalar(character) else { return 0 }
            text.append(scalar)
            return 2
        }
        guard bytes.count >= 4, let second = (0x30...0x39).place(of: bytes[1]),
            let third = (0x81...0xFE).place(of: bytes[2]), let fourth = (0x30...0x39).place(of: bytes[3]),
            let scalar = character(at: ((row * 10 + second) * 126 + third) * 10 + fourth)
        else { return 0 }
        text.append(scalar)
        return 4
    }

    /// What stands in the tables where there is no character.
    private static let noCharacter = Unicode.Scalar(" ").value

    /// The codes of four bytes for characters of the first plane end before this one, counted from 81 30 81 30.
    private static let endOfFirstPlane = 39_420

    /// That of 90 30 81 30, with which the codes for all other planes begin.
    private static let secondPlane = 189_000

    /// The character of a code of four bytes, counted from 81 30 81 30; `nil` if it has none.
    private static func character(at index: Int) -> Unicode.Scalar? {
        if index >= secondPlane { return Unicode.Scalar(UInt32(index - secondPlane + 0x10000)) }
        guard index < endOfFirstPlane else { return nil }
        var (low, high) = (0, Int(gb18030_run_count))
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(gb18030_run(Int32(middle)).index) <= index { low = middle } else { high = middle }
        }
        let run = gb18030_run(Int32(low))
        return Unicode.Scalar(UInt32(Int(run.character) + index - Int(run.index)))
    }
}

extension ClosedRange<UInt8> {
    /// How far into the range a byte is; `nil` outside.
    fileprivate func place(of byte: UInt8) -> Int? { contains(byte) ? Int(byte - lowerBound) : nil }
}
