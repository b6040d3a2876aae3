internal import NianbaoCore

/// What has been read of a document so far, held against its limits.
struct DocumentBudget {
    let limits: DocumentLimits
    private var cells = 0
    private var paragraphs = 0
    private var text = 0

    init(_ limits: DocumentLimits) { self.limits = limits }

    /// Counts one more cell while its table is read.
    mutating func addCell() throws(PackageError) {
        cells += 1
        guard cells <= limits.cells else { throw .limit(.tableCells(limits.cells)) }
    }

    /// Counts the places of a whole table whose cells have been counted already.
    mutating func add(_ table: NestedTable) throws(PackageError) {
        guard table.columnCount <= limits.columns else { throw .limit(.tableColumns(limits.columns)) }
        cells += max(0, table.rowCount * table.columnCount - table.cells.count)
        guard cells <= limits.cells else { throw .limit(.tableCells(limits.cells)) }
    }

    mutating func addParagraph(_ size: Int) throws(PackageError) {
        paragraphs += 1
        text += size
        guard paragraphs <= limits.paragraphs else { throw .limit(.paragraphs(limits.paragraphs)) }
        guard text <= limits.totalText else { throw .limit(.allText(limits.totalText)) }
    }
}

extension PackageError.Limit {
    /// More places in tables than `limit`.
    static func tableCells(_ limit: Int) -> PackageError.Limit {
        .content(Bilingual(zh: "表格的单元格超过 \(limit) 个", en: "the tables have more than \(limit) cells"))
    }

    /// More columns in a table than `limit`.
    static func tableColumns(_ limit: Int) -> PackageError.Limit {
        .content(Bilingual(zh: "有一张表格超过 \(limit) 列", en: "a table has more than \(limit) columns"))
    }

    /// More paragraphs than `limit`.
    static func paragraphs(_ limit: Int) -> PackageError.Limit {
        .content(Bilingual(zh: "段落超过 \(limit) 个", en: "there are more than \(limit) paragraphs"))
    }

    /// Texts of more than `limit` bytes in all.
    static func allText(_ limit: Int) -> PackageError.Limit {
        .content(Bilingual(zh: "文字合计超过 \(size(limit))", en: "the texts are more than \(size(limit))"))
    }
}
