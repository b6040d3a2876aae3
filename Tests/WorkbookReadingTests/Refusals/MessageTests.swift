import NianbaoCore
import Testing

@testable import WorkbookReading

@Suite struct MessageTests {
    static let refusals: [WorkbookReadError] = [
        .empty, .notWorkbook, .oldFormat, .encrypted, .openDocument, .binaryWorkbook, .otherArchive, .damagedArchive,
        .part("xl/a.xml", .damaged), .part("xl/a.xml", .missing), .part("xl/a.xml", .notWellFormed(line: 7)),
        .part("xl/a.xml", .documentType(line: 7)), .part("xl/a.xml", .invalidContent(line: 7)), .sameSheetName("申请"),
        .outOfMemory,
        .limit(.fileSize(16 << 20)), .limit(.entries(5)), .limit(.partSize(part: "xl/a.xml", 1 << 20)),
        .limit(.totalSize(2 << 20)), .limit(.ratio(part: "xl/a.xml", 200)), .limit(.sheets(5)), .limit(.cells(5)),
        .limit(.sharedTexts(5)), .limit(.cellText(part: "xl/a.xml", 5)), .limit(.totalText(1_000)),
        .limit(.depth(part: "xl/a.xml", 5)), .limit(.names(part: "xl/a.xml", 5)),
        .limit(.attributes(part: "xl/a.xml", 5)),
        .limit(.namespaces(part: "xl/a.xml", 5)), .limit(.asides(part: "xl/a.xml", 5)),
    ]

    @Test(arguments: refusals, Language.allCases)
    func `every refusal says what is wrong and what to do`(_ refusal: WorkbookReadError, _ language: Language) {
        let pieces = refusal.message[language].split(separator: language == .chinese ? "；" : "; ")
        #expect(pieces.count >= 2)
        #expect(pieces.allSatisfy { !$0.isEmpty })
    }

    @Test(arguments: Language.allCases)
    func `no two refusals have the same message`(_ language: Language) {
        #expect(Set(Self.refusals.map { $0.message[language] }).count == Self.refusals.count)
    }

    @Test(arguments: [WorkbookReadError.oldFormat, .encrypted, .openDocument, .binaryWorkbook, .notWorkbook])
    func `another format is to be saved as a workbook`(_ refusal: WorkbookReadError) {
        #expect(refusal.message.zh.contains("另存为 .xlsx"))
        #expect(refusal.message.en.contains(".xlsx"))
    }

    @Test func `a message names the part and the line`() {
        let message = WorkbookReadError.part("xl/a.xml", .notWellFormed(line: 7)).message
        #expect(message.zh.contains("“xl/a.xml”第 7 行"))
        #expect(message.en.contains("line 7 of “xl/a.xml”"))
    }

    @Test func `sizes of at least a mebibyte are given in mebibytes`() {
        #expect(WorkbookReadError.limit(.fileSize(16 << 20)).message.zh.contains("超过 16 MB"))
        #expect(WorkbookReadError.limit(.totalText(1_000)).message.zh.contains("超过 1000 B"))
    }
}
