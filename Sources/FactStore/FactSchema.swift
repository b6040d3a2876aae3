internal import NianbaoCore

/// The tables of a database of figures; docs/facts.md explains tables and columns.
enum FactSchema {
    /// What marks a file as a database of facts: “NBfa” in the header of the file.
    static let applicationID = 0x4E42_6661
    /// Increases with every change that could break a query.
    static let version = 1

    /// Speed before safety: the file is thrown away unless all of it is written.
    static let loading = """
        PRAGMA journal_mode = OFF;
        PRAGMA synchronous = OFF;
        PRAGMA locking_mode = EXCLUSIVE;
        PRAGMA cache_size = -8192;
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        """

    static let tables = """
        CREATE TABLE reports (
          report INTEGER PRIMARY KEY,
          agency TEXT NOT NULL,
          scope TEXT NOT NULL,
          year INTEGER NOT NULL,
          edition TEXT NOT NULL,
          file TEXT NOT NULL,
          errors INTEGER NOT NULL,
          kind TEXT NOT NULL
        );
        CREATE TABLE cells (
          cell INTEGER PRIMARY KEY,
          edition TEXT NOT NULL,
          table_id TEXT NOT NULL,
          row_id TEXT NOT NULL,
          column_id TEXT NOT NULL,
          table_label TEXT NOT NULL,
          row_label TEXT NOT NULL,
          column_label TEXT NOT NULL,
          measure TEXT NOT NULL,
          unit TEXT NOT NULL,
          scale INTEGER NOT NULL,
          origin TEXT NOT NULL,
          kind TEXT NOT NULL
        );
        CREATE TABLE figures (
          report INTEGER NOT NULL REFERENCES reports,
          cell INTEGER NOT NULL REFERENCES cells,
          state INTEGER NOT NULL,
          units INTEGER,
          stated INTEGER,
          remark TEXT,
          line INTEGER,
          PRIMARY KEY (report, cell)
        ) WITHOUT ROWID;
        """

    /// Made when all rows are there, which is faster than keeping them up meanwhile. Cells are not unique by name: two
    /// form files may call themselves by one edition.
    static let indexes = """
        CREATE INDEX reports_by_agency ON reports (agency, year);
        CREATE INDEX reports_by_year ON reports (year);
        CREATE INDEX cells_by_name ON cells (table_id, row_id, column_id, edition);
        CREATE INDEX figures_by_cell ON figures (cell, units);
        """

    /// The table that the CSV has, and the exact units it is computed from.
    static let view = """
        CREATE VIEW facts AS
        SELECT \(FactColumn.allCases.map(expression).joined(separator: ", ")), f.units AS units
        FROM figures AS f JOIN reports AS r ON r.report = f.report JOIN cells AS c ON c.cell = f.cell;
        """

    private static func expression(_ column: FactColumn) -> String {
        let name = column.rawValue
        return switch column {
        case .agency, .scope, .year, .edition, .file, .errors, .kind: "r.\(name) AS \(name)"
        case .table, .row, .column, .tableLabel, .rowLabel, .columnLabel, .measure, .unit, .origin:
            "c.\(name) AS \(name)"
        case .remark, .line: "f.\(name) AS \(name)"
        case .value: "\(printed("units")) AS \(name)"
        case .stated: "\(printed("stated")) AS \(name)"
        case .state:
            "CASE f.state \(FactState.allCases.map { "WHEN \($0.code) THEN '\($0.rawValue)'" }.joined(separator: " ")) END AS \(name)"
        }
    }

    /// Whole units as the printed unit: whole numbers stay whole.
    private static func printed(_ column: String) -> String {
        "CASE c.scale WHEN 1 THEN f.\(column) ELSE f.\(column) * 1.0 / c.scale END"
    }
}

extension FactState {
    /// How a database writes the state: one digit in place of a word, millions of times.
    var code: Int {
        switch self {
        case .number: 0
        case .blank: 1
        case .notApplicable: 2
        case .unreadable: 3
        }
    }
}
