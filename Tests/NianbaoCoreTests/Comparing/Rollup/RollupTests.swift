import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct RollupTests {
    private func rollup(
        _ reports: [Report], _ policy: Rollup.Policy = Rollup.Policy(), roster: [String]? = nil
    ) throws -> Rollup {
        let edition = TestEdition.of2021
        let roster = roster.map { Roster($0.map { Roster.Entry(agency: $0) }) }
        var rollup = Rollup(
            try edition.form(), year: edition.year, agency: "青石县", roster: roster, policy: policy)
        for report in reports { rollup.add(UnitReport(report)) }
        return rollup
    }

    private func unit(_ agency: String, _ figure: Int = 1, _ overrides: [String: CellValue] = [:]) throws -> Report {
        var report = try TestEdition.of2021.filled(with: figure, overrides).stated
        report.agency = agency
        return report
    }

    // MARK: The sum

    @Test(arguments: TestEdition.allCases, 0..<10 as Range<UInt64>)
    func `each typed cell is the sum of the units' and each total is computed from the sums`(
        _ edition: TestEdition, _ seed: UInt64
    ) throws {
        let units = try edition.units(7, seed: seed)
        let region = CompletedReport(try edition.rolledUp(units, as: "某县"))
        let completed = units.map { CompletedReport($0) }
        for index in region.form.cells.indices {
            let sum = completed.reduce(0) { $0 + ($1.values[index].number ?? 0) }
            #expect(region.values[index] == .number(sum))
        }
        #expect(
            region.stated.entries.indices.allSatisfy { index in
                !region.form.cells[index].isDerived || region.stated.entries[index].value == .absent
            })
    }

    @Test(arguments: TestEdition.allCases, 0..<8 as Range<UInt64>)
    func `three levels summed up step by step or at once give the same figures`(
        _ edition: TestEdition, _ seed: UInt64
    ) throws {
        let form = try edition.form()
        var generator = SplitMix64(seed: seed)
        var units: [Report] = []
        for index in 0..<24 {
            let one = seed &* 100 &+ UInt64(index)
            // Unfilled cells would soon leave nothing to compare, so only some reports have them.
            let hasBlanks = seed % 2 == 0 && index % 8 == 0
            var report =
                hasBlanks ? RandomReport.decorated(on: form, seed: one) : RandomReport.balanced(on: form, seed: one)
            (report.agency, report.year, report.scope) = ("单位\(index)", edition.year, .organ)
            (report.adjustments, report.sources) = ([], [])
            units.append(report)
        }
        let cuts = [0, Int.random(in: 1...11, using: &generator), 12, Int.random(in: 13...23, using: &generator), 24]
        let counties = try zip(cuts, cuts.dropFirst()).enumerated().map { index, cut in
            try edition.rolledUp(Array(units[cut.0..<cut.1]), as: "县\(index)")
        }
        let cities = [
            try edition.rolledUp(Array(counties[0...1]), as: "市甲"),
            try edition.rolledUp(Array(counties[2...3]), as: "市乙"),
        ]
        let byLevel = try edition.rolledUp(cities, as: "省")
        let atOnce = try edition.rolledUp(units.shuffled(using: &generator), as: "省")
        let skipping = try edition.rolledUp(counties, as: "省")
        #expect(byLevel.entries.map(\.value) == atOnce.entries.map(\.value))
        #expect(byLevel.entries.contains { $0.value.number ?? 0 > 0 })
        #expect(skipping.entries.map(\.value) == atOnce.entries.map(\.value))
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `the figures that are kept of the units add up to the sum`(_ seed: UInt64) throws {
        var policy = Rollup.Policy()
        policy.keepsFigures = true
        let rollup = try rollup(try TestEdition.of2021.units(9, seed: seed), policy)
        for index in rollup.cells.indices {
            let parts = rollup.account.compactMap { $0.figures?[index].number }
            #expect(parts.count == 9 && rollup.totals[index] == .number(parts.reduce(0, +)))
        }
    }

    @Test func `figures are kept only on request`() throws {
        #expect(try rollup([try unit("甲")]).account.allSatisfy { $0.figures == nil })
    }

    @Test(arguments: [
        ([CellValue.number(2), .number(3)], CellValue.number(5)), ([.number(2), .notApplicable], .number(2)),
        ([.notApplicable, .notApplicable], .notApplicable), ([.number(2), .blank], .blank),
        ([.absent, .notApplicable], .blank), ([.blank, .unreadable], .unreadable),
        ([.number(0), .number(0)], .number(0)),
    ])
    func `not filled in, zero and not applicable are distinguished`(_ values: [CellValue], _ sum: CellValue) {
        #expect(values.reduce(.notApplicable) { $0.adding($1) } == sum)
        #expect(values.reversed().reduce(.notApplicable) { $0.adding($1) } == sum)
    }

    @Test func `a region lacks what a unit lacks, and only that`() throws {
        let address = "申请.新收.自然人"
        let rollup = try rollup([try unit("甲"), try unit("乙", 1, [address: .blank])])
        let draft = RegionDraft(rollup, adjustments: [], sources: [])
        #expect(try draft.report.value(address) == .blank)
        #expect(try draft.report.value("申请.新收.商业企业") == .number(2))
        #expect(draft.report.entries.count { $0.value == .blank } == 1)
    }

    @Test func `a sum that no cell can hold is left unfilled and reported`() throws {
        let large = CellValue.number(CellValue.limit)
        let rollup = try rollup(try (0..<2000).map { try unit("单位\($0)", 0, ["申请.新收.自然人": large]) })
        let draft = RegionDraft(rollup, adjustments: [], sources: [])
        #expect(try draft.report.value("申请.新收.自然人") == .blank)
        #expect(draft.findings.map(\.rule) == ["cell.too_large"])
    }

    // MARK: Who is in it

    private func standings(_ rollup: Rollup) -> [String] { rollup.account.map { "\($0.agency) \($0.standing)" } }

    @Test func `a unit of another year or edition is not summed`() throws {
        var late = try unit("乙")
        late.year = 2024
        let other = try #require(
            try TestEdition.of2019.reading("").report.map { old in
                var report = old
                (report.agency, report.year) = ("丙", TestEdition.of2021.year)
                return report
            })
        let rollup = try rollup([try unit("甲"), late, other])
        let form = try TestEdition.of2019.form().id
        #expect(rollup.account.map(\.standing) == [.sound, .otherYear(2024), .otherForm(form)])
        #expect(rollup.totals.allSatisfy { $0 == .number(1) })
        #expect(!rollup.isUsable(rollup.account))
    }

    @Test func `a unit that delivers twice stops the roll-up, whatever is allowed`() throws {
        var policy = Rollup.Policy()
        (policy.isPartial, policy.allowsErrors) = (true, true)
        let rollup = try rollup([try unit("甲"), try unit("乙"), try unit("甲", 2)], policy)
        #expect(standings(rollup)[2] == "甲 repeated(file: \"甲.yaml\")")
        #expect(!rollup.isUsable(rollup.account))
    }

    @Test func `a unit that is contained in another's report stops the roll-up`() throws {
        let county = try TestEdition.of2021.rolledUp([try unit("甲"), try unit("乙")], as: "丙县")
        for reports in [[county, try unit("乙")], [try unit("乙"), county]] {
            let rollup = try rollup(reports)
            #expect(standings(rollup).contains("乙 contained(in: \"丙县\")"))
            #expect(!rollup.isUsable(rollup.account))
        }
    }

    @Test func `an earlier report of the region is not one of its units`() throws {
        var own = try unit("青石县", 50)
        own.scope = .region
        let rollup = try rollup([own, try unit("甲")])
        #expect(standings(rollup) == ["青石县 region", "甲 sound"])
        #expect(rollup.totals[0] == .number(1) && rollup.isUsable(rollup.account))
        #expect(rollup.account.compactMap { $0.source(file: nil) }.map(\.agency) == ["甲"])
    }

    @Test(arguments: [false, true])
    func `another kind of report by the same agency is not one of the units', in either order`(_ isFirst: Bool) throws {
        let text = try TestEdition.of2021.text().replacing("kind: 政府信息公开工作年度报告", with: "kind: 法治政府建设年度报告")
        let form = try #require(FormReader.read(SourceFile(name: "form.yaml", text: text)).form)
        var other = RandomReport.balanced(on: form, seed: 1)
        (other.agency, other.year) = ("甲", TestEdition.of2021.year)
        let reports = [other, try unit("甲")]
        let rollup = try rollup(isFirst ? reports : reports.reversed(), roster: ["甲"])
        #expect(standings(rollup) == ["甲 sound", "甲 otherKind(\"法治政府建设年度报告\")"])
        #expect(rollup.totals.allSatisfy { $0 == .number(1) } && rollup.isUsable(rollup.account))
        #expect(rollup.findings(rollup.account).isEmpty)
        #expect(rollup.account.compactMap { $0.source(file: nil) }.map(\.agency) == ["甲"])
        #expect(standings(try self.rollup([other], roster: ["甲"])).first == "甲 missing")
        let none = try self.rollup([other])
        #expect(none.findings(none.account).map(\.finding.rule) == ["a.complete"])
    }

    @Test func `errors keep a unit out unless they are allowed`() throws {
        let report = try unit("甲")
        for allows in [false, true] {
            var policy = Rollup.Policy()
            policy.allowsErrors = allows
            var rollup = try rollup([try unit("乙")], policy)
            rollup.add(UnitReport(report, errors: 2))
            #expect(rollup.totals[0] == .number(allows ? 2 : 1))
            #expect(rollup.isUsable(rollup.account) == allows)
            let states = rollup.account.compactMap { $0.source(file: $0.file) }.map(\.state)
            #expect(states == [.summed, allows ? .summedWithErrors : .leftOut])
        }
    }

    @Test func `a file without a report is reported and not summed`() throws {
        var rollup = try rollup([try unit("甲")])
        rollup.add(UnitReport(file: "坏.yaml", hash: "", nil, []))
        #expect(standings(rollup) == ["甲 sound", " unreadable"])
        #expect(!rollup.isUsable(rollup.account))
    }

    @Test func `the list decides who belongs, in its order`() throws {
        var policy = Rollup.Policy()
        policy.isPartial = true
        let rollup = try rollup([try unit("甲"), try unit("乙"), try unit("丁")], policy, roster: ["乙", "丙", "甲"])
        #expect(standings(rollup) == ["乙 sound", "丙 missing", "甲 sound", "丁 unlisted"])
        #expect(rollup.totals[0] == .number(2) && rollup.isUsable(rollup.account))
        let sources = rollup.account.compactMap { $0.source(file: $0.file) }
        #expect(sources.map(\.agency) == ["乙", "丙", "甲"])
        #expect(sources.map(\.state) == [.summed, .missing, .summed])
    }

    @Test(arguments: [
        ("石塔县水务局", "石塔县水利局"), ("石塔县水 务局", "石塔县水利局"), ("石塔县文化局（文物局）", "石塔县文化局"), ("石塔县水利局", "水利局"),
    ])
    func `a unit that is on the list under a like name is named with it`(_ name: String, _ listed: String) throws {
        let found = try unlisted(name, roster: [listed, "石塔县审计局"])
        #expect(found == ["“\(name)”不在名单上，没有计入；名单上名称相近的“\(listed)”没有报送"])
    }

    @Test(arguments: [
        ("石塔县 林业局", "石塔县林业局"), ("石塔县　林业局", "石塔县林业局"), ("石塔县林业局", "石塔县 林业局"),
        ("石塔县林\u{200B}业局", "石塔县林业局"), ("石塔县林业局(草原局)", "石塔县林业局（草原局）"),
    ])
    func `spaces and brackets make no other unit`(_ name: String, _ listed: String) throws {
        #expect(try unlisted(name, roster: [listed, "石塔县审计局"]) == [])
    }

    @Test(arguments: ["石塔县民政局", "石塔县林业和草原局"])
    func `no other name is suggested for a unit that is not on the list at all`(_ name: String) throws {
        #expect(try unlisted(name, roster: ["石塔县林业局", "石塔县审计局"]) == ["“\(name)”不在名单上，没有计入"])
    }

    @Test func `of names that are as like as each other, none is named`() throws {
        let found = try unlisted("石塔县水务局", roster: ["石塔县水利局", "石塔县水文局"])
        #expect(found == ["“石塔县水务局”不在名单上，没有计入"])
        let closer = try unlisted("石塔县水利局（本级）", roster: ["石塔县水文局", "石塔县水利局"])
        #expect(closer == ["“石塔县水利局（本级）”不在名单上，没有计入；名单上名称相近的“石塔县水利局”没有报送"])
    }

    @Test func `a name that has its report is no other unit's`() throws {
        let rollup = try rollup([try unit("石塔县水利局"), try unit("石塔县水务局")], roster: ["石塔县水利局"])
        #expect(rollup.findings(rollup.account).map(\.finding.message.zh) == ["“石塔县水务局”不在名单上，没有计入"])
    }

    /// The messages about a unit of this name.
    private func unlisted(_ name: String, roster: [String]) throws -> [String] {
        let rollup = try rollup([try unit(name)], roster: roster)
        return rollup.findings(rollup.account).filter { $0.file != nil }.map(\.finding.message.zh)
    }

    @Test(arguments: [true, false])
    func `missing units stop the roll-up unless a part is asked for`(_ isPartial: Bool) throws {
        var policy = Rollup.Policy()
        policy.isPartial = isPartial
        let rollup = try rollup([try unit("甲")], policy, roster: ["甲", "乙"])
        #expect(rollup.isUsable(rollup.account) == isPartial)
    }

    @Test func `nothing is no sum`() throws {
        var policy = Rollup.Policy()
        policy.isPartial = true
        let rollup = try rollup([], policy, roster: ["甲"])
        #expect(!rollup.isUsable(rollup.account))
    }

    @Test func `each problem is reported once, for its file, and missing units together`() throws {
        var late = try unit("乙")
        late.year = 2024
        let rollup = try rollup([try unit("甲"), late, try unit("丁")], roster: ["甲", "乙", "戊", "己"])
        let told = rollup.findings(rollup.account)
        #expect(told.map(\.file) == ["乙.yaml", "丁.yaml", nil])
        #expect(told.map(\.finding.rule) == ["a.complete", "a.complete", "a.complete"])
        #expect(told.last?.finding.message.zh == "未报送 2 个单位：戊、己")
    }

    @Test func `two files of one unit under two spellings are found`() throws {
        let rollup = try rollup([try unit("文化局（文物局）"), try unit("文化局(文物局)")])
        #expect(rollup.account.last?.standing == .repeated(file: "文化局（文物局）.yaml"))
    }

    @Test func `a missing unit and one off the list with nearly its name are one finding`() throws {
        let rollup = try rollup([try unit("青石县水务局"), try unit("丁")], roster: ["青石县水利局", "戊", "丁"])
        let found = rollup.findings(rollup.account)
        #expect(found.map(\.file) == ["青石县水务局.yaml", nil])
        #expect(found[0].finding.message.zh == "“青石县水务局”不在名单上，没有计入；名单上名称相近的“青石县水利局”没有报送")
        #expect(found[1].finding.message.zh == "未报送 1 个单位：戊")
    }
}
