internal import CXLSXWriter
internal import NianbaoCore

extension Sheet {
    /// Sets up printing: A4, margins of GB/T 9704-2012, as many pages down as needed but one across, title above and
    /// page number below, header rows on every page.
    func setUpPage(_ page: PageSetup) throws(WorkbookError) {
        worksheet_set_paper(handle, 9)
        switch page.orientation {
        case .portrait: worksheet_set_portrait(handle)
        case .landscape: worksheet_set_landscape(handle)
        }
        // GB/T 9704-2012, 5.2: top 37 mm, left 28 mm, type area 156 mm × 225 mm. In inches.
        worksheet_set_margins(handle, 28 / 25.4, 26 / 25.4, 37 / 25.4, 35 / 25.4)
        worksheet_fit_to_pages(handle, page.isWide ? 0 : 1, 0)
        if !page.isWide { worksheet_center_horizontally(handle) }
        try check("worksheet_set_header", worksheet_set_header(handle, page.header))
        try check("worksheet_set_footer", worksheet_set_footer(handle, "&C&\"宋体\"&12— &P —"))
        if page.repeatedRows > 0 {
            try check("worksheet_repeat_rows", worksheet_repeat_rows(handle, 0, UInt32(page.repeatedRows - 1)))
        }
        if page.repeatedColumns > 0 {
            let last = UInt16(page.repeatedColumns - 1)
            try check("worksheet_repeat_columns", worksheet_repeat_columns(handle, 0, last))
        }
    }
}

/// How a sheet is printed.
struct PageSetup {
    var orientation: PageOrientation = .portrait
    /// The report's title, printed above every page.
    var title: String
    /// How many rows at the top are printed on every page.
    var repeatedRows = 0
    /// How many columns at the left are printed on every page.
    var repeatedColumns = 0
    /// Whether the sheet may take as many pages across as it needs.
    var isWide = false

    /// The header in Excel's notation, within its 255 characters.
    var header: String {
        "&C&\"宋体\"&9" + String(title.workbookText.prefix(120)).replacing(word: "&", with: "&&")
    }
}
