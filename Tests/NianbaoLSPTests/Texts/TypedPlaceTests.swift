import NianbaoCore
import Testing

@testable import NianbaoLSP

@Suite struct TypedPlaceTests {
    /// What is at the `│` of a text.
    private static func place(_ text: String) throws -> TypedPlace {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("│") })
        let column = try #require(lines[line].firstIndex(of: "│"))
        let position = SourcePosition(
            line: line + 1, column: lines[line][..<column].unicodeScalars.count + 1)
        return TypedPlace(SourceLines(text.replacing("│", with: "")), at: position)
    }

    @Test(arguments: [
        ("│", []), ("机关: 甲\n复│", []), ("申请:\n  │", ["申请"]), ("申请:\n  新收: 0\n  上│年: 0", ["申请"]),
        ("申请:\n  不予公开:\n    国│\n  总计:", ["申请", "不予公开"]), ("申请:\n\n  # 注释\n    不予公开:\n        国│", ["申请", "不予公开"]),
        ("申请:\n  新收: {自│", ["申请", "新收"]), ("申请:\n  新收: {自然人: 1, 其│}", ["申请", "新收"]),
        ("申请:\n  新收: {自然人: {值: 1, 注│}}", ["申请", "新收", "自然人"]), ("说明:\n  - 规│", ["说明"]),
        ("说明:\n  - 规则: y.jump\n    理│", ["说明"]), ("说明:\n- 规则: y.jump\n  理│", ["说明"]), ("\"申请\":\n  │", ["申请"]),
        ("申请：\n  新│", ["申请"]),
    ])
    func `a key is typed below the keys around it`(_ text: String, _ path: [String]) throws {
        let place = try Self.place(text)
        #expect(place.kind == .key)
        #expect(place.path == path)
    }

    @Test(arguments: [
        ("口径: │", [], "口径"), ("申请:\n  新收: │0", ["申请"], "新收"), ("申请:\n  新收: [1, │2]", ["申请"], "新收"),
        ("申请:\n  新收: {自然人: │", ["申请", "新收"], "自然人"), ("申请:\n  新收: {自然人: [1│], 其余: 0}", ["申请", "新收"], "自然人"),
        ("申请:\n  新收: {自然人: 1}│", ["申请"], "新收"), ("说明:\n  - 规则: │", ["说明"], "规则"),
    ])
    func `a value is typed for the key before it`(_ text: String, _ path: [String], _ key: String) throws {
        let place = try Self.place(text)
        #expect(place.kind == .value)
        #expect(place.path == path)
        #expect(place.key == key)
    }

    @Test(arguments: [
        "总体情况: |\n  共│", "总体情况: |\n  一是：甲\n    二│", "导语: >\n  {{申请.新收.总计}}件│", "机关: 甲 # 乙│", "# 甲│",
    ])
    func `words of a text and comments are neither`(_ text: String) throws {
        #expect(try Self.place(text).kind == .other)
    }

    @Test(arguments: ["总体情况: |\n  共{{│", "总体情况: |\n  共{{申请.│", "总体情况: 共{{申请.│}}件", "总体情况: |\n  共{{占比 申请.新收.总计 / 申│}}件"])
    func `an address is typed within braces of a text`(_ text: String) throws {
        #expect(try Self.place(text).kind == .reference)
    }

    @Test(arguments: [
        ("申请:\n  新收: 0\n  上│\n  予以公开: 0\n复议诉讼: 0", ["新收", "予以公开"], false),
        ("申请:\n  新收: {自然人: 1, 商│: 2, 其余: 0}", ["自然人", "其余"], true), ("机│关: 甲\n年度: 2024", ["年度"], true),
        ("说明:\n  - 规则: 甲\n    理│\n  - 规则: 乙\n    位置: 丙", ["规则"], false),
    ])
    func `the keys beside it are known`(_ text: String, _ siblings: [String], _ hasColon: Bool) throws {
        let place = try Self.place(text)
        #expect(place.siblings.isSuperset(of: siblings))
        #expect(place.siblings.subtracting(siblings).allSatisfy { $0 == place.key })
        #expect(place.hasColon == hasColon)
    }

    @Test(arguments: [
        ("申请:\n  上│年", 3, 5), ("申请:\n  上│年: 0", 3, 5), ("申请:\n  │", 3, 3), ("申请: {新│收 , 其余: 0}", 6, 8),
        ("口径: 本│机关  # 注", 5, 8),
    ])
    func `what is replaced is the word at the place`(_ text: String, _ start: Int, _ end: Int) throws {
        let span = try Self.place(text).span
        #expect(span.start.column == UInt32(start))
        #expect(span.end.column == UInt32(end))
    }

    @Test(arguments: ["{", "}", "[[{{", "- - -", ":", "：：", "\t- {a:", "'", "#", "a: }]{", "? x", "- {机关: 甲, │"])
    func `whatever is on a line, each place of it is one`(_ line: String) {
        let text = line.replacing("│", with: "")
        for column in 1...(text.unicodeScalars.count + 2) {
            let place = TypedPlace(SourceLines("申请:\n" + text), at: SourcePosition(line: 2, column: column))
            #expect(place.span.start.line == 2)
            #expect(place.span.start <= place.span.end)
        }
    }
}
