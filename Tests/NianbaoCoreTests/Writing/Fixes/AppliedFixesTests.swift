import Testing

@testable import NianbaoCore

@Suite struct AppliedFixesTests {
    /// An edit of the first line that has `old`, from its `column` on.
    private func edit(_ line: Int, _ column: Int, _ old: String, _ new: String) -> Fix.Edit {
        Fix.Edit(SourceSpan(line: line, column: column, length: old.unicodeScalars.count), old, to: new)
    }

    private func fixes(_ edits: [Fix.Edit]...) -> [Fix] { edits.compactMap { Fix($0) } }

    @Test func `what is put in at a place comes before what is replaced there`() {
        let applied = AppliedFixes(fixes([edit(1, 3, "［", "[")], [edit(1, 3, "", " ")]), to: "甲:［1]")
        #expect(applied.text == "甲: [1]")
        #expect(applied.made.count == 2)
    }

    @Test func `of two fixes that want different things the first is made`() {
        let applied = AppliedFixes(fixes([edit(1, 1, "甲乙", "丙")], [edit(1, 2, "乙", "丁")]), to: "甲乙")
        #expect(applied.text == "丙")
        #expect(applied.made.count == 1)
    }

    @Test func `the edits of a fix are made together or not at all`() {
        let applied = AppliedFixes(
            fixes([edit(1, 2, "乙", "丁")], [edit(1, 1, "甲乙", "丙"), edit(2, 1, "戊", "己")]), to: "甲乙\n戊")
        #expect(applied.text == "甲丁\n戊")
    }

    @Test func `what several fixes want is done once`() {
        let applied = AppliedFixes(fixes([edit(1, 2, "", "x")], [edit(1, 2, "", "x"), edit(1, 2, "乙", "丁")]), to: "甲乙")
        #expect(applied.text == "甲x丁")
    }

    @Test(arguments: [(1, 1, "丙"), (2, 1, "甲"), (1, 2, "丙")])
    func `a fix that does not fit the text is not made`(_ line: Int, _ column: Int, _ old: String) {
        #expect(AppliedFixes(fixes([edit(line, column, old, "丁")]), to: "甲乙").text == "甲乙")
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `new lines end as those of the file do, and know where they come from`(_ lineBreak: String) {
        let text = ["甲", "乙", "丙"].joined(separator: lineBreak)
        let applied = AppliedFixes(fixes([edit(2, 1, "乙", "|\n  乙")]), to: text)
        #expect(applied.text == ["甲", "|", "  乙", "丙"].joined(separator: lineBreak))
        #expect(applied.origins == [0, 1, 1, 2])
    }
}
