extension CompletedReport {
    /// The paragraphs of a text with references replaced by figures. A reference that cannot be resolved stays as
    /// written; a finding reports it.
    package func paragraphs(of narrative: Narrative) -> [Paragraph] {
        let paragraphs = narrative.paragraphs
        guard narrative.mayHoldReferences else { return paragraphs }
        let evaluator = ReferenceEvaluator(self)
        return paragraphs.map { Paragraph(evaluator.expand($0.text)) }
    }
}

extension ReferenceEvaluator {
    fileprivate func expand(_ text: String) -> String {
        ReferenceScan(text[...]).reduce(into: "") { result, piece in
            switch piece {
            case .literal(let text), .unclosed(let text): result += text
            case .reference(let whole, let inner):
                result += (try? self.text(ofSource: inner)) ?? String(whole)
            }
        }
    }
}
