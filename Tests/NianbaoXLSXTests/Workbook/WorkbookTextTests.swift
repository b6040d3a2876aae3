import SeededRandom
import Testing

@testable import NianbaoXLSX
@testable import OfficeReading

@Suite struct WorkbookTextTests {
    @Test(
        arguments: [
            ("公开", "公开"), ("_x0041_", "_x005F_x0041_"), ("_x00g1_", "_x00g1_"), ("_x0041", "_x0041"),
            ("a\0b", "a\u{FFFD}b"),
            ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("__x005F_", "__x005F_x005F_"), ("_xAbCd_x", "_x005F_xAbCd_x"),
            ("\u{FFC0}", "\u{FFC0}"),
        ])
    func `only what Excel would read as something else is changed`(_ text: String, held: String) {
        #expect(text.workbookText == held)
    }

    /// Whoever reads the workbook undoes the escapes.
    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `a text with escapes comes back as it was`(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let pieces = ["_x0041_", "_", "x", "005F", "_x005F_", "年", "𠮷", "_x12", "G_", "\u{FFC0}"]
        let text = (0..<40).map { _ in generator.pick(pieces) }.joined()
        let file = ScratchFile()
        var workbook = try Workbook(path: file.path)
        let format = try workbook.format(CellStyle())
        try workbook.addSheet("表").write(text, row: 0, column: 0, format)
        try workbook.close()
        #expect(try WorkbookContents.read(file.bytes).sheets[0].cells.values.map(\.value) == [.text(text)])
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `a text is never longer than its characters are taken to be`(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let text = (0..<60).map { _ in generator.pick(["_x0041_", "_", "年", "𠮷", "x"]) }.joined()
        #expect(text.workbookText.utf16.count <= text.reduce(0) { $0 + String.workbookWidth($1) })
    }
}
