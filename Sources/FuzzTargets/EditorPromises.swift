internal import NianbaoCore
internal import NianbaoLSP
internal import NianbaoWorkspace

/// What holds of any bytes that an editor sends, and of any text that is open in one.
enum EditorPromises {
    /// How many places of a text are asked about.
    private static let placeCount = 24

    static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
        var session = try Session()
        _ = try session.receive(bytes)
        try check(String(decoding: bytes, as: UTF8.self))
    }

    /// Every question about a text is answered, and what is offered is put in where it was asked for.
    private static func check(_ text: String) throws(BrokenPromise) {
        var session = try Session()
        let file: JSONValue = ["uri": "file:///nowhere/report.yaml", "version": 1, "text": .text(text)]
        try promise(
            try session.send("textDocument/didOpen", ["textDocument": file]).count == 1,
            "the findings of a text are not sent once")
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        for index in 0..<placeCount {
            let line = lines.count * index / placeCount
            let scalars = lines[line].unicodeScalars
            let character = scalars.prefix(scalars.count * (index % 5) / 4).reduce(0) { $0 + UTF16.width($1) }
            let place: JSONValue = ["line": .integer(line), "character": .integer(character)]
            let question: JSONValue = ["textDocument": file, "position": place]
            try promise(
                try session.ask("textDocument/hover", question) != nil, "a place of a text is not explained")
            let offered = try session.ask("textDocument/completion", question)
            try promise(offered != nil, "a place of a text has no completions")
            for item in offered?.items ?? [] {
                let range = item.textEdit?.range
                let isThere =
                    range.map {
                        $0.start.line == line && $0.end.line == line && $0.start.character <= character
                            && character <= $0.end.character
                    } ?? false
                try promise(isThere, "a completion is not put in where it was asked for")
            }
        }
        let whole: JSONValue = [
            "start": ["line": 0, "character": 0], "end": ["line": .integer(lines.count), "character": 0],
        ]
        let actions = try session.ask(
            "textDocument/codeAction", ["textDocument": file, "range": whole, "context": [:]])
        try promise(actions != nil, "the corrections of a text are not listed")
        try promise(
            try session.ask("textDocument/formatting", ["textDocument": file]) != nil,
            "a text is not laid out or refused")
    }

    /// A session that has begun.
    private struct Session {
        private var server: LanguageServer
        private var requests = 0

        init() throws(BrokenPromise) {
            server = LanguageServer(Editions.given, .chinese)
            _ = try ask("initialize", ["capabilities": [:]])
        }

        /// The answer to a request; `nil` when there is not just one.
        mutating func ask(_ method: String, _ parameters: JSONValue) throws(BrokenPromise) -> Answer? {
            requests += 1
            let answers = try send(method, parameters, id: requests)
            return answers.count == 1 && answers[0].id == requests ? answers[0] : nil
        }

        mutating func send(
            _ method: String, _ parameters: JSONValue, id: Int? = nil
        ) throws(BrokenPromise) -> [Answer] {
            let identifier: [String: JSONValue] = id.map { ["id": .integer($0)] } ?? [:]
            let message = JSONValue.object(
                identifier.merging(["method": .text(method), "params": parameters]) { own, _ in own })
            let text = (try? message.jsonLine()) ?? ""
            return try receive(Array("Content-Length: \(text.utf8.count)\r\n\r\n\(text)".utf8))
        }

        /// What the server sends after some bytes.
        mutating func receive(_ bytes: [UInt8]) throws(BrokenPromise) -> [Answer] {
            guard let output = try? server.receive(bytes) else { throw BrokenPromise("an answer is no JSON") }
            var rest = Array(output.utf8)[...]
            var answers: [Answer] = []
            while let end = rest.firstRange(of: Array("\r\n\r\n".utf8)) {
                let header = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
                let length = Int(header.drop { $0 != " " }.dropFirst()) ?? 0
                guard let answer = Answer(readingJSON: Array(rest[end.upperBound...].prefix(length))) else {
                    throw BrokenPromise("an answer cannot be read")
                }
                answers.append(answer)
                rest = rest[end.upperBound...].dropFirst(length)
            }
            return answers
        }
    }

    /// What is looked at of an answer.
    private struct Answer: Decodable {
        let id: Int?
        /// What is offered, where a list is answered.
        let items: [Item]

        enum CodingKeys: CodingKey {
            case id, result
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            id = try container.decodeIfPresent(Int.self, forKey: .id)
            items = (try? container.decode([Item].self, forKey: .result)) ?? []
        }
    }

    private struct Item: Decodable {
        let textEdit: Edit?

        struct Edit: Decodable { let range: Range }
        struct Range: Decodable {
            let start: Place
            let end: Place
        }
        struct Place: Decodable {
            let line: Int
            let character: Int
        }
    }
}
