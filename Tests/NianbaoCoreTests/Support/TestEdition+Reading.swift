import Testing

@testable import NianbaoCore

extension TestEdition {
    /// The three lines that every report begins with.
    var head: String { "格式: \(rawValue)\n机关: 青石县教育局\n年度: \(year)\n" }

    /// Reads a report with the usual first fields and this body.
    func reading(_ body: String) throws -> Reading { try reading(file: head + body) }

    /// Reads a whole report file.
    func reading(file text: String) throws -> Reading {
        let reader = ReportReader(try .builtIn(), form: self == .madeUp ? try form() : nil)
        return reader.read(SourceFile(name: "report.yaml", text: text))
    }

    /// What could be read of a whole report file, with its totals, whatever the findings.
    func completed(file text: String) throws -> CompletedReport {
        CompletedReport(try #require(try reading(file: text).report))
    }

    /// The report with this body, which must have no reading findings.
    func report(_ body: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Report {
        let reading = try reading(body)
        #expect(reading.findings.map(\.mark) == [], sourceLocation: sourceLocation)
        return try #require(reading.report, sourceLocation: sourceLocation)
    }

    /// The report with one row of applications.
    func row(_ value: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [CellValue] {
        try report("申请:\n  新收: \(value)\n", sourceLocation: sourceLocation).row("申请.新收")
    }
}

extension Report {
    func entry(_ address: String) throws -> Entry { self[try form.cell(address)] }

    func value(_ address: String) throws -> CellValue { try entry(address).value }

    /// The values of a row, e.g. `申请.新收`, in the form's order.
    func row(_ address: String) throws -> [CellValue] {
        let cells = form.cells.indices.filter { index in
            form.cells[index].path.dropLast().map(\.key).joined(separator: ".") == address
        }
        try #require(!cells.isEmpty, "no row \(address)")
        return cells.map { entries[$0].value }
    }
}

extension CompletedReport {
    func value(_ address: String) throws -> CellValue { self[try form.cell(address)] }
}

/// The figures with `nil` for a total that is not stated.
func numbers(_ figures: Int?...) -> [CellValue] {
    figures.map { figure in figure.map { .number($0) } ?? .absent }
}
