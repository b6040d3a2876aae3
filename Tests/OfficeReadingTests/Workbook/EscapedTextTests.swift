import Testing

@testable import OfficeReading

@Suite struct EscapedTextTests {
    @Test(arguments: [
        ("_x000D_", "\r"), ("a_x000d_\nb", "a\r\nb"), ("_x005F_x000D_", "_x000D_"), ("_x005F__x005F_", "__"),
        ("_x4E00_", "一"), ("_xD842__xDFB7_", "𠮷"), ("_xD842_", "\u{FFFD}"), ("__x0041_", "_A"),
        ("_x0041_x0042_", "Ax0042_"),
        ("_x0041__x0042_", "AB"),
    ])
    func `an escape is undone once`(_ stored: String, _ text: String) {
        #expect(stored.unescapedWorkbookText.unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test(arguments: ["", "_", "_x000D", "_X000D_", "_x00D_", "_x0000D_", "_x00G0_", "_x０００D_", "x000D_", "a_b_c_d_e"])
    func `what is no escape stays`(_ text: String) {
        #expect(text.unescapedWorkbookText == text)
    }
}
