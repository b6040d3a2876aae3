package import NianbaoCore

/// An SQLite file of facts under construction. It can be used only after `finish()` has returned.
///
/// The same reports in the same order give the same bytes, with the same version of SQLite.
package struct FactDatabase: ~Copyable {
    private let connection: Connection
    private let reports: Statement
    private let cells: Statement
    private let figures: Statement
    private var reportCount = 0
    private var cellCount = 0
    /// For each form so far, the number before that of its first cell. Forms that are alike share their cells.
    private var offsets: [Shape: Int] = [:]
    /// The same by a form's identity. The form is kept, so that no other can have it.
    private var known: [ObjectIdentifier: (form: Form, offset: Int)] = [:]
    /// More forms than a region uses; if every report brings its own form, caching them is pointless.
    private static let formLimit = 256

    /// What the table of cells says of a form.
    private struct Shape: Hashable {
        let form: FormID
        let places: [FactPlace]
    }

    /// Starts a database in the file at `path`, which must be empty or not there.
    package init(path: String) throws(FactStoreError) {
        let connection = try Connection(path: path)
        try connection.run(FactSchema.loading)
        try connection.run("BEGIN")
        try connection.run(FactSchema.tables)
        let reports = try connection.prepare("INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        let cells = try connection.prepare("INSERT INTO cells VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        let figures = try connection.prepare("INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?, ?)")
        self.connection = connection
        self.reports = reports
        self.cells = cells
        self.figures = figures
    }

    /// Adds the facts of a report.
    package mutating func add(_ report: CompletedReport, from source: FactSource) throws(FactStoreError) {
        let offset = try offset(of: report.form)
        reportCount += 1
        try reports.bind(reportCount, at: 1)
        try reports.bind(report.stated.agency, at: 2)
        try reports.bind(report.stated.scope.rawValue, at: 3)
        try reports.bind(report.stated.year, at: 4)
        try reports.bind(report.form.edition, at: 5)
        try reports.bind(source.file, at: 6)
        try reports.bind(source.errors, at: 7)
        try reports.bind(report.form.kind, at: 8)
        try reports.insert()
        try figures.bind(reportCount, at: 1)
        for index in report.form.cells.indices {
            try add(report.fact(of: CellID(index)), at: offset + index + 1)
        }
    }

    /// Completes the file. It is not synced to the disk yet.
    package consuming func finish() throws(FactStoreError) {
        try connection.run(FactSchema.indexes)
        try connection.run(FactSchema.view)
        try connection.run("COMMIT")
    }

    /// Whether a file that begins with these bytes, a hundred at least, is a database of facts.
    package static func isOne(_ start: [UInt8]) -> Bool {
        // https://www.sqlite.org/fileformat2.html, 1.3: the application's number is at offset 68, big-endian.
        start.starts(with: "SQLite format 3\0".utf8) && start.count >= 100
            && start[68..<72].reduce(0) { $0 << 8 | Int($1) } == FactSchema.applicationID
    }

    private func add(_ fact: Fact, at cell: Int) throws(FactStoreError) {
        try figures.bind(cell, at: 2)
        try figures.bind(FactState(fact.value).code, at: 3)
        try figures.bind(fact.value.number, at: 4)
        try figures.bind(fact.stated, at: 5)
        try figures.bind(fact.remark, at: 6)
        try figures.bind(fact.line, at: 7)
        try figures.insert()
    }

    private mutating func offset(of form: Form) throws(FactStoreError) -> Int {
        if let known = known[ObjectIdentifier(form)] { return known.offset }
        let shape = Shape(form: form.id, places: form.factPlaces)
        let offset = if let alike = offsets[shape] { alike } else { try add(shape) }
        offsets[shape] = offset
        if known.count >= Self.formLimit { known = [:] }
        known[ObjectIdentifier(form)] = (form, offset)
        return offset
    }

    private mutating func add(_ shape: Shape) throws(FactStoreError) -> Int {
        let offset = cellCount
        for place in shape.places {
            cellCount += 1
            try add(place, of: shape.form)
        }
        return offset
    }

    private func add(_ place: FactPlace, of form: FormID) throws(FactStoreError) {
        try cells.bind(cellCount, at: 1)
        let texts = [
            form.edition, place.table, place.row, place.column, place.tableLabel, place.rowLabel, place.columnLabel,
            place.measureName, place.unit,
        ]
        for (text, index) in zip(texts, Int32(2)...) { try cells.bind(text, at: index) }
        try cells.bind((0..<place.measure.scale).reduce(1) { scale, _ in scale * 10 }, at: 11)
        try cells.bind(place.origin, at: 12)
        try cells.bind(form.kind, at: 13)
        try cells.insert()
    }
}
