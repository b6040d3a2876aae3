import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct CSVFieldTests {
    private func field(_ text: String) -> String {
        var bytes: [UInt8] = []
        CSVField.append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("县政府", "县政府"), ("", ""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
        ("a\r\nb", "\"a\r\nb\""),
        ("a;b", "\"a;b\""), ("a\tb", "\"a\tb\""), ("\"", "\"\"\"\""), ("1=1", "1=1"),
    ])
    func `only what must be is quoted`(_ text: String, _ expected: String) { #expect(field(text) == expected) }

    @Test(arguments: ["=1+1", "+86", "-8 件", "@所有人", "＝1", "＋1", "－1", "＠甲", "'引"])
    func `what may be a formula gets an apostrophe`(_ text: String) { #expect(field(text) == "'" + text) }

    @Test(arguments: ["\t=1", "\r=1", "\n=1", "=\"a\"", "=1,2", "=1;2"])
    func `the apostrophe of a quoted text is within the quotes`(_ text: String) {
        #expect(field(text) == "\"'" + text.replacing("\"", with: "\"\"") + "\"")
    }
}

@Suite struct DecimalTests {
    private static let edges = [
        0, 1, -1, 9, 10, 999_999, 1_000_000, 1_000_001, 1_100_000, -1_500_000, 1 << 53, -(1 << 53),
    ]

    @Test(arguments: [Measure.signedCount, .amount(decimals: nil), .amount(decimals: 4)])
    func `digits are those of a figure`(_ measure: Measure) {
        var generator = SplitMix64(seed: 5)
        let random = (0..<500).map { _ in
            Int(truncatingIfNeeded: generator.next()) >> Int.random(in: 10...63, using: &generator)
        }
        for number in Self.edges + random {
            var bytes: [UInt8] = []
            bytes.appendDecimal(number, scale: measure.scale)
            #expect(String(decoding: bytes, as: UTF8.self) == Figure.digits(number, measure))
        }
    }
}
