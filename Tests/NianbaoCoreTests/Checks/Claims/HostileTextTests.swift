import SeededRandom
import Testing

@testable import NianbaoCore

/// Texts that were made to keep the program busy take time in proportion to their length.
@Suite struct HostileTextTests {
    /// A file has at most four times as much.
    private static let size = 1 << 20

    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            "1", "1件", "收到", "收到申请3件，", "其中", "其中1件、", "其中予以公开1件，", "（", "（1件", "）", "{{", "{{不核对", "{{不核对}}",
            "。{{", "予以公开1件，占3%，", "一", "二十", "1,", "1，", "１", "未", "没有申请，", "件", "收到申请件", "、", "；", "％",
            "自然人1件，结果维持1件，", "收", "政府信息公开", "1月", "2023年", "3-", "同比增长1%，", "占", "约", "\u{3000}", "🙂", "1万",
        ])
    func `however often a piece is repeated`(_ piece: String) throws {
        var report = try TestEdition.of2021.filled().stated
        report.narratives[0] = Narrative(String(repeating: piece, count: Self.size / piece.utf8.count))
        _ = TextClaims.check.run(CompletedReport(report))
    }

    @Test(arguments: 0..<200)
    func `random pieces give findings inside the text`(_ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let pieces = [
            "收到", "申请", "3", "件", "，", "。", "其中", "（", "）", "{{", "}}", "不核对", "占", "%", "二十", "条", "、", "年", "2022",
            "约", "自然人", "予以公开", "行政复议", "\n", " ", "甲", "：", "未发生", "全部", "办结", "同比", "增长", "万", ".5", "；",
        ]
        let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        var report = try ClaimCorpus.report("organ").stated
        report.narratives[0] = Narrative(text)
        let claims = try #require(report.form.declared(TextClaims.self)?.claims)
        var reader = NarrativeReader(claims, CompletedReport(report))
        for reading in reader.read(text).readings {
            #expect(reading.range.upperBound <= text.utf8.count && !reading.range.isEmpty)
            #expect(String(bytes: Array(text.utf8)[reading.range]) != nil)
        }
    }
}

extension String {
    fileprivate init?(bytes: some Collection<UInt8>) { self.init(validating: bytes, as: UTF8.self) }
}
