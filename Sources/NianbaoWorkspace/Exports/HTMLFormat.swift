internal import NianbaoCore

/// The report for a web site: a fragment for its editor, or a page of its own.
struct HTMLFormat: ExportFormat {
    let name = "html"
    let ending = "html"
    let title = Bilingual(zh: "网页", en: "a web page")
    let kind = FileKind.document

    var writing: ExportWriting {
        .text { input in
            let mode = input.options.html
            let writers = input.memory.kept(for: input.printed.report.form) { _ in HTMLWriters() }
            let charts = input.options.charts ? ReportChart.all(of: input.printed.report, earlier: input.earlier) : []
            return writers[mode, input.printed.form].text(of: input.printed, charts: charts)
        }
    }

    func arguments(_ options: ExportOptions) -> [String] {
        let mode = options.html == ExportOptions().html ? [] : ["--html", options.html.rawValue]
        return options.html == .page && options.charts ? mode + ["--charts"] : mode
    }
}

/// The writers of one form's reports, each made when it is first asked for.
private final class HTMLWriters {
    private var writers: [HTMLMode: HTMLWriter] = [:]

    subscript(mode: HTMLMode, form: PrintedForm) -> HTMLWriter {
        let writer = writers[mode] ?? HTMLWriter(form, mode: mode)
        writers[mode] = writer
        return writer
    }
}
