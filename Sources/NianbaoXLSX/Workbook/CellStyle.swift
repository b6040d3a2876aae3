internal import CXLSXWriter

/// How a cell looks and whether it may be edited. Equal styles share one format of the workbook.
struct CellStyle: Hashable {
    var font: Font = .song
    var size: Double = 11
    var isBold = false
    var alignment: Alignment = .center
    var hasBorder = true
    var fill: Fill = .none
    var isLocked = true
    /// A number format of Excel's, e.g. `0.0000`; `nil` for General.
    var numberFormat: String?

    /// Fonts by the names that Chinese Windows, WPS and LibreOffice know them by.
    enum Font: String {
        case song = "宋体"
        case hei = "黑体"
        case fangSong = "仿宋"
        case kai = "楷体"
    }

    enum Alignment {
        case center
        /// From the left, a character away from the border.
        case label
        case left
        /// From the top left, for paragraphs.
        case paragraph
    }

    enum Fill {
        case none
        case computed
        case wrong
        case right
        /// Of a cell that is still to be filled in.
        case open
        /// Of a figure that is stored as text.
        case text
    }

    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        format_set_font_name(format, font.rawValue)
        format_set_font_size(format, size)
        // Family 0 and charset 134 (GB2312) let an office without the font choose a Chinese one.
        format_set_font_charset(format, 134)
        if isBold { format_set_bold(format) }
        if hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if !isLocked { format_set_unlocked(format) }
        if let numberFormat { format_set_num_format(format, numberFormat) }
        format_set_text_wrap(format)
        switch alignment {
        case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .label:
            format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
            format_set_indent(format, 1)
        case .left, .paragraph: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        }
        let vertical = alignment == .paragraph ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
        format_set_align(format, UInt8(vertical.rawValue))
        fill.apply(to: format)
    }
}

extension CellStyle.Fill {
    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        switch self {
        case .none: break
        case .computed: format_set_bg_color(format, 0xF2F2F2)
        case .wrong:
            // White on red, to catch the eye.
            format_set_bg_color(format, 0xC00000)
            format_set_font_color(format, 0xFFFFFF)
        case .right: format_set_bg_color(format, 0xE2EFDA)
        case .open: format_set_bg_color(format, 0xFFF9DB)
        case .text: format_set_bg_color(format, 0xF8CBAD)
        }
    }
}
