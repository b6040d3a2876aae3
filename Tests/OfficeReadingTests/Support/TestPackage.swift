import NianbaoCore

@testable import OfficeReading

/// The parts of a small workbook; tests replace those that they are about.
struct TestPackage {
    private(set) var entries: [StoredZip.Entry] = []

    /// A workbook with one sheet, 表.
    init(rows: String = "", texts: String? = nil) {
        self.init(sheet: Self.sheet(rows), texts: texts)
    }

    /// A workbook whose one sheet, 表, is this part.
    init(sheet: String, texts: String? = nil) {
        self["[Content_Types].xml"] = "<Types xmlns=\"\(Self.packageNamespace)content-types\"/>"
        self["_rels/.rels"] = Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])
        self["xl/workbook.xml"] = Self.workbook("<sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>")
        var targets = [("rId1", "worksheet", "worksheets/sheet1.xml")]
        self["xl/worksheets/sheet1.xml"] = sheet
        if let texts {
            targets.append(("rId2", "sharedStrings", "sharedStrings.xml"))
            self["xl/sharedStrings.xml"] = Self.texts(texts)
        }
        self["xl/_rels/workbook.xml.rels"] = Self.relationships(targets)
    }

    /// The text of a part; `nil` takes it away.
    subscript(part: String) -> String? {
        get { entries.first { $0.name == part }.map { String(decoding: $0.content, as: UTF8.self) } }
        set { setContent(newValue.map { Array($0.utf8) }, of: part) }
    }

    mutating func setContent(_ content: [UInt8]?, of part: String) {
        let index = entries.firstIndex { $0.name == part }
        switch (index, content) {
        case (let index?, let content?): entries[index].content = content
        case (let index?, nil): entries.remove(at: index)
        case (nil, let content?): add(StoredZip.Entry(name: part, content: content))
        case (nil, nil): break
        }
    }

    mutating func add(_ entry: StoredZip.Entry) { entries.append(entry) }

    /// Adds formats, with this in their root.
    mutating func addStyles(_ content: String) {
        self["xl/styles.xml"] = "<styleSheet xmlns=\"\(Self.mainNamespace)\">\(content)</styleSheet>"
        self["xl/_rels/workbook.xml.rels"] = Self.relationships([
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId3", "styles", "styles.xml"),
        ])
    }

    mutating func change(_ part: String, _ change: (inout StoredZip.Entry) -> Void) {
        for index in entries.indices where entries[index].name == part { change(&entries[index]) }
    }

    var bytes: [UInt8] { StoredZip.bytes(entries) }

    func read(_ change: (inout WorkbookLimits) -> Void = { _ in }) throws(PackageError) -> WorkbookContents {
        var limits = WorkbookLimits.standard
        change(&limits)
        return try WorkbookContents.read(bytes, limits: limits)
    }

    /// Why the workbook is refused; `nil` when it is not.
    func refusal(_ change: (inout WorkbookLimits) -> Void = { _ in }) -> PackageError? {
        do throws(PackageError) {
            _ = try read(change)
            return nil
        } catch {
            return error
        }
    }

    /// The contents of the cells of the one sheet, by their places in A1 notation.
    func cells() throws -> [String: CellContents] {
        let cells = try read().sheets.first?.cells ?? [:]
        return Dictionary(uniqueKeysWithValues: cells.map { ($0.key.text, $0.value) })
    }

    func values() throws -> [String: CellContents.Value] { try cells().mapValues(\.value) }

    /// The value of the cell A1.
    func value() throws -> CellContents.Value? { try values()["A1"] }
}

extension TestPackage {
    static let packageNamespace = "http://schemas.openxmlformats.org/package/2006/"
    static let officeNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    static func sheet(_ rows: String) -> String {
        "<worksheet xmlns=\"\(mainNamespace)\"><sheetData>\(rows)</sheetData></worksheet>"
    }

    static func texts(_ items: String) -> String { "<sst xmlns=\"\(mainNamespace)\">\(items)</sst>" }

    static func workbook(_ sheets: String) -> String {
        "<workbook xmlns=\"\(mainNamespace)\" xmlns:r=\"\(officeNamespace)\"><sheets>\(sheets)</sheets></workbook>"
    }

    static func relationships(_ targets: [(id: String, kind: String, target: String)]) -> String {
        let lines = targets.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(officeNamespace)/\($0.kind)\" Target=\"\($0.target)\"/>"
        }
        return "<Relationships xmlns=\"\(packageNamespace)relationships\">\(lines.joined())</Relationships>"
    }
}
