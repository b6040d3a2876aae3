import Foundation
import NianbaoCore
import NianbaoWorkspace

@testable import NianbaoLSP

/// An editor with one file open, and the server that it speaks with.
struct Editor {
    private(set) var server: LanguageServer
    private(set) var text = ""
    private let uri: String
    private var version = 0

    /// - Parameter encodings: The units that the editor can count in, as it names them.
    init(
        _ text: String, at uri: String = "file:///nowhere/report.yaml", _ language: Language = .english,
        encodings: [String] = []
    ) throws {
        server = LanguageServer(try GivenForms([String]()), language)
        self.uri = uri
        try send(
            "initialize", id: 0,
            ["capabilities": ["general": ["positionEncodings": .list(encodings.map { .text($0) })]]])
        try open(text)
    }

    /// Opens the file, or changes it.
    ///
    /// - Returns: Its findings.
    @discardableResult
    mutating func open(_ text: String) throws -> [JSON] {
        self.text = text
        version += 1
        let file: JSONValue = ["uri": .text(uri), "version": .integer(version)]
        let answers =
            if version == 1 {
                try send(
                    "textDocument/didOpen",
                    ["textDocument": ["uri": .text(uri), "version": 1, "languageId": "yaml", "text": .text(text)]])
            } else {
                try send(
                    "textDocument/didChange", ["textDocument": file, "contentChanges": [["text": .text(text)]]])
            }
        return answers.last?["params"]?["diagnostics"]?.list ?? []
    }

    /// Asks something about the place before `mark` in the text, or `offset` characters after that.
    mutating func ask(_ method: String, at mark: String, _ offset: Int = 0) throws -> JSON? {
        try send(
            "textDocument/" + method, id: 1, ["textDocument": ["uri": .text(uri)], "position": place(mark, offset)]
        ).first?["result"]
    }

    mutating func completions(at mark: String, _ offset: Int = 0) throws -> [String] {
        try ask("completion", at: mark, offset)?.list.compactMap { $0["label"]?.text } ?? []
    }

    mutating func hover(at mark: String, _ offset: Int = 0) throws -> String? {
        try ask("hover", at: mark, offset)?["contents"]?["value"]?.text
    }

    mutating func actions(only kinds: [String]? = nil) throws -> [JSON] {
        let kinds = kinds.map { ["only": .list($0.map { .text($0) })] as JSONValue } ?? [:]
        return try send(
            "textDocument/codeAction", id: 1,
            [
                "textDocument": ["uri": .text(uri)], "context": kinds,
                "range": ["start": ["line": 0, "character": 0], "end": ["line": 999, "character": 0]],
            ]
        ).first?["result"]?.list ?? []
    }

    mutating func formatting() throws -> JSON? {
        try send("textDocument/formatting", id: 1, ["textDocument": ["uri": .text(uri)], "options": [:]]).first
    }

    @discardableResult
    mutating func send(_ method: String, id: Int? = nil, _ parameters: JSONValue = [:]) throws -> [JSON] {
        var message: [String: JSONValue] = ["jsonrpc": "2.0", "method": .text(method), "params": parameters]
        if let id { message["id"] = .integer(id) }
        return try send(framed(try JSONValue.object(message).jsonLine()))
    }

    /// Sends bytes as they are.
    @discardableResult
    mutating func send(_ bytes: [UInt8]) throws -> [JSON] {
        try Self.messages(try server.receive(bytes))
    }

    /// The text with the edits of an answer in it, counted in UTF-16.
    func applying(_ edits: [JSON]) -> String {
        var units = Array(text.utf16)
        let starts = [0] + units.indices.filter { units[$0] == 10 }.map { $0 + 1 }
        let offset = { (place: JSON?) in
            starts[place?["line"]?.number ?? 0] + (place?["character"]?.number ?? 0)
        }
        for edit in edits.reversed() {
            units.replaceSubrange(
                offset(edit["range"]?["start"])..<offset(edit["range"]?["end"]),
                with: Array((edit["newText"]?.text ?? "").utf16))
        }
        return String(decoding: units, as: UTF16.self)
    }

    private func place(_ mark: String, _ offset: Int) -> JSONValue {
        guard let range = text.range(of: mark) else { return ["line": -1, "character": 0] }
        let before = text[..<text.index(range.lowerBound, offsetBy: offset)]
        let line = before.components(separatedBy: "\n")
        return ["line": .integer(line.count - 1), "character": .integer(line[line.count - 1].utf16.count)]
    }

    static func messages(_ output: String) throws -> [JSON] {
        var rest = Array(output.utf8)[...]
        var messages: [JSON] = []
        while let end = rest.firstRange(of: Array("\r\n\r\n".utf8)) {
            let header = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
            let length = Int(header.drop { !$0.isNumber }) ?? 0
            messages.append(
                try JSONDecoder().decode(JSON.self, from: Data(rest[end.upperBound...].prefix(length))))
            rest = rest[end.upperBound...].dropFirst(length)
        }
        return messages
    }
}

/// A message's bytes with its header.
func framed(_ text: String) -> [UInt8] { Array("Content-Length: \(text.utf8.count)\r\n\r\n\(text)".utf8) }

/// JSON as it was received.
enum JSON: Decodable, Equatable {
    case null
    case number(Int)
    case text(String)
    case truth(Bool)
    case list([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .truth(value)
        } else if let value = try? container.decode(Int.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    subscript(key: String) -> JSON? {
        if case .object(let values) = self { values[key] } else { nil }
    }

    var text: String? {
        if case .text(let value) = self { value } else { nil }
    }

    var number: Int? {
        if case .number(let value) = self { value } else { nil }
    }

    var list: [JSON] {
        if case .list(let values) = self { values } else { [] }
    }
}
