extension ReportCheck {
    /// Every `{{…}}` in a text stands for a figure.
    static let references = ReportCheck(
        rules: [.referenceSyntax, .referenceUnknown, .referenceBlank, .referenceUndefined]
    ) { report in
        ([report.report.preamble] + report.report.narratives).flatMap { narrative in
            narrative.mayHoldReferences ? findings(in: narrative, of: report) : []
        }
    }

    private static func findings(in narrative: Narrative, of report: CompletedReport) -> [Finding] {
        let faults = faults(in: narrative.text, of: report)
        let places = narrative.spans(of: faults.map { $0.text.shown.startIndex..<$0.text.shown.endIndex })
        return zip(faults, places).map { told($0.fault, $0.text, at: $1, report) }
    }

    /// The references of a text that stand for nothing, up to a number beyond which they have one cause.
    private static func faults(
        in text: String, of report: CompletedReport
    ) -> [(fault: ReferenceFault, text: Substring)] {
        let evaluator = ReferenceEvaluator(report)
        var faults: [(fault: ReferenceFault, text: Substring)] = []
        for piece in ReferenceScan(text[...]) {
            if faults.count == faultLimit { break }
            switch piece {
            case .literal: continue
            case .unclosed(let text): faults.append((.syntax, text))
            case .reference(let text, let inner):
                do throws(ReferenceFault) {
                    _ = try evaluator.text(of: ReferenceParser.parse(String(inner)))
                } catch {
                    faults.append((error, text))
                }
            }
        }
        return faults
    }

    private static let faultLimit = 100

    private static func told(
        _ fault: ReferenceFault, _ text: Substring, at place: SourceSpan?, _ report: CompletedReport
    ) -> Finding {
        let shown = text.shown.endIndex < text.endIndex ? text.shown + "…" : text
        let words = ReferenceFaultWords(fault, report)
        return Finding(
            words.rule, at: place,
            Bilingual(zh: "“\(shown)”\(words.message.zh)", en: "“\(shown)”\(words.message.en)"), advice: words.advice)
    }
}

extension Substring {
    /// As much of a reference as messages quote and mark.
    fileprivate var shown: Substring { prefix(60) }
}

extension Rule {
    static let referenceSyntax = Rule(
        id: "ref.syntax",
        statement: Bilingual(zh: "正文中的引用写法正确", en: "references in texts are well written"))

    static let referenceUnknown = Rule(
        id: "ref.unknown",
        statement: Bilingual(zh: "正文引用的格子在表里有", en: "references in texts name cells that there are"))

    static let referenceBlank = Rule(
        id: "ref.blank",
        statement: Bilingual(zh: "正文引用的格子已填写", en: "cells that texts refer to are filled in"))

    static let referenceUndefined = Rule(
        id: "ref.undefined",
        statement: Bilingual(
            zh: "正文引用的比例、同比算得出来", en: "shares and growth that texts refer to can be worked out"))
}
