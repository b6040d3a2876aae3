import FormTemplates
import GoldenFiles
import NianbaoCore
import Testing

/// Reports to make workbooks of.
enum TestReport {
    private static let forms = FormTemplate.all.compactMap { template in
        FormReader.read(SourceFile(name: template.edition, text: template.text)).form
    }

    /// One of the project's samples, by its name without an ending.
    static func sample(_ name: String) throws -> CompletedReport {
        try report(try Project.read("samples/\(name).yaml"))
    }

    static func report(_ text: String) throws -> CompletedReport {
        let file = SourceFile(name: "report", text: text)
        return CompletedReport(try #require(ReportReader(FormLibrary(forms)).read(file).report))
    }
}
