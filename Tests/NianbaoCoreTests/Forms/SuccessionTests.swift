import Testing

@testable import NianbaoCore

/// What one year's form says of the year before.
@Suite struct SuccessionTests {
    private func form(_ text: String) throws -> Form {
        let read = FormReader.read(SourceFile(name: "form.yaml", text: text))
        #expect(read.findings.map(\.mark) == [])
        return try #require(read.form)
    }

    private func correspondence(_ earlier: TestEdition, _ later: TestEdition) throws -> Correspondence {
        Correspondence(from: try earlier.form(), to: try later.form())
    }

    /// The addresses of cells, those of all columns of a row as one with `*`.
    private func rows(_ cells: [CellID], of form: Form) -> [String] {
        var rows: [(path: [String], columns: [String])] = []
        for cell in cells {
            let path = form[cell].path.map(\.id)
            if rows.last?.path != Array(path.dropLast()) { rows.append((Array(path.dropLast()), [])) }
            rows[rows.count - 1].columns.append(path[path.count - 1])
        }
        return rows.map { row in
            let block = form.blocks.first { block in
                block.rows.indices.contains {
                    form[block.cell(row: $0, column: 0)].path.dropLast().map(\.id) == row.path
                }
            }
            let isWhole = row.columns.count == block?.columns.count
            return row.path.joined(separator: ".") + "." + (isWhole ? "*" : row.columns.joined(separator: "|"))
        }
    }

    @Test func `these cells of 2019 end in 2021`() throws {
        #expect(
            rows(try correspondence(.of2019, .of2021).ended, of: try TestEdition.of2019.form()) == [
                "disclosure.article_20_1.regulations.published|total_public",
                "disclosure.article_20_1.normative_documents.published|total_public",
                "disclosure.article_20_5.licensing.prior_items|change",
                "disclosure.article_20_5.other_services.*",
                "disclosure.article_20_6.penalty.prior_items|change",
                "disclosure.article_20_6.coercion.prior_items|change",
                "disclosure.article_20_8.fees.*",
                "disclosure.article_20_9.procurement.*",
            ])
    }

    @Test func `these cells of 2021 are new`() throws {
        let later = try TestEdition.of2021.form()
        let predecessors = try correspondence(.of2019, .of2021).predecessors
        let new = later.cells.indices.filter { predecessors[$0] == nil }.map(CellID.init)
        #expect(
            rows(new, of: later) == [
                "disclosure.article_20_1.regulations.repealed|in_force",
                "disclosure.article_20_1.normative_documents.repealed|in_force",
                "disclosure.article_20_8.fees.*",
                "requests.other_handling.uncorrected.*",
                "requests.other_handling.unpaid.*",
            ])
    }

    @Test func `these cells of 2021 follow others of 2019`() throws {
        let (earlier, later) = (try TestEdition.of2019.form(), try TestEdition.of2021.form())
        let predecessors = Correspondence(from: earlier, to: later).predecessors
        let renamed = later.cells.indices.compactMap { index -> String? in
            guard let predecessor = predecessors[index] else { return nil }
            let (now, then) = (later.cells[index].address(.english), earlier[predecessor].address(.english))
            return now == then ? nil : "\(then) → \(now)"
        }
        let columns = ["natural", "company", "research", "nonprofit", "legal", "other", "total"]
        #expect(
            renamed == [
                "disclosure.article_20_1.regulations.made → disclosure.article_20_1.regulations.issued",
                "disclosure.article_20_1.normative_documents.made → disclosure.article_20_1.normative_documents.issued",
            ] + columns.map { "requests.other_handling.\($0) → requests.other_handling.other.\($0)" })
    }

    @Test(arguments: TestEdition.allCases)
    func `a year on the same form has every cell of the year before`(_ edition: TestEdition) throws {
        let same = try correspondence(edition, edition)
        #expect(same.ended == [])
        #expect(same.predecessors == same.predecessors.indices.map { CellID($0) })
    }

    @Test func `each cell follows one, and none ends twice`() throws {
        let found = try correspondence(.of2019, .of2021)
        let followed = found.predecessors.compactMap(\.self)
        #expect(Set(followed).count == followed.count)
        #expect(Set(followed).isDisjoint(with: found.ended))
        #expect(followed.count + found.ended.count == (try TestEdition.of2019.form().cells.count))
    }

    @Test(arguments: TestEdition.builtIn)
    func `what a form calls otherwise is in the form before it`(_ edition: TestEdition) throws {
        guard let succession = try edition.form().succession else { return }
        let earlier = try FormLibrary.builtIn().form(edition: succession.edition)
        let form = try #require(earlier)
        for renaming in succession.renamed {
            #expect(throws: Never.self) { try form.typedCells(at: renaming.earlier) }
        }
    }

    @Test func `the forms follow each other`() throws {
        #expect(try TestEdition.of2019.form().succession == nil)
        let succession = try TestEdition.of2021.form().succession
        #expect(succession?.edition == "2019")
        #expect(succession?.renamed.count == 2)
    }

    @Test func `what is renamed is so over the edition before alone`() throws {
        let text = BrokenFormTests.sound + "succeeds: {edition: 8, renamed: {requests.old: requests.new}}\n"
        let later = try form(text)
        let old = BrokenFormTests.sound.replacing("{id: new,", with: "{id: old,").replacing("[new]", with: "[old]")
            .replacing("第一项: new", with: "第一项: old")
        let before = Correspondence(from: try form(old.replacing("edition: 9", with: "edition: 8")), to: later)
        #expect(before.ended == [])
        #expect(before.predecessors == before.predecessors.indices.map { CellID($0) })
        let longBefore = Correspondence(from: try form(old.replacing("edition: 9", with: "edition: 7")), to: later)
        #expect(longBefore.ended.count == 3)
        #expect(longBefore.predecessors.count { $0 == nil } == 3)
    }

    @Test func `a row that is renamed leaves a column of the same name alone`() throws {
        let earlier = BrokenFormTests.sound.replacing("edition: 9", with: "edition: 8")
            .replacing("{id: natural, key: 自然人,", with: "{id: new, key: 自然人,")
        let text = earlier.replacing("edition: 8", with: "edition: 9")
            .replacing("{id: new, key: 新收,", with: "{id: fresh, key: 新收,").replacing("[new]", with: "[fresh]")
            .replacing("第一项: new", with: "第一项: fresh")
        let later = try form(text + "succeeds: {edition: 8, renamed: {requests.new: requests.fresh}}\n")
        let found = Correspondence(from: try form(earlier), to: later)
        #expect(found.ended == [])
        #expect(found.predecessors == found.predecessors.indices.map { CellID($0) })
    }
}
