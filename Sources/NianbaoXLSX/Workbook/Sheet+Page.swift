internal import CXLSXWriter
internal import NianbaoCore

extension Sheet {
    /// Sets up printing: as many pages down as needed but one across, title above and page number below, header rows on
    /// every page.
    func setUpPage(_ page: PageSetup) throws(WorkbookError) {
        worksheet_set_paper(handle, page.paper.rawValue)
        switch page.orientation {
        case .portrait: worksheet_set_portrait(handle)
        case .landscape: worksheet_set_landscape(handle)
        }
        let margins = page.paper.margins
        worksheet_set_margins(
            handle, margins.left / 25.4, margins.right / 25.4, margins.top / 25.4, margins.bottom / 25.4)
        try scale(page)
        if page.scale == nil { worksheet_center_horizontally(handle) }
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

extension Sheet {
    /// Excel ignores the ends of pages that are set by hand when it fits a sheet to a page.
    private func scale(_ page: PageSetup) throws(WorkbookError) {
        guard page.scale != nil || !page.breaks.isEmpty else {
            worksheet_fit_to_pages(handle, 1, 0)
            return
        }
        worksheet_set_print_scale(handle, UInt16(page.scale ?? 100))
        if !page.breaks.isEmpty {
            var rows = page.breaks.prefix(Self.mostBreaks).map { UInt32($0) } + [0]
            try check("worksheet_set_h_pagebreaks", worksheet_set_h_pagebreaks(handle, &rows))
        }
        if !page.columnBreaks.isEmpty {
            var columns = page.columnBreaks.prefix(Self.mostBreaks).map { UInt16($0) } + [0]
            try check("worksheet_set_v_pagebreaks", worksheet_set_v_pagebreaks(handle, &columns))
        }
    }

    /// How many ends of pages Excel takes in either direction.
    private static let mostBreaks = 1023
}

/// How a sheet is printed.
struct PageSetup {
    var paper: Paper = .a4
    var orientation: PageOrientation = .portrait
    /// The report's title, printed above every page.
    var title: String
    /// How many rows at the top are printed on every page.
    var repeatedRows = 0
    /// How many columns at the left are printed on every page.
    var repeatedColumns = 0
    /// The size in which the sheet is printed, in percent; `nil` to make it as small as the paper needs, or to leave it as
    /// it is if there are `breaks`.
    var scale: Int?
    /// The rows that begin a new page, counted from zero.
    var breaks: [Int] = []
    /// The columns that begin a new page, counted from zero; only with a `scale`.
    var columnBreaks: [Int] = []

    /// The header in Excel's notation, within its 255 characters. The size stands before the font: a digit of the title right after
    /// the size would be read as part of it.
    var header: String {
        "&C&9&\"宋体\"" + String(title.workbookText.prefix(120)).replacing(word: "&", with: "&&")
    }
}

/// What a sheet is printed on.
enum Paper: UInt8 {
    case a3 = 8
    case a4 = 9

    /// The margins in millimetres: on A4 those of GB/T 9704-2012, 5.2, which leave 156 mm × 225 mm; narrow on the A3 of
    /// lists.
    var margins: (left: Double, right: Double, top: Double, bottom: Double) {
        switch self {
        case .a3: (12, 12, 18, 15)
        case .a4: (28, 26, 37, 35)
        }
    }
}
