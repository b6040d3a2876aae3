internal import NianbaoCore

extension CheckedReport {
    /// Shows why the form file that the report names was not used, where the other findings are not shown. `check` of the file
    /// alone might not show it either: whoever names a report trusts it, and reports in folders are trusted by nobody.
    func tellUnusedForm() {
        guard let finding = findings.first(where: { $0.rule == Rule.unusableForm }), let span = finding.span else {
            return
        }
        let place = "\(file.name):\(span.start.line):\(span.start.column): "
        let advice = finding.advice.map { pick($0) } ?? ""
        Terminal.error.write(
            (place + pick(finding.message)).printable + " [\(finding.rule)]\n"
                + (pick(zh: "  处理：", en: "  help: ") + advice).printable + "\n")
    }
}
