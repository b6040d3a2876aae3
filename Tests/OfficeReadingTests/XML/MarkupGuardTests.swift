import Testing

@testable import OfficeReading

@Suite struct MarkupGuardTests {
    private func refusal(_ text: String, depth: Int = 64) -> PackageError? {
        do throws(PackageError) {
            try MarkupGuard.check(Array(text.utf8), part: "p", depthLimit: depth)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "<a b=\"<!DOCTYPE>\"/>", "<a b='\"<!x'/>", "<!-- <!DOCTYPE a> -->", "<!--> <!DOCTYPE a> -->",
        "<?x <!DOCTYPE a> ?>", "<a><![CDATA[<!DOCTYPE a>]]></a>", "<a>&lt;!DOCTYPE></a>", "<", "<a", "<a b=\"", "<!--",
        "<![CDATA[", "<?", "</", "</a></b>", "", "text",
    ])
    func `what is not a declaration passes`(_ text: String) {
        #expect(refusal(text) == nil)
    }

    @Test(arguments: [
        "<!DOCTYPE a>", "<!doctype a>", "<!ENTITY a 'b'>", "<a b='\">'/>\n<!DOCTYPE a>", "<!-- --><!x>",
        "<!-- -->\n<?x?><!DOCTYPE", "<![cdata[]]>", "<a><![CDATA[]]]]>\n<!DOCTYPE a></a>",
    ])
    func `a declaration is refused wherever it is`(_ text: String) {
        #expect(refusal(text) == .part("p", .documentType(line: text.contains("\n") ? 2 : 1)))
    }

    @Test func `attributes of a tag are counted`() {
        let tag = { "<a " + (1...$0).map { "b\($0)='>'" }.joined(separator: " ") + "/>" }
        #expect(refusal(tag(256) + tag(256)) == nil)
        #expect(refusal(tag(257)) == .limit(.attributes(part: "p", 256)))
    }

    @Test func `namespaces are counted where they are in scope`() {
        let tag = { (count: Int) in "<a " + (1...count).map { "xmlns:b\($0)='u'" }.joined(separator: " ") }
        #expect(refusal(tag(200) + "/>" + tag(200) + "></a>" + tag(200) + "/>") == nil)
        #expect(refusal(tag(128) + ">" + tag(128) + "/></a>") == nil)
        #expect(refusal(tag(128) + ">" + tag(129) + "/></a>") == .limit(.namespaces(part: "p", 256)))
    }

    @Test func `different names are counted`() {
        let tags = { (count: Int) in (1...count).map { "<a\($0) b\($0)='x'/>" }.joined() }
        #expect(refusal(String(repeating: tags(1_000), count: 20)) == nil)
        #expect(refusal(tags(10_000)) == .limit(.names(part: "p", 65_536)))
        let names = { String(repeating: "a", count: $0) }
        #expect(refusal("<\(names(65_535))/></\(names(65_537))>") == nil)
        #expect(refusal("<\(names(65_537))/>") == .limit(.names(part: "p", 65_536)))
        #expect(refusal("<a xmlns='\(names(65_537))'/>") == .limit(.names(part: "p", 65_536)))
    }

    @Test func `elements are counted by how deep they nest`() {
        #expect(refusal("<a><b><c/></b><b></b></a>", depth: 2) == nil)
        #expect(refusal("<a><b><c></c></b></a>", depth: 2) == .limit(.depth(part: "p", 2)))
    }

    @Test(arguments: ["<?x?>", "<!---->"])
    func `comments and instructions are counted`(_ aside: String) {
        #expect(refusal(String(repeating: aside, count: 10_000)) == nil)
        #expect(refusal(String(repeating: aside, count: 10_001)) == .limit(.asides(part: "p", 10_000)))
    }
}
