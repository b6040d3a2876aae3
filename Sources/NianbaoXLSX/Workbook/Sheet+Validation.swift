internal import CXLSXWriter
internal import NianbaoCore

extension Sheet {
    /// What may be typed into an area.
    enum Validation: Hashable {
        case wholeNumber(Range)
        case decimal
        /// A whole number that is not negative, or `/` for not applicable.
        case wholeNumberOrSlash

        enum Range: Hashable {
            case notNegative
            case any
        }
    }

    /// What Excel shows beside a cell that is selected.
    struct Prompt {
        let title: String
        let message: String

        /// A prompt within Excel's limits of 32 and 255 characters.
        init(title: String, message: String) {
            self.title = Self.cut(title, 32)
            self.message = Self.cut(message, 255)
        }

        private static func cut(_ text: String, _ limit: Int) -> String {
            text.unicodeScalars.count <= limit
                ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1))) + "…"
        }
    }

    /// Shows a prompt, and accepts anything.
    func prompt(_ prompt: Prompt, _ area: CellArea) throws(WorkbookError) {
        var code = LXW_NO_ERROR
        withMutableCStrings([prompt.title, prompt.message]) { texts in
            var record = lxw_data_validation()
            record.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
            record.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
            record.input_title = texts[0]
            record.input_message = texts[1]
            code = worksheet_data_validation_range(
                handle, UInt32(area.top), UInt16(area.left), UInt32(area.bottom), UInt16(area.right), &record)
        }
        try check("worksheet_data_validation", code)
    }

    /// Accepts only figures that fit; Excel refuses others with a message in Chinese.
    func validate(_ area: CellArea, _ validation: Validation, _ prompt: Prompt? = nil) throws(WorkbookError) {
        let limit = 9_007_199_254_740_992.0
        var code = LXW_NO_ERROR
        let formula = Self.formula(validation, area)
        let shown = [prompt?.title ?? "", prompt?.message ?? ""]
        withMutableCStrings(["数字有误", validation.message, formula] + shown) { texts in
            var record = lxw_data_validation()
            record.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
            record.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
            record.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
            record.error_title = texts[0]
            record.error_message = texts[1]
            if prompt != nil {
                record.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
                record.input_title = texts[3]
                record.input_message = texts[4]
            }
            record.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            record.maximum_number = limit
            switch validation {
            case .wholeNumber(let range):
                record.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
                record.minimum_number = range == .any ? -limit : 0
            case .decimal:
                record.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
                record.minimum_number = 0
            case .wholeNumberOrSlash:
                record.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
                record.value_formula = texts[2]
            }
            code = worksheet_data_validation_range(
                handle, UInt32(area.top), UInt16(area.left), UInt32(area.bottom), UInt16(area.right), &record)
        }
        try check("worksheet_data_validation", code)
    }

    private static func formula(_ validation: Validation, _ area: CellArea) -> String {
        let cell = CellArea(row: area.top, column: area.left).reference
        // Not with OR, which Excel computes whole: INT of a slash is an error, and Excel refuses what gives one.
        return "=IF(ISNUMBER(\(cell)),AND(\(cell)>=0,\(cell)=INT(\(cell))),\(cell)=\"/\")"
    }
}

extension Sheet.Validation {
    /// What may be typed, as people are asked for it.
    var message: String {
        switch self {
        case .wholeNumber(.notNegative): "请填 0 或正整数；没有的填 0。"
        case .wholeNumber(.any): "请填整数，减少的写负数，如 -8。"
        case .decimal: "请填 0 或正数，单位万元。"
        case .wholeNumberOrSlash: "请填 0 或正整数；本机关不适用的填 /。"
        }
    }
}
