import Testing

@testable import NianbaoCore

/// Labels of a document's tables that are worded otherwise than the form has them.
@Suite struct ChangedLabelTests {
    private func changed(
        _ edition: TestEdition, _ style: PublishedTable.Style = .spans, _ change: (String) -> String
    ) throws -> [String] {
        var published = PublishedReport(try Importing.madeUp(edition, seed: 3))
        published.style = style
        for section in published.sections.indices {
            for table in published.sections[section].tables.indices {
                for row in published.sections[section].tables[table].rows.indices {
                    for cell in published.sections[section].tables[table].rows[row].indices {
                        let text = published.sections[section].tables[table].rows[row][cell].text
                        published.sections[section].tables[table].rows[row][cell].text = change(text)
                    }
                }
            }
        }
        return try Importing.report(published.document).report.changedLabels.map { "\($0.prescribed) → \($0.printed)" }
    }

    @Test(arguments: TestEdition.builtIn, PublishedTable.Style.allCases)
    func `no label of a report as it is printed is changed`(
        _ edition: TestEdition, _ style: PublishedTable.Style
    ) throws {
        #expect(try changed(edition, style) { $0 } == [])
    }

    @Test(arguments: [
        ("法律服务机构", "法律服务机关"), ("结果维持", "维持结果"), ("1.属于国家秘密", "1.属于工作秘密"), ("申请人情况", "申请人类别"),
    ])
    func `a header, row or group in other words is one`(_ label: String, _ other: String) throws {
        let found = try changed(.of2021) { $0 == label ? other : $0 }
        #expect(!found.isEmpty && Set(found) == ["\(label) → \(other)"], "\(found)")
    }

    @Test(arguments: [
        ("法律服务机构", "法律 服务机构"), ("法律服务机构", "法律服務機構"), ("1.属于国家秘密", "（1）属于国家秘密"), ("结果维持", "结果\n维持"),
    ])
    func `spaces, numbering and the look of characters are no words`(_ label: String, _ other: String) throws {
        #expect(try changed(.of2021) { $0 == label ? other : $0 } == [])
    }
}
