internal import FuzzTargets
internal import SeededRandom

/// Changes lines and words of a text, which flipped bits hardly ever do without breaking its encoding.
struct LineMutation {
    private var lines: [[UInt8]]
    private let words: [String]
    private var generator: SplitMix64

    init(_ bytes: [UInt8], of target: FuzzTarget, seed: UInt64) {
        lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Array($0) }
        words = target.vocabulary
        generator = SplitMix64(seed: seed)
    }

    /// The text after a few changes.
    mutating func changed() -> [UInt8] {
        for _ in 0..<number(1...4) { change() }
        return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }

    private mutating func change() {
        guard let index = lines.indices.randomElement(using: &generator) else { return lines.append(word()) }
        let other = number(0...lines.count - 1)
        switch number(0...11) {
        case 0: lines.remove(at: index)
        case 1: lines.insert(lines[index], at: other)
        case 2: lines.swapAt(index, other)
        case 3: lines.insert(word(), at: index)
        case 4: lines[index].insert(contentsOf: [UInt8](repeating: UInt8(ascii: " "), count: number(1...4)), at: 0)
        case 5: lines[index].removeFirst(min(lines[index].prefix { $0 == UInt8(ascii: " ") }.count, number(1...4)))
        case 6: lines[index] = Array(lines[index].prefix(place(in: index))) + lines[other].dropFirst(place(in: other))
        case 7: lines[index].insert(contentsOf: word(), at: place(in: index))
        case 8: lines[index] = Array(String(decoding: lines[index], as: UTF8.self).dropLast(number(1...6)).utf8)
        case 9: replaceNumber(in: index)
        case 10: replaceWord(in: index)
        default: if index + 1 < lines.count { lines[index] += lines.remove(at: index + 1) }
        }
    }

    private mutating func replaceNumber(in index: Int) {
        let isDigit = { (byte: UInt8) in UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
        let places = lines[index].indices.filter { isDigit(lines[index][$0]) }
        guard let start = places.randomElement(using: &generator) else { return }
        let end = lines[index][start...].firstIndex { !isDigit($0) } ?? lines[index].endIndex
        lines[index].replaceSubrange(start..<end, with: String(number(0...120)).utf8)
    }

    /// Puts a word in the place of what stands between two signs.
    private mutating func replaceWord(in index: Int) {
        let signs = Set(" :,[]{}<>\"=".utf8)
        let start = place(in: index)
        let end = lines[index][start...].firstIndex { signs.contains($0) } ?? lines[index].endIndex
        lines[index].replaceSubrange(start..<end, with: word())
    }

    /// An offset in the line at which no character is cut, if the line is UTF-8.
    private mutating func place(in index: Int) -> Int {
        let line = lines[index]
        let starts = line.indices.filter { line[$0] & 0xC0 != 0x80 } + [line.endIndex]
        return starts.randomElement(using: &generator) ?? 0
    }

    private mutating func word() -> [UInt8] { Array((words.randomElement(using: &generator) ?? "").utf8) }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
}
