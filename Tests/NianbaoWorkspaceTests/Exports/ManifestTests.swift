import Foundation
import Testing

@testable import NianbaoWorkspace

@Suite struct ManifestTests {
    private let manifest = Manifest(
        made: Manifest.Made(
            tool: "0.1.0", kind: "年度报告", edition: "2021", isDraft: true,
            input: Manifest.Source(path: "../年报.yaml", sha256: "aa"),
            prior: Manifest.Source(path: nil, sha256: nil), form: Manifest.Source(path: nil, sha256: nil)),
        outputs: [Manifest.Output(name: "年报.txt", sha256: "bb", replaces: "cc")])

    private func read(_ text: String) -> Manifest? { Manifest(json: Array(text.utf8)) }

    @Test func `what is written is read back`() throws {
        #expect(read(try manifest.jsonText()) == manifest)
    }

    @Test func `what a version without kinds wrote is read, and gives something else`() throws {
        let old = try manifest.jsonText().replacingOccurrences(of: "\"kind\" : \"年度报告\",", with: "")
        let made = try #require(read(old)).made
        #expect(made.kind == nil && !made.gives(sameAs: manifest.made))
    }

    @Test func `absent values are written as null`() throws {
        let json = try manifest.jsonText()
        #expect(json.contains(#""applied" : null"#))
        #expect(json.components(separatedBy: #""path" : null"#).count == 3)
    }

    @Test(arguments: [
        ("/1\"", "/2\""), ("\"sha256\"", "\"md5\""), ("年报.txt", "../年报.txt"), ("年报.txt", ".."), ("年报.txt", ""),
        ("}\n", ""), ("\"outputs\" : [", "\"outputs\" : [[[["),
    ])
    func `what is no manifest of this version is not read`(_ change: (String, String)) throws {
        let json = try manifest.jsonText().replacingOccurrences(of: change.0, with: change.1)
        #expect(json != (try manifest.jsonText()))
        #expect(read(json) == nil)
    }

    @Test func `hashes of other content are not known`() {
        var output = manifest.outputs[0]
        output.applied = "dd"
        #expect(["bb", "cc", "dd", "ee"].map(output.knows) == [true, true, true, false])
    }

    @Test func `files that lie elsewhere give the same`() throws {
        let moved = try manifest.jsonText().replacingOccurrences(of: "../年报.yaml", with: "别处.yaml")
        let edited = try manifest.jsonText().replacingOccurrences(of: "\"aa\"", with: "\"ff\"")
        #expect(try #require(read(moved)).made.gives(sameAs: manifest.made))
        #expect(try !#require(read(edited)).made.gives(sameAs: manifest.made))
    }
}
