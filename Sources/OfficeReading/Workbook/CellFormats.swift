internal import NianbaoCore

/// Which of a workbook's formats show a number as a date or a time (ECMA-376 part 1, 18.8.30).
struct CellFormats {
    /// The formats that cells refer to by their index.
    private var areDates: [Bool] = []

    /// A workbook without formats.
    init() {}

    init(_ reader: inout XMLReader) throws(PackageError) {
        let root = try reader.root()
        var dates = Set(Self.builtIn.joined())
        while let part = try reader.next(in: root) {
            guard part.name == "numFmts" || part.name == "cellXfs" else { continue }
            while let format = try reader.next(in: part) {
                let number = format.attribute("numFmtId").flatMap { Int($0) } ?? 0
                if format.name == "numFmt", let code = format.attribute("formatCode") {
                    if code.showsDate { dates.insert(number) } else { dates.remove(number) }
                } else if format.name == "xf", areDates.count < Self.limit {
                    areDates.append(dates.contains(number))
                }
            }
        }
    }

    /// Whether numbers in cells with this index of a format, the first if there is none, are shown as dates.
    func areDates(_ index: String?) -> Bool {
        let index = index.flatMap { Int($0) } ?? 0
        return areDates.indices.contains(index) && areDates[index]
    }

    /// The day that a number is shown as; the number itself if it is none.
    static func day(_ digits: String) -> String {
        guard let number = Int(digits), firstSound...lastDay ~= number,
            let start = CalendarDay(year: 1899, month: 12, day: 30)
        else { return digits }
        return start.advanced(by: number).text
    }

    /// More formats than Excel lets a workbook have.
    private static let limit = 65_536
    /// Before, Excel counts a day that did not exist.
    private static let firstSound = 61
    /// The last day of the year 9999.
    private static let lastDay = 2_958_465
    /// The formats for dates and times that need not be written down, those of Chinese programs among them.
    private static let builtIn = [14...22, 27...36, 45...47, 50...58]
}

extension String {
    /// Whether a format's code has the letters of a date or a time outside of what is written literally.
    fileprivate var showsDate: Bool {
        var (isQuoted, isEscaped, depth) = (false, false, 0)
        for character in prefix(while: { $0 != ";" }).lowercased() {
            if isEscaped {
                isEscaped = false
            } else if character == "\"" {
                isQuoted.toggle()
            } else if !isQuoted {
                switch character {
                case "\\", "_", "*": isEscaped = true
                case "[": depth += 1
                case "]": depth -= 1
                case "y", "m", "d", "h", "s": if depth == 0 { return true }
                default: continue
                }
            }
        }
        return false
    }
}
