import FoundationEssentials
import NianbaoCore
import Testing

@testable import NianbaoWorkspace

/// JSON Schemas of report files. What they let through is judged by tests in Python, with a validator that is not ours.
@Suite struct ReportSchemaTests {
    private func schema(_ forms: [Form]) throws -> [String: JSONValue] {
        let text = try ReportSchema(forms, defaultKind: FormLibrary.builtIn.defaultKind).text()
        let value = try #require(JSONValue(readingJSON: Array(text.utf8)))
        return try #require(value.fields)
    }

    @Test func `every reference leads to a definition, and every definition is referred to`() throws {
        let schema = try schema(FormLibrary.builtIn.forms)
        let definitions = try #require(schema["definitions"]?.fields)
        let references = JSONValue.object(schema).references
        #expect(references.subtracting(definitions.keys) == [])
        // Not every form has figures of all kinds.
        #expect(Set(definitions.keys).subtracting(references).isSubset(of: NotationSchema.definitions.keys))
    }

    @Test(arguments: FormLibrary.builtIn.forms)
    func `both spellings of each key lead to the same`(_ form: Form) throws {
        let definitions = try #require(try schema([form])["definitions"]?.fields)
        let body = try #require(definitions["\(form.kind)-\(form.edition)"]?.fields?["properties"]?.fields)
        for name in ReportField.allCases.map(\.name) + form.sections.map(\.name) {
            #expect(body[name.key] != nil && body[name.key] == body[name.id], "\(name.key)")
        }
    }

    @Test(arguments: FormLibrary.builtIn.forms)
    func `sections and rows have their printed labels`(_ form: Form) throws {
        let titles = JSONValue.object(try schema([form])).titles
        for section in form.sections { #expect(titles.contains(section.heading)) }
        for block in form.blocks {
            for row in block.rows where !row.label.isEmpty { #expect(titles.contains(row.label), "\(row.label)") }
        }
    }

    @Test func `the schema of form files knows every field that declares rules`() throws {
        let text = try FormFileSchema().text()
        for level in [DeclarationLevel.form, .table, .text] {
            for field in FormReader.declaredFields(on: level) { #expect(text.contains("\"\(field)\" :"), "\(field)") }
        }
    }
}

extension JSONValue: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Int.self) {
            self = .integer(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .list(value)
        } else if let value = try? container.decode([String: JSONValue].self) {
            self = .object(value)
        } else {
            self = .null
        }
    }

    fileprivate var fields: [String: JSONValue]? { if case .object(let fields) = self { fields } else { nil } }

    private var parts: [JSONValue] {
        switch self {
        case .object(let fields): Array(fields.values)
        case .list(let values): values
        case .null, .boolean, .integer, .text: []
        }
    }

    private func texts(of key: String) -> [String] {
        var texts = parts.flatMap { $0.texts(of: key) }
        if case .text(let text)? = fields?[key] { texts.append(text) }
        return texts
    }

    fileprivate var references: Set<String> {
        Set(texts(of: "$ref").map { String($0.dropFirst("#/definitions/".count)) })
    }

    fileprivate var titles: Set<String> { Set(texts(of: "title")) }
}
