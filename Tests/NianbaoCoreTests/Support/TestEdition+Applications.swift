import Testing

@testable import NianbaoCore

extension TestEdition {
    /// A report whose applications balance, with all totals stated: 31 + 35 = 66 came in, 62 are done, 4 go on.
    var applications: String { self == .madeUp ? Self.madeUpApplications : Self.builtInApplications }

    private static let builtInApplications = """
        申请:
          新收: [30, 21, 0, 0, 14, 0, 65]
          上年结转: [1, 0, 0, 0, 0, 0, 1]
          予以公开: [20, 13, 0, 0, 14, 0, 47]
          部分公开: [8, 7, 0, 0, 0, 0, 15]
          不予公开: 0
          无法提供: 0
          不予处理: 0
          其他处理: 0
          总计: [28, 20, 0, 0, 14, 0, 62]
          结转下年度: [3, 1, 0, 0, 0, 0, 4]

        """

    private static let madeUpApplications = """
        申请:
          新收: {自然人: 30, 商业企业: 21, 其他: 0, 境外组织: 14, 组织小计: 35, 总计: 65}
          网上新收: {自然人: 0, 其余: 0, 组织小计: 0, 总计: 0}
          上年结转: {自然人: 1, 其余: 0, 组织小计: 0, 总计: 1}
          予以公开: {自然人: 20, 商业企业: 13, 其他: 0, 境外组织: 14, 组织小计: 27, 总计: 47}
          不予公开:
            国家秘密: {自然人: 8, 商业企业: 7, 其余: 0, 组织小计: 7, 总计: 15}
            内部事务: 0
          移送: 0
          总计: {自然人: 28, 商业企业: 20, 其他: 0, 境外组织: 14, 组织小计: 34, 总计: 62}
          结转下年度: {自然人: 3, 商业企业: 1, 其余: 0, 组织小计: 1, 总计: 4}

        """

    /// The balanced report with other figures in some cells, by address.
    func applications(with figures: [(String, Int)]) throws -> CompletedReport {
        var report = try report(applications)
        for (address, figure) in figures { report[try report.form.cell(address)].value = .number(figure) }
        return CompletedReport(report)
    }

    /// What checks of arithmetic say of it.
    func findings(with figures: [(String, Int)]) throws -> [Finding] {
        ReportCheck.arithmetic.run(try applications(with: figures))
    }
}

extension Suggestion {
    /// The changes by address, e.g. `申请.新收.自然人 = 3`.
    func texts(on form: Form) -> [String] { changes.map { "\(form[$0.cell].address(.chinese)) = \($0.value)" } }
}
