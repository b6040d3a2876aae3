import Testing

@testable import NianbaoCLI

@Suite struct UsageFaultTests {
    @Test(arguments: [
        ("Error: A.\nUsage: x <y>\n  See 'x --help' for more information.", "A.", "x --help"),
        ("Error: A\nHelp:  --b  C\nUsage: x\n  See 'x y --help' for more information.", "A", "x y --help"),
        ("Error: A\n   or: B\nUsage: x", "A", nil), ("A", "A", nil), ("", "", nil),
    ])
    func `the fault and the command that explains the usage are taken from the parser's lines`(
        _ text: String, _ message: String, _ help: String?
    ) {
        let fault = UsageFault(text)
        #expect(fault.message == message && fault.help == help)
    }
}
