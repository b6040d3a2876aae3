import Foundation
import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct DifferenceDocumentTests {
    private let text: String

    init() throws {
        let sample = try CorrectedSample()
        text = try Self.document(sample.old, sample.new)
    }

    private static func document(_ old: String, _ new: String) throws -> String {
        try VersionPair(old, new, ReportReader(.builtIn), remarks: .nowhere).document()
    }

    /// The keys of all objects in a JSON value.
    private func keys(_ value: Any) -> Set<String> {
        switch value {
        case let object as [String: Any]: object.values.reduce(into: Set(object.keys)) { $0.formUnion(keys($1)) }
        case let array as [Any]: array.reduce(into: []) { $0.formUnion(keys($1)) }
        default: []
        }
    }

    /// The keys that the documentation's tables explain, and `text`, which one of them mentions.
    private func documentedKeys() throws -> Set<String> {
        let rows = try Project.read("docs/diff-json.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
        let names = rows.flatMap { $0.split(separator: "|")[0].matches(of: /`([a-z_0-9]+)`/).map { String($0.1) } }
        return Set(names + ["text"])
    }

    @Test func `the document has exactly the keys that are documented`() throws {
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let ofDocuments: Set = ["wrong_totals", "labels", "prescribed", "stated", "sum"]
        let documented = try documentedKeys()
        #expect(ofDocuments.isSubset(of: documented))
        #expect(keys(object).sorted() == documented.subtracting(ofDocuments).sorted())
    }

    @Test func `it decodes to what was written`() throws {
        let document = try JSONDecoder().decode(DifferenceDocument.self, from: Data(text.utf8))
        #expect(document.schema == "nianbao.diff/1")
        #expect(document.status == .changed && document.complete && document.edition == "2019")
        #expect(document.cells.map(\.key).contains("申请.新收.自然人"))
        #expect(try document.jsonText() == text)
    }

    @Test func `a cell is shown with labels, states and causes`() throws {
        let document = try JSONDecoder().decode(DifferenceDocument.self, from: Data(text.utf8))
        let cell = try #require(
            document.cells.first { $0.address == "disclosure.article_20_1.normative_documents.published" })
        #expect(cell.row == ["第二十条第（一）项", "规范性文件"] && cell.column == ["本年新公开数量"])
        #expect(cell.old.figure == "12" && cell.old.note == nil && cell.old.kind == .number)
        #expect(cell.new.figure == "13" && cell.new.note == "含补发1件")
        #expect(cell.causes == nil)
        let total = try #require(document.totals.first { $0.address == "requests.outcome_total.total" })
        #expect(total.causes == ["requests.granted.natural"])
    }

    @Test func `the stretches of a paragraph make its texts`() throws {
        let document = try JSONDecoder().decode(DifferenceDocument.self, from: Data(text.utf8))
        let changed = document.texts.filter { $0.pieces != nil }
        #expect(!changed.isEmpty)
        for text in changed {
            #expect(text.pieces?.map(\.old).joined() == text.old?.text)
            #expect(text.pieces?.map(\.new).joined() == text.new?.text)
        }
    }

    @Test(arguments: [
        ("/dev/null", "samples/qingshi-2023.yaml", "added"), ("samples/qingshi-2023.yaml", "/dev/null", "removed"),
    ])
    func `an empty file is left out`(_ old: String, _ new: String, _ status: String) throws {
        let paths = [old, new].map { $0.hasPrefix("/") ? $0 : Project.path($0) }
        let text = try Self.document(paths[0], paths[1])
        let document = try JSONDecoder().decode(DifferenceDocument.self, from: Data(text.utf8))
        #expect(document.status.rawValue == status)
        #expect((document.old == nil) == (status == "added") && (document.new == nil) == (status == "removed"))
    }

    @Test func `versions that say the same are shown as such`() throws {
        let path = Project.path("samples/qingshi-2023.yaml")
        let text = try Self.document(path, path)
        #expect(try JSONDecoder().decode(DifferenceDocument.self, from: Data(text.utf8)).status == .same)
    }
}
