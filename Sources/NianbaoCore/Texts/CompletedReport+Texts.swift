extension CompletedReport {
    /// The paragraphs of a text with references replaced by figures. A reference that cannot be resolved stays as
    /// written; a finding reports it.
    package func paragraphs(of narrative: Narrative) -> [Paragraph] { paragraphs(of: narrative, open: nil) }

    /// The same as they are printed, with `（待填）` for a figure that is still to come.
    package func printedParagraphs(of narrative: Narrative) -> [Paragraph] {
        paragraphs(of: narrative, open: "（\(Notation.blank.key)）")
    }

    private func paragraphs(of narrative: Narrative, open: String?) -> [Paragraph] {
        let paragraphs = narrative.paragraphs
        guard narrative.mayHoldReferences else { return paragraphs }
        let evaluator = ReferenceEvaluator(self)
        return paragraphs.map { Paragraph(evaluator.expand($0.text, open: open)) }
    }
}

extension ReferenceEvaluator {
    /// - Parameter open: What stands for a figure that is still to come; `nil` leaves the reference as it is written.
    fileprivate func expand(_ text: String, open: String?) -> String {
        ReferenceScan(text[...]).reduce(into: "") { result, piece in
            switch piece {
            case .literal(let text), .unclosed(let text): result += text
            case .reference(let whole, let inner):
                do throws(ReferenceFault) {
                    result += try self.text(ofSource: inner)
                } catch {
                    if case .blank = error, let open { result += open } else { result += whole }
                }
            }
        }
    }
}
