/// A kind of rule that a form file declares, with its check.
protocol DeclaredCheck: DeclaredRuleKind {
    /// Rules of this kind that are the same in every form and that no form file declares.
    static var commonRules: [Rule] { get }

    /// A finding for everything in the report that breaks these rules.
    func findings(in report: CompletedReport) -> [Finding]
}

extension DeclaredCheck {
    static var commonRules: [Rule] { [] }

    /// The check of reports on any form; it finds nothing where the form declares no rules of this kind.
    static var check: ReportCheck {
        ReportCheck(rules: commonRules) { report in report.form.declared(Self.self)?.findings(in: report) ?? [] }
    }
}
