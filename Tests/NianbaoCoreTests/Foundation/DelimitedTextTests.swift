import Testing

@testable import NianbaoCore

@Suite struct DelimitedTextTests {
    private func rows(_ text: String, by delimiter: Unicode.Scalar? = nil) -> [[String]] {
        DelimitedText(SourceLines(text), delimiter: delimiter).rows.map { $0.fields.map { String($0.text) } }
    }

    @Test(
        arguments: [("a,b;c\t", ","), ("a;b;c,d", ";"), ("a\tb", "\t"), ("title", ",")] as [(String, Unicode.Scalar)])
    func `the delimiter is the one that the first line has most of`(_ first: String, _ delimiter: Unicode.Scalar) {
        #expect(rows("\(first)\n1\(String(delimiter))2")[1] == ["1", "2"])
    }

    @Test(arguments: [
        ("a,b", ["a", "b"]), ("", [""]), (",", ["", ""]), ("a,,b,", ["a", "", "b", ""]), ("\"a,b\",c", ["a,b", "c"]),
        ("\"a\"\"b\",c", ["a\"b", "c"]), ("\"\",c", ["", "c"]), (" \"a,b\",c", ["a,b", "c"]),
        ("\"a\"b,c", ["ab", "c"]),
        // A mark within a field is one of the text.
        ("5\",6\"", ["5\"", "6\""]), ("称\"甲，乙\",1", ["称\"甲，乙\"", "1"]),
    ])
    func `a field is what is between delimiters, or within quotation marks`(_ line: String, _ fields: [String]) {
        #expect(rows(line, by: ",") == [fields])
    }

    @Test func `a field in quotation marks may have several lines, and places count them`() {
        let read = DelimitedText(SourceLines("甲,\"一\r\n二\",3\r\n乙,4"), delimiter: ",").rows
        #expect(read.map { $0.fields.map { String($0.text) } } == [["甲", "一\n二", "3"], ["乙", "4"]])
        #expect(read.map(\.lines) == [1...2, 3...3])
        #expect(read[0].fields.map { [$0.line, $0.column] } == [[1, 1], [1, 3], [2, 4]])
    }

    @Test func `a quotation mark that nothing closes is one of the text`() {
        #expect(rows("\"甲,1\n乙,2", by: ",") == [["\"甲", "1"], ["乙", "2"]])
    }

    @Test(arguments: [(20, 2), (21, 23)])
    func `a field has at most twenty further lines`(_ more: Int, _ count: Int) {
        let text = "\"甲" + String(repeating: "\n", count: more) + "乙\",1\n"
        #expect(rows(text, by: ",").count == count)
    }
}
