extension ReportCheck {
    /// Every `{{…}}` in a text leads to a figure, and nothing only looks like a reference.
    static let references = ReportCheck(
        rules: [.referenceSyntax, .referenceUnknown, .referenceBlank, .referenceUndefined, .braces]
    ) { report in
        report.texts.flatMap { narrative in
            narrative.hasBraces ? findings(in: narrative, of: report) : []
        }
    }

    private static func findings(in narrative: Narrative, of report: CompletedReport) -> [Finding] {
        let faults = faults(in: narrative.text, of: report)
        let places = narrative.spans(of: faults.map { $0.text.shown.startIndex..<$0.text.shown.endIndex })
        let evaluator = ReferenceEvaluator(report)
        return zip(faults, places).map { fault, place in
            var finding = finding(for: fault.fault, fault.text, at: place, report)
            if let meant = meant(by: fault.text, evaluator) {
                finding.fix = narrative.fix([meant], at: narrative.spans(of: [meant.range])[...])
            }
            return finding
        }
    }

    /// Findings on the references of a text that lead to nothing, up to a limit; a text with more has one cause for
    /// all of them.
    private static func faults(
        in text: String, of report: CompletedReport
    ) -> [(fault: ReferenceFault, text: Substring)] {
        let evaluator = ReferenceEvaluator(report)
        var faults: [(fault: ReferenceFault, text: Substring)] = []
        for piece in ReferenceScan(text[...]) {
            if faults.count == faultLimit { break }
            switch piece {
            case .literal(let text):
                let stray = StrayBraces(in: text, limit: faultLimit - faults.count) { evaluator.means($0) }
                faults += stray.places.map { (.braces, $0) } + stray.singles.map { (.singleBraces, $0) }
            case .unclosed(let text): faults.append((.syntax, text))
            case .reference(let text, let inner):
                if evaluator.hasFigure(atPlain: inner) { continue }
                do throws(ReferenceFault) {
                    _ = try evaluator.text(ofSource: inner)
                } catch {
                    faults.append((error, text))
                }
            }
        }
        return faults
    }

    private static let faultLimit = 100

    /// The reference that a text in wrong braces must be meant for; `nil` if its words lead to no figure.
    private static func meant(by text: Substring, _ evaluator: ReferenceEvaluator) -> WordingFault.Replacement? {
        let inner = text.drop(while: StrayBraces.isBrace).prefix { !StrayBraces.isBrace($0) && !$0.isNewline }
        let end = text[inner.endIndex...].firstIndex { !StrayBraces.isBrace($0) } ?? text.endIndex
        let written = "{{\(inner)}}"
        guard inner.endIndex < end, !text[..<end].elementsEqual(written), evaluator.means(inner) else { return nil }
        return WordingFault.Replacement(range: text.startIndex..<end, text: written)
    }

    private static func finding(
        for fault: ReferenceFault, _ text: Substring, at place: SourceSpan?, _ report: CompletedReport
    ) -> Finding {
        let shown = text.shown.endIndex < text.endIndex ? text.shown + "…" : text
        let words = ReferenceFaultWords(fault, report)
        return Finding(
            words.rule, at: place,
            Bilingual(zh: "“\(shown)”\(words.message.zh)", en: "“\(shown)”\(words.message.en)"), advice: words.advice,
            cells: fault.blankCell.map { [$0] } ?? [])
    }
}

extension ReferenceEvaluator {
    /// Whether these words are a reference, even if its figure is still missing.
    fileprivate func means(_ words: Substring) -> Bool {
        do throws(ReferenceFault) {
            _ = try text(of: ReferenceParser.parse(String(words)))
            return true
        } catch {
            return switch error {
            case .syntax, .address: false
            default: true
            }
        }
    }
}

extension ReferenceFault {
    /// The cell that is not filled in.
    fileprivate var blankCell: CellID? {
        if case .blank(_, let cell) = self { cell } else { nil }
    }
}

extension Substring {
    /// The part of a reference that messages quote and mark.
    fileprivate var shown: Substring { prefix(60) }
}

extension Rule {
    static let braces = Rule(
        id: "f.braces", severity: .hint,
        statement: Bilingual(zh: "正文里没有单个的花括号", en: "no single braces are in a text"),
        reason: Bilingual(
            zh: "花括号只用来引用表里的数，左右各两个；单个的会原样印出来，多半是套用模板时留下的",
            en:
                "braces are for references to figures, two on either side; single ones would be printed, and were mostly left by a template"
        ),
        source: .inputFormat,
        example: RuleExample(failing: "在{单位名称}网站公开", passing: "在县政府网站公开"))
    static let referenceSyntax = Rule(
        id: "ref.syntax",
        statement: Bilingual(zh: "正文中的引用写法正确", en: "references in texts are well written"),
        reason: Bilingual(
            zh: "写不对的引用会原样印进年报",
            en: "a reference that is not well written would be printed as it is written"),
        source: .inputFormat,
        example: RuleExample(failing: "{{申请.新收.总计}件", passing: "{{申请.新收.总计}}件"))

    static let referenceUnknown = Rule(
        id: "ref.unknown",
        statement: Bilingual(zh: "正文引用的格子在表里有", en: "references in texts name cells that exist"),
        reason: Bilingual(
            zh: "地址要一直写到列；写错一个字就取不到数",
            en: "an address goes down to the column; with one character wrong it leads to no figure"),
        source: .inputFormat,
        example: RuleExample(failing: "{{申请.新受.总计}}件，其中自然人{{申请.新收}}件", passing: "{{申请.新收.总计}}件，其中自然人{{申请.新收.自然人}}件"))

    static let referenceBlank = Rule(
        id: "ref.blank",
        statement: Bilingual(zh: "正文引用的格子已填写", en: "cells that texts refer to are filled in"),
        reason: Bilingual(
            zh: "待填和不适用没有数字可以印在句子里",
            en: "a cell to be filled in, or not applicable, has no figure to print in a sentence"),
        source: .inputFormat,
        example: RuleExample(failing: "制发规章{{主动公开.第一项.规章.制发}}件，", passing: "制发"))

    static let referenceUndefined = Rule(
        id: "ref.undefined",
        statement: Bilingual(zh: "正文引用的比例、同比算得出来", en: "shares and growth that texts refer to can be worked out"),
        reason: Bilingual(
            zh: "分母是 0、没有上年报告、上年的格式没有这一格时，比例没有意义，句子应当换个说法",
            en:
                "with a base of 0, without last year's report, or where its form has no such cell, there is no ratio, and the sentence has to be put differently"
        ),
        source: .inputFormat,
        example: RuleExample(
            failing: "不予公开的占{{占比 申请.不予公开.总计 / 申请.上年结转.总计}}，新收申请{{同比 申请.新收.总计}}。",
            passing: "不予公开的占{{占比 申请.不予公开.总计 / 申请.总计.总计}}。"))
}
