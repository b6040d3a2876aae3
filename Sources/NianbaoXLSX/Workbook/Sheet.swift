internal import CXLSXWriter
internal import NianbaoCore

/// A sheet of a workbook; valid as long as the workbook is open. Rows and columns count from zero.
struct Sheet {
    let handle: UnsafeMutablePointer<lxw_worksheet>

    /// Writes a text; one that starts like a formula stays text. An empty text writes an empty cell with its format.
    func write(_ text: String, row: Int, column: Int, _ format: Format) throws(WorkbookError) {
        try check(
            "worksheet_write_string",
            worksheet_write_string(handle, UInt32(row), UInt16(column), text.workbookText, format.handle))
    }

    func write(_ number: Double, row: Int, column: Int, _ format: Format) throws(WorkbookError) {
        try check(
            "worksheet_write_number",
            worksheet_write_number(handle, UInt32(row), UInt16(column), number, format.handle))
    }

    /// Writes a formula with the value that it has now.
    func write(
        formula: String, cached: CachedValue, row: Int, column: Int, _ format: Format
    ) throws(WorkbookError) {
        let code =
            switch cached {
            case .number(let number):
                worksheet_write_formula_num(handle, UInt32(row), UInt16(column), formula, format.handle, number)
            case .text(let text):
                worksheet_write_formula_str(handle, UInt32(row), UInt16(column), formula, format.handle, text)
            }
        try check("worksheet_write_formula", code)
    }

    /// Writes a formula that goes over a range cell by cell, with the value that it has now.
    func write(arrayFormula: String, cached: Double, row: Int, column: Int, _ format: Format) throws(WorkbookError) {
        try check(
            "worksheet_write_array_formula_num",
            worksheet_write_array_formula_num(
                handle, UInt32(row), UInt16(column), UInt32(row), UInt16(column), arrayFormula, format.handle, cached))
    }

    /// Merges the area if it is more than one cell, and gives all of it the format. Areas must not overlap: the
    /// library lets it pass, and Excel then repairs the file.
    func merge(_ area: CellArea, _ format: Format) throws(WorkbookError) {
        guard !area.isSingle else { return }
        try check(
            "worksheet_merge_range",
            worksheet_merge_range(
                handle, UInt32(area.top), UInt16(area.left), UInt32(area.bottom), UInt16(area.right), "",
                format.handle))
    }

    func comment(_ text: String, row: Int, column: Int) throws(WorkbookError) {
        var code = LXW_NO_ERROR
        withMutableCStrings(["nianbao", "宋体"]) { texts in
            var options = lxw_comment_options()
            options.author = texts[0]
            options.font_name = texts[1]
            options.font_size = 9
            code = worksheet_write_comment_opt(handle, UInt32(row), UInt16(column), text.workbookText, &options)
        }
        try check("worksheet_write_comment", code)
    }

    func setWidths(_ widths: [Double]) throws(WorkbookError) {
        for (column, width) in widths.enumerated() {
            try check(
                "worksheet_set_column",
                worksheet_set_column(handle, UInt16(column), UInt16(column), width, nil))
        }
    }

    /// Sets a row's height in points, at most 409.
    ///
    /// - Parameter grows: Whether the height becomes that of the row's text as soon as the text is changed.
    func setHeight(_ height: Double, row: Int, grows: Bool = false) throws(WorkbookError) {
        // What stands for it is left out of the part: see `workbook_parts.c`.
        var options = lxw_row_col_options(hidden: 0, level: 0, collapsed: grows ? 1 : 0)
        try check(
            "worksheet_set_row", worksheet_set_row_opt(handle, UInt32(row), min(height, 409), nil, &options))
    }

    /// Sets a row's height so that texts of 10 points show all their lines in columns of these widths.
    func fit(row: Int, _ texts: [(text: String, width: Double)]) throws(WorkbookError) {
        try setHeight(WrappedText.listHeight(texts), row: row)
    }

    func freeze(rows: Int, columns: Int = 0) {
        worksheet_freeze_panes(handle, UInt32(rows), UInt16(columns))
    }

    /// Lets users filter the rows of an area by its columns; its first row is their header.
    func filter(_ area: CellArea) throws(WorkbookError) {
        try check(
            "worksheet_autofilter",
            worksheet_autofilter(
                handle, UInt32(area.top), UInt16(area.left), UInt32(area.bottom), UInt16(area.right)))
    }

    /// Colours cells while a formula holds. `areas` are separate areas of one sheet.
    func highlight(_ areas: [CellArea], when formula: String, _ format: Format) throws(WorkbookError) {
        guard let first = areas.first else { return }
        var code = LXW_NO_ERROR
        let range = areas.map(\.reference).joined(separator: " ")
        withMutableCStrings([formula, range]) { texts in
            var condition = lxw_conditional_format()
            condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
            condition.value_string = texts[0]
            condition.format = format.handle
            if areas.count > 1 { condition.multi_range = texts[1] }
            code = worksheet_conditional_format_range(
                handle, UInt32(first.top), UInt16(first.left), UInt32(first.bottom), UInt16(first.right), &condition)
        }
        try check("worksheet_conditional_format", code)
    }

    /// Hides the sheet; users can show it again.
    func hide() { worksheet_hide(handle) }

    /// Protects locked cells, without a password; columns and rows can still be resized, and filters used.
    func protect() {
        var options = lxw_protection()
        options.format_columns = 1
        options.format_rows = 1
        options.autofilter = 1
        worksheet_protect(handle, nil, &options)
    }
}
