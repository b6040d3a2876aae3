import Testing

@testable import WorkbookReading

@Suite struct XMLReaderTests {
    private func read<Result>(
        _ text: String, _ body: (inout XMLReader) throws(WorkbookReadError) -> Result
    ) throws(WorkbookReadError) -> Result {
        try XMLReader.read(Array(text.utf8), part: "p", depthLimit: 64, body)
    }

    @Test func `children are told without their own children`() throws {
        let names = try read("<a><b><c/></b>text<d/><!-- --><x:e xmlns:x='u'>f</x:e></a>") {
            reader throws(WorkbookReadError) in
            let root = try reader.root()
            var names = [root.name]
            while let child = try reader.next(in: root) { names.append(child.name) }
            return names
        }
        #expect(names == ["a", "b", "d", "e"])
    }

    @Test func `an element's text is what stands right in it`() throws {
        let text = try read("<a> 公<!-- --><![CDATA[<开>]]><b>x</b>&amp;&#x4E00; \n</a>") {
            reader throws(WorkbookReadError) in
            let root = try reader.root()
            return try reader.text(of: root, limit: 100)
        }
        #expect(text == " 公<开>&一 \n")
    }

    @Test func `blanks alone are text`() throws {
        let text = try read("<a xml:space='preserve'>  </a>") { reader throws(WorkbookReadError) in
            let root = try reader.root()
            return try reader.text(of: root, limit: 100)
        }
        #expect(text == "  ")
    }

    @Test func `attributes are found by name and namespace`() throws {
        let values = try read("<a b='1&lt;' x:b='2' c='' xmlns:x='u'/>") { reader throws(WorkbookReadError) in
            _ = try reader.root()
            return [
                reader.attribute("b"), reader.attribute("b", namespace: "u"), reader.attribute("c"),
                reader.attribute("d"),
            ]
        }
        #expect(values == ["1<", "2", "", nil])
    }

    @Test(arguments: [
        ("", 1), ("<a>", 1), ("<a></b>", 1), ("<a>\n<b>\n</a>", 3), ("<a/><b/>", 1), ("<a/>\ntext", 2), ("<a b/>", 1),
        ("<a b='1' b='2'/>", 1), ("<a>&none;</a>", 1), ("<a>&#0;</a>", 1), ("<x:a/>", 1), ("<a>\n\n<x:b/></a>", 3),
        (" <?xml version='1.0'?><a/>", 1), ("<a>\u{1}</a>", 1), ("<!-- -->", 1),
    ])
    func `what is not well-formed is refused with its line`(_ text: String, _ line: Int) {
        #expect(throws: WorkbookReadError.part("p", .notWellFormed(line: line))) {
            try read(text) { reader throws(WorkbookReadError) in _ = try reader.root() }
        }
    }

    @Test func `a mistake after what is needed is a mistake`() {
        #expect(throws: WorkbookReadError.part("p", .notWellFormed(line: 2))) {
            try read("<a><b/>\n</c>") { reader throws(WorkbookReadError) in _ = try reader.root() }
        }
    }
}
