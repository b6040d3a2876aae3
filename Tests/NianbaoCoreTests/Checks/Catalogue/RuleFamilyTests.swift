import NianbaoCore
import Testing

@Suite struct RuleFamilyTests {
    @Test func `no two families claim the same identifiers`() {
        let prefixes = RuleFamily.allCases.flatMap(\.prefixes)
        #expect(Set(prefixes).count == prefixes.count)
    }

    @Test(arguments: [
        ("file.empty", RuleFamily.file), ("yaml.key", .notation), ("cell.missing", .figures), ("t3.balance", .tables),
        ("t12.balance", .tables), ("text.length", .form),
        ("x.fee", .tables), ("y.carry", .years), ("n.received", .texts), ("f.title", .form),
        ("waiver.unused", .waivers),
        ("a.complete", .rollUp), ("form.span", .formFiles),
    ])
    func `a rule's family is what its id has before the first dot`(_ id: String, _ family: RuleFamily) {
        #expect(RuleFamily(of: id) == family)
    }
}
