internal import NianbaoCore

extension CheckedReport {
    /// Why the form file that the report names was not used, where the other findings are not shown; `nil` when it was, or
    /// when it names none. `check` of the file alone might not show it either: whoever names a report trusts it, and reports
    /// in folders are trusted by nobody.
    package var unusedForm: Remark? {
        guard let finding = findings.first(where: { $0.rule == Rule.unusableForm }), let span = finding.span else {
            return nil
        }
        let place = "\(file.name):\(span.start.line):\(span.start.column): "
        func lines(_ language: Language, _ advice: String) -> String {
            (place + finding.message[language]).printable + " [\(finding.rule)]\n"
                + (advice + (finding.advice?[language] ?? "")).printable
        }
        return .note(Bilingual(zh: lines(.chinese, "  处理："), en: lines(.english, "  help: ")))
    }
}
