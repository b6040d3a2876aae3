package import NianbaoCore

extension Finding {
    /// The edits that settle it in its file: its fix, else the suggested figures in the place of those that the file has.
    ///
    /// - Parameters:
    ///   - report: What the file holds; `nil` if that is no report.
    ///   - lines: The lines of the file.
    /// - Returns: `nil` where there is no one correction, or a figure has no place of its own.
    package func edits(in report: CompletedReport?, _ lines: SourceLines) -> [Fix.Edit]? {
        if let fix { return fix.edits }
        guard let suggestion, let report else { return nil }
        let edits = suggestion.changes.compactMap { change -> Fix.Edit? in
            let entry = report.stated[change.cell]
            let measure = report.form[change.cell].measure
            guard let span = entry.span, let number = entry.value.number, let old = lines.text(in: span),
                old.trimmed == Figure.digits(number, measure)
            else { return nil }
            return Fix.Edit(span, old, to: Figure.digits(change.value, measure))
        }
        return edits.count == suggestion.changes.count ? edits : nil
    }
}

extension SourceLines {
    /// The text of a span on one line.
    fileprivate func text(in span: SourceSpan) -> String? {
        guard span.start.line == span.end.line, let line = self[Int(span.start.line)] else { return nil }
        let scalars = line.unicodeScalars.dropFirst(Int(span.start.column) - 1)
        return String(String.UnicodeScalarView(scalars.prefix(Int(span.end.column - span.start.column))))
    }
}
