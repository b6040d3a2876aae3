import Testing

@testable import NianbaoCore

@Suite struct NameTests {
    private let name = Name(id: "carried_in", key: "上年结转")

    @Test(arguments: ["上年结转", "carried_in"])
    func `either spelling matches`(_ text: String) {
        #expect(name.matches(text))
    }

    @Test(arguments: ["", "上年", "Carried_in", "carried"])
    func `anything else does not`(_ text: String) {
        #expect(!name.matches(text))
    }

    @Test(arguments: [(Spelling.chinese, "申请.不予公开.国家秘密.自然人"), (.english, "requests.denied.state_secret.natural")])
    func `a cell's address is spelled in one language`(_ spelling: Spelling, _ address: String) throws {
        let form = try TestEdition.of2021.form()
        #expect(form[try form.cell("申请.不予公开.国家秘密.自然人")].address(spelling) == address)
    }

    @Test(arguments: [
        (Comparison.equal, 1, 1, true), (.equal, 1, 2, false), (.atMost, 1, 1, true), (.atMost, 1, 2, true),
        (.atMost, 2, 1, false), (.atLeast, 1, 1, true), (.atLeast, 2, 1, true), (.atLeast, 1, 2, false),
    ])
    func `a comparison holds for its numbers alone`(
        _ comparison: Comparison, _ left: Int, _ right: Int, _ holds: Bool
    ) {
        #expect(comparison.holds(left, right) == holds)
    }
}
