internal import NianbaoCore
internal import NianbaoWorkspace

extension OpenDocument {
    /// A stretch of the file for the editor.
    func range(_ span: SourceSpan) -> JSONValue {
        ["start": .place(positions.place(of: span.start)), "end": .place(positions.place(of: span.end))]
    }

    /// Where a finding is shown; one that concerns the file as a whole is shown at its first line.
    func span(_ finding: Finding) -> SourceSpan {
        finding.span ?? SourceSpan(line: 1, column: 1, length: lines[1]?.unicodeScalars.count ?? 0)
    }

    /// The edits that make the text another.
    func edits(to new: String) -> JSONValue {
        guard new != text else { return [] }
        let start = Incoming.Place(line: 0, character: 0)
        return [["range": ["start": .place(start), "end": .place(positions.end)], "newText": .text(new)]]
    }

    /// Edits of one file, as an action carries them.
    func action(_ edits: JSONValue) -> JSONValue { ["changes": .object([uri: edits])] }
}

extension JSONValue {
    fileprivate static func place(_ place: Incoming.Place) -> JSONValue {
        ["line": .integer(place.line), "character": .integer(place.character)]
    }
}
