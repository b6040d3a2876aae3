import FormTemplates
import GoldenFiles
import NianbaoCore
import Testing

/// Reports to make documents of.
enum Sample: String, CaseIterable {
    case of2019 = "yichuan-2020"
    case of2021 = "qingshi-2023"

    private static let forms = FormTemplate.all.compactMap { template in
        FormReader.read(SourceFile(name: template.edition, text: template.text)).form
    }

    /// The printed report, with changes to its text.
    func printed(isDraft: Bool = false, _ change: (String) -> String = { $0 }) throws -> PrintedReport {
        let file = SourceFile(name: "report", text: change(try Project.read("samples/\(rawValue).yaml")))
        let report = CompletedReport(try #require(ReportReader(FormLibrary(Self.forms)).read(file).report))
        return PrintedReport(report, on: PrintedForm(report.form), isDraft: isDraft)
    }
}
