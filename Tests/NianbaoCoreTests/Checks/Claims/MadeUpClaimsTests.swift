import Testing

@testable import NianbaoCore

/// A form with words and phrases of its own: what is said of which cells is the form's business alone.
@Suite struct MadeUpClaimsTests {
    private static let form = """
        edition: 9
        years: {from: 2030}
        source: 虚构
        title: "{机关}{年度}"
        sections:
          - {id: overview, key: 总述, heading: 一、总述, narrative: {none: refused}}
          - id: boats
            key: 船只
            heading: 二、船只
            widths: [10, 10, 10, 10]
            blocks:
              - corner: 项目
                columns:
                  - {id: wooden, key: 木船, label: 木船}
                  - {id: steel, key: 铁船, label: 铁船}
                  - {id: total, key: 总计, label: 总计, sum: all, rule: t.total}
                rows:
                  - {id: came, key: 进港, label: 进港}
                  - {id: left, key: 出港, label: 出港}
        rules:
          n.boats:
            severity: warning
            statement: {zh: 相符, en: agree}
          n.parts:
            severity: hint
            statement: {zh: 相符, en: agree}
        claims:
          units: {艘: [艘, 条]}
          words:
            进港: [进港, (驶|开)入]
            留港: [留在港内]
            出港: [出港]
            全部: [全部]
            另有: [另有]
            木船: [木船]
            铁船: [铁船]
            船: [船, 船只]
          ignored: [共, 的, 方面]
          rivals: [货物]
          explicit: [船只]
          fillers: [全部]
          remainders: [另有]
          groupings: [类, 天]
          except: [除]
          outside: [邻港]
          vague: [约]
          parts: {rule: n.parts, words: [其中]}
          phrases:
            - {rule: n.boats, id: came, says: [进港 船? N艘, N艘 船 进港], bases: {进港: [boats.came.total]}}
            - {rule: n.boats, says: [留港 N艘], bases: {进港减出港: [boats.came.total, -boats.left.total]}}
            - {rule: n.boats, id: left, says: [出港 N艘], alone: [出港 船 N艘], amid: [came], bases: {出港: [boats.left.total]}}
            - {rule: n.boats, name: 木船, says: [木船 N艘], columns: [boats.came.wooden], amid: [came]}
            - rule: n.boats
              name: 铁船
              says: [铁船 N艘]
              columns: [boats.came.steel]
              bases: {进港: [boats.came.total]}
              apart: {出港: [boats.left.total]}
            - {rule: n.boats, says: [全部 出港], bases: {留港: [boats.came.total, -boats.left.total]}}

        """

    private func told(_ sentence: String) throws -> [String] {
        let reading = FormReader.read(SourceFile(name: "form.yaml", text: Self.form))
        let form = try #require(reading.form, "\(reading.findings)")
        var report = Report(form: form, agency: "白沙港", year: 2030)
        for (address, figure) in [("船只.进港.木船", 4), ("船只.进港.铁船", 5), ("船只.出港.木船", 1), ("船只.出港.铁船", 2)] {
            report[try form.cell(address)] = Report.Entry(.number(figure))
        }
        report.narratives[0] = Narrative(sentence)
        return TextClaims.check.run(CompletedReport(report)).map(\.message.zh)
    }

    @Test(arguments: [
        "白沙港驶入船只9艘，其中木船4艘。", "共9条船进港，留在港内6艘。", "邻港进港船只80艘。", "约80条船进港。", "进港货物80吨。",
        "驶入木船80艘。", "出港80艘。", "货物不多，出港船只80艘。", "运沙的出港船只2艘。", "出港全部船只3艘。",
        "进港船只分为3类，共9艘。", "开入9艘，停了30天，另有出港3艘。", "进港9艘、另有出港2艘。", "除6艘外，全部出港。", "铁船5艘。",
        "铁船2艘。",
    ])
    func `what agrees or means something else is not reported`(_ sentence: String) throws {
        #expect(try told(sentence) == [])
    }

    @Test(arguments: [
        ("进港船只8艘。", "“进港船只8艘”与表不符：进港 9"),
        ("开入9艘，另有出港2艘。", "“另有出港2艘”与表不符：出港 3"),
        ("全部出港。", "“全部出港”与表不符：留港 6"),
        ("进港9艘，铁船2艘。", "“铁船2艘”与表不符：进港 5"),
        ("留在港内5艘。", "“留在港内5艘”与表不符：进港减出港 6"),
        ("进港9艘，其中木船5艘。", "“木船5艘”与表不符：进港（木船） 4"),
        ("出港船只5艘。", "“出港船只5艘”与表不符：出港 3"),
        ("运沙的出港船只5艘。", "“出港船只5艘”与表不符：出港 3"),
        ("运沙的进港船只10艘。", "“进港船只10艘”与表不符：进港 9"),
        ("船只方面，出港5艘。", "“出港5艘”与表不符：出港 3"),
        ("全部进港船只8艘。", "“全部进港船只8艘”与表不符：进港 9"),
        ("公务艇3艘，其中大艇4艘。", "“3艘，其中大艇4艘”：各部分合计 4，多于总数 3"),
    ])
    func `what disagrees is reported with its bases and their values`(_ sentence: String, _ message: String) throws {
        #expect(try told(sentence) == [message])
    }

    @Test func `a form without claims compares nothing`() throws {
        var report = try TestEdition.madeUp.filled().stated
        report.narratives[0] = Narrative("收到申请80件，其中予以公开90件。{{不核对}}")
        #expect(TextClaims.check.run(CompletedReport(report)) == [])
    }
}
