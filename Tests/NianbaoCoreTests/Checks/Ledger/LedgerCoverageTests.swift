import SeededRandom
import Testing

@testable import NianbaoCore

/// Every digit of every text is in exactly one number of the ledger.
@Suite struct LedgerCoverageTests {
    /// Holds the ledger of a report against the digits of its texts.
    private func check(_ report: CompletedReport) {
        let numbers = NumberLedger(report).numbers
        let ids = [TextID.preamble] + report.form.sections.indices.map { TextID.section($0) }
        #expect(numbers.map { ids.firstIndex(of: $0.text) ?? 0 }.isSorted)
        for id in ids {
            let text = report.stated[id].text
            let own = numbers.filter { $0.text == id }
            for (left, right) in zip(own, own.dropFirst()) {
                #expect(left.utf8.upperBound <= right.utf8.lowerBound && left.paragraph <= right.paragraph)
            }
            var counts = [Int](repeating: 0, count: text.utf8.count)
            for number in own { for index in number.utf8 { counts[index] += 1 } }
            text.withBytes { bytes in
                for index in bytes.indices where bytes.digit(at: index) != nil {
                    #expect(counts[index] == 1, "\(text)")
                }
            }
            for number in own {
                let bytes = Array(text.utf8)[number.utf8]
                #expect(String(decoding: bytes, as: UTF8.self) == number.written)
            }
        }
    }

    private func report(_ text: String, in name: String = "organ") throws -> CompletedReport {
        let corpus = try ClaimCorpus.report(name)
        var report = corpus.stated
        report.narratives[0] = Narrative(text)
        return CompletedReport(report, prior: corpus.prior)
    }

    @Test(arguments: ClaimCorpus.lines)
    func `in the corpus`(_ line: ClaimCorpus.Line) throws { check(try report(line.sentence, in: line.report)) }

    @Test func `in the whole corpus as one text`() throws {
        check(try report(ClaimCorpus.lines.map(\.sentence).joined(separator: "\n")))
    }

    @Test(arguments: ["qingshi-2023.yaml", "yichuan-2020.yaml"])
    func `in the samples`(_ name: String) throws {
        let text = try Fixture.sample(name)
        let edition = name.contains("2020") ? TestEdition.of2019 : .of2021
        check(try edition.completed(file: text))
    }

    @Test(arguments: 0..<300)
    func `in texts of random pieces`(_ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let pieces = [
            "收到", "申请", "3", "12", "１２", "件", "，", ",", "。", "其中", "（", "）", "{{", "}}", "{{申请.新收.总计}}", "不核对", "占",
            "%",
            "二十", "两", "条", "、", "年", "2022", "月", "号", "约", "自然人", "予以公开", "\n", " ", "青石县水利局", "：", "未发生", "同比", "增长",
            "万", "余", ".5", "；", "至", "-", "第", "A", "0", "一", "件次", "\u{2028}", "🙂",
        ]
        check(try report((0..<80).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()))
    }

    @Test(
        .timeLimit(.minutes(5)),
        arguments: ["公开信息5条，其中3条、4条。", "收到申请3件。", "1,", "1-", "{{", "{{1}}", "{{1", "第1、", "\n1", "收到申请3件，其中1件、"])
    func `in texts that were made to keep the program busy`(_ piece: String) throws {
        let text = String(repeating: piece, count: (1 << 19) / piece.utf8.count)
        let numbers = NumberLedger(try report(text)).numbers.filter { $0.text == .section(0) }
        #expect(numbers.reduce(0) { $0 + $1.utf8.count } <= text.utf8.count)
    }

    @Test(arguments: TestEdition.allCases, 0..<10)
    func `in generated reports`(_ edition: TestEdition, _ seed: Int) throws {
        check(CompletedReport(RandomReport.balanced(on: try edition.form(), seed: UInt64(seed))))
    }
}

extension [Int] {
    fileprivate var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
