import Testing

@testable import OfficeReading

@Suite struct XMLReaderTests {
    private func read<Result>(
        _ text: String, _ body: (inout XMLReader) throws(PackageError) -> Result
    ) throws(PackageError) -> Result {
        try XMLReader.read(Array(text.utf8), part: "p", depthLimit: 64, body)
    }

    @Test func `children are given without their own children`() throws {
        let names = try read("<a><b><c/></b>text<d/><!-- --><x:e xmlns:x='u'>f</x:e></a>") {
            reader throws(PackageError) in
            let root = try reader.root()
            var names = [root.name]
            while let child = try reader.next(in: root) { names.append(child.name) }
            return names
        }
        #expect(names == ["a", "b", "d", "e"])
    }

    @Test func `an element's text is what is directly in it`() throws {
        let text = try read("<a> 公<!-- --><![CDATA[<开>]]>&amp;&#x4E00; \n</a>") {
            reader throws(PackageError) in
            let root = try reader.root()
            return try reader.text(of: root, limit: 100)
        }
        #expect(text == " 公<开>&一 \n")
    }

    @Test func `an element in a text is refused, with its line`() {
        #expect(throws: PackageError.part("p", .invalidContent(line: 2))) {
            try read("<a>1\n<b>2</b></a>") { reader throws(PackageError) in
                let root = try reader.root()
                return try reader.text(of: root, limit: 100)
            }
        }
    }

    @Test func `spaces alone are text`() throws {
        let text = try read("<a xml:space='preserve'>  </a>") { reader throws(PackageError) in
            let root = try reader.root()
            return try reader.text(of: root, limit: 100)
        }
        #expect(text == "  ")
    }

    @Test func `attributes are found by name and namespace`() throws {
        let values = try read("<a b='&lt;&amp;#38;&#38;&quot;&#x4E00;\n' x:b='2' c='' xmlns:x='u'/>") {
            reader throws(PackageError) in
            let root = try reader.root()
            return [root.attribute("b"), root.attribute("b", namespace: "u"), root.attribute("c"), root.attribute("d")]
        }
        #expect(values == ["<&#38;&\"一 ", "2", "", nil])
    }

    /// libxml2 gets the text in pieces, whose ends may fall into a character, a name or a reference.
    @Test(arguments: 0..<4)
    func `a text of many pieces is read as one`(_ shift: Int) throws {
        let items = (0..<40_000).map { "<项目 名='\($0)&amp;'>政府&lt;信息</项目>\r\n" }
        let text = "<a>" + String(repeating: " ", count: shift) + items.joined() + "</a>"
        let read = try read(text) { reader throws(PackageError) in
            let root = try reader.root()
            var read: [String] = []
            while let child = try reader.next(in: root) {
                let content = try reader.text(of: child, limit: 100)
                read.append("\(child.attribute("名") ?? ""):\(content):\(child.line)")
            }
            return read
        }
        #expect(read == (0..<40_000).map { "\($0)&:政府<信息:\($0 + 1)" })
    }

    @Test(arguments: [
        ("", 1), ("<a>", 1), ("<a></b>", 1), ("<a>\n<b>\n</a>", 3), ("<a/><b/>", 1), ("<a/>\ntext", 2), ("<a b/>", 1),
        ("<a b='1' b='2'/>", 1), ("<a>&none;</a>", 1), ("<a>&#0;</a>", 1), ("<x:a/>", 1), ("<a>\n\n<x:b/></a>", 3),
        (" <?xml version='1.0'?><a/>", 1), ("<a>\u{1}</a>", 1), ("<!-- -->", 1),
    ])
    func `what is not well-formed is refused with its line`(_ text: String, _ line: Int) {
        #expect(throws: PackageError.part("p", .notWellFormed(line: line))) {
            try read(text) { reader throws(PackageError) in _ = try reader.root() }
        }
    }

    @Test func `a mistake after what is needed is a mistake`() {
        #expect(throws: PackageError.part("p", .notWellFormed(line: 2))) {
            try read("<a><b/>\n</c>") { reader throws(PackageError) in _ = try reader.root() }
        }
    }
}
