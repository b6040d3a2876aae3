import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct DoubledWordsTests {
    /// What is doubled in a text, found in the plainest way.
    private func doubled(_ text: String) -> [String] {
        let characters = Array(text)
        var (found, index): ([String], Int) = ([], 0)
        while index < characters.count {
            let length = (2...8).first { length in
                guard index + 2 * length <= characters.count else { return false }
                let (first, second) = (
                    characters[index..<index + length], characters[(index + length)...].prefix(length)
                )
                return first.elementsEqual(second) && first.allSatisfy { ("一"..."龥").contains($0) }
            }
            if let length, !Reduplication.isUsual(String(characters[index..<index + length])) {
                found.append(String(characters[index..<index + 2 * length]))
                index += 2 * length
            } else {
                index += 1
            }
        }
        return found
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `whatever is doubled is found, and nothing else`(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let characters = Array("公开政府信息，。a甲乙")
        let alphabet = characters.prefix(Int.random(in: 3...characters.count, using: &generator))
        let text = String((0..<60).map { _ in alphabet.randomElement(using: &generator) ?? "公" })
        let scan = WordingScanner.scan(text)
        let expected = doubled(text)
        #expect(scan.doubledWords.count == expected.count, "\(text)")
        #expect(scan.doubledWords.first.map { String(text[$0.range]) } == Array(expected.prefix(4)), "\(text)")
    }
}
