/// Facts as lines of CSV (RFC 4180), in bytes of UTF-8.
///
/// There are hundreds of lines to a report, and all but a few bytes of a line are the same in every report on a form.
/// Those are built once for each form.
package struct FactLines: Sendable {
    /// For each form, the bytes between a line's edition and its value, cell by cell. The form is kept so that its
    /// identity cannot be reused.
    private var middles: [ObjectIdentifier: (form: Form, bytes: [[UInt8]])] = [:]
    /// More forms than a region uses; if every report brings its own form, caching them is pointless.
    private static let formLimit = 64

    /// Lines of no report yet.
    package init() {}

    /// The first line, which names the columns.
    package static let header = Array((FactColumn.allCases.map(\.rawValue).joined(separator: ",") + "\r\n").utf8)

    /// Adds a line for each cell of the report, in the form's order.
    package mutating func append(_ report: CompletedReport, from source: FactSource, to bytes: inout [UInt8]) {
        let middles = middles(of: report.form)
        let (start, file, end) = ends(of: report.stated, source)
        let length = middles.reduce(0) { $0 + $1.count } + middles.count * (start.count + file.count + end.count + 24)
        bytes.reserveCapacity(bytes.count + length)
        for index in middles.indices {
            let cell = CellID(index)
            let fact = report.fact(of: cell)
            let scale = report.form[cell].measure.scale
            bytes += start
            bytes += middles[index]
            if let number = fact.value.number { bytes.appendDecimal(number, scale: scale) }
            bytes += Self.states[fact.value]
            if let stated = fact.stated { bytes.appendDecimal(stated, scale: scale) }
            bytes.append(CSVField.comma)
            if let remark = fact.remark { CSVField.append(remark, to: &bytes) }
            bytes += file
            if let line = fact.line { bytes.appendDecimal(line, scale: 0) }
            bytes += end
        }
    }

    /// The start of a report's lines, the bytes between remark and line number, and their end.
    private func ends(of report: Report, _ source: FactSource) -> (start: [UInt8], file: [UInt8], end: [UInt8]) {
        var (start, file, end): ([UInt8], [UInt8], [UInt8]) = ([], [CSVField.comma], [CSVField.comma])
        for text in [report.agency, report.scope.rawValue, String(report.year), report.form.edition] {
            CSVField.append(text, to: &start)
            start.append(CSVField.comma)
        }
        CSVField.append(source.file, to: &file)
        file.append(CSVField.comma)
        end.appendDecimal(source.errors, scale: 0)
        end.append(CSVField.comma)
        CSVField.append(report.form.kind, to: &end)
        end += CSVField.lineEnd
        return (start, file, end)
    }

    private mutating func middles(of form: Form) -> [[UInt8]] {
        if let known = middles[ObjectIdentifier(form)] { return known.bytes }
        let made = form.factPlaces.map { place in
            var bytes: [UInt8] = []
            for text in [
                place.table, place.row, place.column, place.tableLabel, place.rowLabel, place.columnLabel,
                place.measureName, place.unit, place.origin,
            ] {
                CSVField.append(text, to: &bytes)
                bytes.append(CSVField.comma)
            }
            return bytes
        }
        if middles.count >= Self.formLimit { middles = [:] }
        middles[ObjectIdentifier(form)] = (form, made)
        return made
    }

    private static let states = StateFields()
}

/// The bytes between value and stated total.
private struct StateFields: Sendable {
    private let number = field(.number)
    private let blank = field(.blank)
    private let notApplicable = field(.notApplicable)
    private let unreadable = field(.unreadable)

    subscript(value: CellValue) -> [UInt8] {
        switch FactState(value) {
        case .number: number
        case .blank: blank
        case .notApplicable: notApplicable
        case .unreadable: unreadable
        }
    }

    private static func field(_ state: FactState) -> [UInt8] { Array(",\(state.rawValue),".utf8) }
}
