import NianbaoCore
import Testing

@testable import OfficeReading

@Suite struct PackageMessageTests {
    static let refusals: [PackageError] = [
        .empty, .notPackage, .oldFormat, .encrypted, .openDocument, .binaryWorkbook, .otherContent, .damagedArchive,
        .part("xl/a.xml", .damaged), .part("xl/a.xml", .missing), .part("xl/a.xml", .notWellFormed(line: 7)),
        .part("xl/a.xml", .documentType(line: 7)), .part("xl/a.xml", .invalidContent(line: 7)), .sameSheetName("申请"),
        .outOfMemory,
        .limit(.fileSize(16 << 20)), .limit(.entries(5)), .limit(.partSize(part: "xl/a.xml", 1 << 20)),
        .limit(.totalSize(2 << 20)), .limit(.ratio(part: "xl/a.xml", 200)), .limit(.sheets(5)), .limit(.cells(5)),
        .limit(.sharedTexts(5)), .limit(.text(part: "xl/a.xml", 5)), .limit(.totalText(1_000)),
        .limit(.depth(part: "xl/a.xml", 5)), .limit(.names(part: "xl/a.xml", 5)),
        .limit(.attributes(part: "xl/a.xml", 5)),
        .limit(.namespaces(part: "xl/a.xml", 5)), .limit(.asides(part: "xl/a.xml", 5)),
    ]

    @Test(arguments: refusals, Language.allCases)
    func `every refusal says what is wrong and what to do`(_ refusal: PackageError, _ language: Language) {
        let pieces = refusal.message(.workbook)[language].split(separator: language == .chinese ? "；" : "; ")
        #expect(pieces.count >= 2)
        #expect(pieces.allSatisfy { !$0.isEmpty })
    }

    @Test(arguments: Language.allCases)
    func `no two refusals have the same message`(_ language: Language) {
        #expect(Set(Self.refusals.map { $0.message(.workbook)[language] }).count == Self.refusals.count)
    }

    @Test(arguments: [PackageError.oldFormat, .encrypted, .openDocument, .binaryWorkbook, .notPackage])
    func `another format is to be saved as a workbook`(_ refusal: PackageError) {
        #expect(refusal.message(.workbook).zh.contains("另存为 .xlsx"))
        #expect(refusal.message(.workbook).en.contains(".xlsx"))
    }

    @Test func `a message names the part and the line`() {
        let message = PackageError.part("xl/a.xml", .notWellFormed(line: 7)).message(.workbook)
        #expect(message.zh.contains("“xl/a.xml”第 7 行"))
        #expect(message.en.contains("line 7 of “xl/a.xml”"))
    }

    @Test func `sizes of at least a mebibyte are given in mebibytes`() {
        #expect(PackageError.limit(.fileSize(16 << 20)).message(.workbook).zh.contains("超过 16 MB"))
        #expect(PackageError.limit(.totalText(1_000)).message(.workbook).zh.contains("超过 1000 B"))
    }
}
