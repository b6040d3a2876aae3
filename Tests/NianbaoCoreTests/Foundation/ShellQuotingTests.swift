import Testing

@testable import NianbaoCore

@Suite struct ShellQuotingTests {
    @Test(arguments: [
        ("年报.yaml", "年报.yaml"), ("v 5/某 局.yaml", "'v 5/某 局.yaml'"), ("it's.yaml", "'it'\\''s.yaml'"),
        ("-x.yaml", "./-x.yaml"), ("-x y.yaml", "'./-x y.yaml'"), ("-", "-"), ("", "''"),
    ])
    func `a path is one word of a command, and no option`(_ path: String, _ word: String) {
        #expect(path.shellQuoted == word)
    }
}
