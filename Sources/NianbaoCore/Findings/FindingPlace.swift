/// Where a finding is in its file, in the terms of that kind of file.
package enum FindingPlace: Hashable, Sendable {
    /// A stretch of a text file.
    case text(SourceSpan)
    /// A sheet of a workbook; `reference` is the cell, row, rows or column in A1 notation, such as `D5`, `7`, `7–9` or
    /// `A`, and `nil` for the sheet as a whole.
    case sheet(String, reference: String?)
    /// A place in a document without lines, in words: “表2第4行”, “row 4 of table 2”.
    case document(Bilingual)

    /// The stretch of a text file; `nil` for a place in any other.
    package var span: SourceSpan? {
        guard case .text(let span) = self else { return nil }
        return span
    }

    /// The place in short, as it follows a file's name: `12:5`, `申请!D5`, or the words for a place in a document.
    package var words: Bilingual {
        switch self {
        case .text(let span): Bilingual("\(span.start.line):\(span.start.column)")
        case .sheet(let name, let reference): Bilingual(reference.map { "\(name)!\($0)" } ?? name)
        case .document(let words): words
        }
    }
}
