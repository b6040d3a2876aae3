import FormTemplates
import GoldenFiles
import Testing

@testable import NianbaoCore

@Suite struct FormSnapshotTests {
    @Test(arguments: TestEdition.builtIn)
    func `the snapshot beside a form file is of the file`(_ edition: TestEdition) throws {
        let snapshot = try #require(FormSnapshot.text(of: edition.text()))
        try GoldenFile("Templates/\(edition.rawValue)/form.snapshot").expect(snapshot)
    }

    @Test(arguments: TestEdition.allCases)
    func `a snapshot and its file give the same form`(_ edition: TestEdition) throws {
        let text = try edition.text()
        let file = try #require(FormReader.read(SourceFile(name: "form.yaml", text: text)).form)
        let written = try #require(FormSnapshot.text(of: text))
        let snapshot = try #require(FormSnapshot(written, of: text))
        let form = try #require(FormReader.read(snapshot))
        #expect(form.described == file.described)
        #expect(claims(form)?.described == claims(file)?.described)
    }

    private func claims(_ form: Form) -> Claims? { form.declared(TextClaims.self)?.claims }

    /// Otherwise the test above would be worth nothing.
    @Test(arguments: [("结转下年度", "结转到下年度"), ("waivable: true", "waivable: false"), ("其他处理", "别的处理")])
    func `a difference in words, rules or labels is seen`(_ old: String, _ new: String) throws {
        let text = try TestEdition.of2021.text()
        try #require(text.contains(old))
        let forms = try [text, text.replacing(old, with: new)].map {
            try #require(FormReader.read(SourceFile(name: "form.yaml", text: $0)).form)
        }
        let descriptions = forms.map { $0.described + (claims($0)?.described ?? "") }
        #expect(descriptions[0] != descriptions[1])
    }

    @Test func `the snapshot of another text is not used`() throws {
        let text = try TestEdition.of2021.text()
        let snapshot = try #require(FormSnapshot.text(of: text))
        #expect(FormSnapshot(snapshot, of: text) != nil)
        #expect(FormSnapshot(snapshot, of: text + "\n") == nil)
        #expect(FormSnapshot("", of: text) == nil)
        #expect(FormSnapshot(snapshot.replacing("申请", with: "审请", maxReplacements: 1), of: text) == nil)
        #expect(FormSnapshot("0" + snapshot, of: text) == nil)
    }

    @Test func `a library takes the file where the snapshot is not of it`() throws {
        let text = try TestEdition.of2021.text()
        let other = try #require(FormSnapshot.text(of: TestEdition.of2019.text()))
        let id = FormID(kind: try TestEdition.of2021.form().kind, edition: "2021")
        let library = FormLibrary(reading: [FormText(id, text: text, snapshot: other)])
        #expect(library.form(year: 2024)?.edition == "2021")
    }

    @Test func `a file with faults has no snapshot`() {
        #expect(FormSnapshot.text(of: "edition: 2021\n") == nil)
    }

    @Test(arguments: [0, 1, 31, 32, 1023, 1024, Int(Int32.max), Int.max])
    func `numbers come back as they were written`(_ number: Int) {
        var writer = SnapshotWriter()
        writer.write(number)
        writer.write([number, 0])
        writer.write(UInt64.max)
        writer.write(number == 0 ? nil : "件\(number)\n")
        let part = SnapshotPart(writer.text, 0..<writer.bytes.count)
        part.read { reader in
            #expect(reader.read(Int.self) == number)
            #expect(reader.read([Int].self) == [number, 0])
            #expect(reader.read(UInt64.self) == .max)
            #expect(reader.read(String?.self) == (number == 0 ? nil : "件\(number)\n"))
            #expect(reader.isAtEnd)
        }
    }
}

extension Form {
    /// All that is stored in the form. Claims are read when they are needed, and are not in it.
    fileprivate var described: String { description(of: self) }
}

extension Claims {
    fileprivate var described: String { description(of: self) }
}

/// All that is stored in a value, however deep; the members of sets and dictionaries in the order of their descriptions.
private func description(of value: Any, _ indent: String = "") -> String {
    let mirror = Mirror(reflecting: value)
    let type = String(describing: mirror.subjectType)
    if type.hasPrefix("Deferred") || type.hasPrefix("Mutex") { return "…" }
    guard !mirror.children.isEmpty else { return String(reflecting: value) }
    var parts = mirror.children.map { child in
        "\n\(indent)\(child.label ?? ""): " + description(of: child.value, indent + " ")
    }
    if [.set, .dictionary].contains(mirror.displayStyle) { parts.sort() }
    return type + parts.joined()
}
