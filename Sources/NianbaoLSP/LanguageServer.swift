package import NianbaoCore
package import NianbaoWorkspace

/// Answers an editor (Language Server Protocol 3.17): findings while somebody types, completion, explanations, corrections, layout.
///
/// It has no streams: bytes that come in are given to it, and it returns what is to be sent. The text in the editor counts, whatever
/// is on the disk; last year's report and form files that it names are read from the disk.
package struct LanguageServer {
    private let forms: GivenForms
    private let language: Language
    private var frames = Frames()
    private var state = State.starting
    private var unit = PositionUnit.utf16
    /// What is open, by its address.
    private var texts: [String: Incoming.Document] = [:]
    /// What has been read and checked of it.
    private var documents: [String: OpenDocument] = [:]
    /// The addresses of files whose findings have to be sent.
    private var unreported: Set<String> = []

    private enum State {
        case starting
        case running
        case shutDown
        case ended
    }

    /// Whether the editor has asked it to end.
    package var isEnded: Bool { state == .ended }
    /// Whether it was asked to shut down before that, as it should be.
    package private(set) var wasShutDown = false

    /// - Parameters:
    ///   - forms: The forms at hand, besides those that reports name.
    ///   - language: The language of everything that it says.
    package init(_ forms: GivenForms, _ language: Language) {
        (self.forms, self.language) = (forms, language)
    }

    /// Takes bytes as they come, and returns what is to be sent.
    ///
    /// Findings are sent after the answers to all messages that have come, so that of a file that has changed again meanwhile only the
    /// last are sent.
    ///
    /// - Throws: A `Failure` when an answer cannot be written as JSON.
    package mutating func receive(_ bytes: [UInt8]) throws(Failure) -> String {
        frames.add(bytes)
        var output = ""
        while state != .ended, let frame = frames.next() {
            if let answer = answer(frame) { output += try Outgoing.frame(answer) }
        }
        for uri in unreported.sorted() {
            let findings = document(uri).map { Diagnostics($0, language).json } ?? Diagnostics.none(uri)
            output += try Outgoing.frame(Outgoing.notification("textDocument/publishDiagnostics", findings))
        }
        unreported = []
        return output
    }

    // MARK: Messages

    /// What is answered to a message; `nil` for nothing.
    private mutating func answer(_ frame: Frames.Frame) -> JSONValue? {
        let bytes: [UInt8]
        switch frame {
        case .headerless: return Outgoing.refusal(nil, .headerless, language)
        case .tooLarge: return Outgoing.refusal(nil, .tooLarge, language)
        case .message(let whole): bytes = whole
        }
        guard let message = Incoming(readingJSON: bytes) else {
            let isJSON = Incoming.Anything(readingJSON: bytes) != nil
            return Outgoing.refusal(nil, isJSON ? .noRequest : .notJSON, language)
        }
        guard let method = message.method else {
            // Nothing is asked of the editor, so an answer belongs to nothing.
            return message.isAnswer ? nil : Outgoing.refusal(message.id, .noRequest, language)
        }
        guard let id = message.id else {
            note(method, bytes)
            return nil
        }
        do throws(RequestFault) {
            return Outgoing.answer(id, try result(method, bytes))
        } catch {
            return Outgoing.refusal(id, error, language)
        }
    }

    private mutating func result(_ method: String, _ bytes: [UInt8]) throws(RequestFault) -> JSONValue {
        switch (method, state) {
        case ("initialize", .starting): return initialize(try parameters(bytes))
        case (_, .starting): throw .notInitialized
        case ("initialize", _), (_, .shutDown), (_, .ended): throw .unexpected
        case ("shutdown", _):
            (state, wasShutDown) = (.shutDown, true)
            return .null
        case ("textDocument/completion", _): return try completion(try parameters(bytes))
        case ("textDocument/hover", _): return try hover(try parameters(bytes))
        case ("textDocument/codeAction", _): return try actions(try parameters(bytes))
        case ("textDocument/formatting", _): return try formatting(try parameters(bytes))
        default: throw .unknown(method)
        }
    }

    private func parameters(_ bytes: [UInt8]) throws(RequestFault) -> Incoming.Parameters {
        guard let parameters = Incoming.Parameters(of: bytes) else { throw .wrongParameters }
        return parameters
    }

    /// Takes a notification; one that is not known, or whose parameters are wrong, changes nothing.
    private mutating func note(_ method: String, _ bytes: [UInt8]) {
        if method == "exit" { state = .ended }
        guard state == .running, let parameters = Incoming.Parameters(of: bytes), let file = parameters.textDocument
        else { return }
        switch method {
        case "textDocument/didOpen": take(file, file.text ?? "")
        case "textDocument/didChange":
            guard let text = parameters.contentChanges?.last?.text, texts[file.uri] != nil else { return }
            take(file, text)
        case "textDocument/didSave":
            // It may be last year's report or a form file of another file that is open.
            documents = [:]
            unreported.formUnion(texts.keys)
        case "textDocument/didClose":
            (texts[file.uri], documents[file.uri]) = (nil, nil)
            unreported.insert(file.uri)
        default: break
        }
    }

    // MARK: Documents

    private mutating func take(_ file: Incoming.Document, _ text: String) {
        texts[file.uri] = Incoming.Document(uri: file.uri, version: file.version, text: text)
        documents[file.uri] = nil
        unreported.insert(file.uri)
    }

    /// The document at an address, read and checked; `nil` when it is not open.
    private mutating func document(_ uri: String) -> OpenDocument? {
        if let document = documents[uri] { return document }
        guard let text = texts[uri] else { return nil }
        let document = OpenDocument(text, forms, unit)
        documents[uri] = document
        return document
    }

    private mutating func asked(_ parameters: Incoming.Parameters) throws(RequestFault) -> OpenDocument {
        guard let file = parameters.textDocument else { throw .wrongParameters }
        guard let document = document(file.uri) else { throw .notOpen }
        return document
    }

    private mutating func place(
        _ parameters: Incoming.Parameters
    ) throws(RequestFault) -> (document: OpenDocument, position: SourcePosition) {
        guard let place = parameters.position else { throw .wrongParameters }
        let document = try asked(parameters)
        return (document, document.positions.position(of: place))
    }

    // MARK: Requests

    private mutating func initialize(_ parameters: Incoming.Parameters) -> JSONValue {
        let offered = parameters.capabilities?.general?.positionEncodings ?? []
        unit = offered.lazy.compactMap { PositionUnit(rawValue: $0) }.first ?? .utf16
        state = .running
        let fullText: JSONValue = 1
        return [
            "capabilities": [
                "positionEncoding": .text(unit.rawValue),
                "textDocumentSync": ["openClose": true, "change": fullText, "save": true],
                "completionProvider": ["triggerCharacters": ["{", ".", " "]], "hoverProvider": true,
                "codeActionProvider": ["codeActionKinds": ["quickfix", .text(QuickFixes.all)]],
                "documentFormattingProvider": true,
            ],
            "serverInfo": ["name": "nianbao", "version": .text(ToolVersion.current)],
        ]
    }

    private mutating func completion(_ parameters: Incoming.Parameters) throws(RequestFault) -> JSONValue {
        let (document, position) = try place(parameters)
        return Completions(document, at: position, forms, language)?.json ?? []
    }

    private mutating func hover(_ parameters: Incoming.Parameters) throws(RequestFault) -> JSONValue {
        let (document, position) = try place(parameters)
        return HoverText(document, forms, language)?.json(at: position) ?? .null
    }

    private mutating func actions(_ parameters: Incoming.Parameters) throws(RequestFault) -> JSONValue {
        guard let range = parameters.range else { throw .wrongParameters }
        let document = try asked(parameters)
        return QuickFixes(document, document.reader(forms), language).json(
            from: document.positions.position(of: range.start), to: document.positions.position(of: range.end),
            only: parameters.context?.only)
    }

    private mutating func formatting(_ parameters: Incoming.Parameters) throws(RequestFault) -> JSONValue {
        let document = try asked(parameters)
        guard let checked = document.checked else { return [] }
        let reading = document.reader(forms).read(checked.file)
        guard let report = reading.report, !reading.findings.containsErrors else { throw .notTidied }
        return document.edits(to: ReportFormatter.text(of: checked.file.text, form: report.form))
    }
}
