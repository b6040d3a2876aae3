import FormTemplates
import GoldenFiles
import NianbaoCore
import SeededRandom
import Testing

/// The forms that workbooks are made of: the built-in ones and one that is made up, with sums and rows that no real one
/// has.
enum TestForm: String, CaseIterable, CustomTestStringConvertible {
    case of2019 = "2019"
    case of2021 = "2021"
    case madeUp = "2030"

    var testDescription: String { rawValue }

    func form() throws -> Form { try #require(Self.forms[self]) }

    private static let forms: [TestForm: Form] = Dictionary(
        uniqueKeysWithValues: allCases.compactMap { edition in
            let text =
                edition == .madeUp
                ? try? Project.read("Tests/NianbaoCoreTests/Fixtures/made-up-edition.yaml")
                : FormTemplate.all.first { $0.edition == edition.rawValue }?.text
            let file = text.map { SourceFile(name: edition.rawValue, text: $0) }
            return file.flatMap { FormReader.read($0).form }.map { (edition, $0) }
        })

    /// A report in which every figure is 0 and every text is one line.
    func zeros() throws -> Report {
        let form = try form()
        var report = Report(form: form, agency: "青石县教育局", year: form.years.lowerBound)
        for cell in form.typedCells { report[cell] = Self.entry(.number(0), cell) }
        for index in form.sections.indices where form.sections[index].table == nil {
            report.narratives[index] = Self.narrative("\(form.sections[index].name.key)按计划完成。", index)
        }
        return report
    }

    /// A report of made-up figures, most of which break relations. `gaps` leaves cells open or not applicable here and
    /// there.
    func random(seed: UInt64, gaps: Bool = false) throws -> Report {
        var generator = SplitMix64(seed: seed)
        var report = try zeros()
        for cell in report.form.typedCells {
            report[cell].value = Self.value(report.form[cell], gaps: gaps, &generator)
        }
        return report
    }

    /// A value that may be typed into the cell.
    static func value(_ cell: FormCell, gaps: Bool, _ generator: inout SplitMix64) -> CellValue {
        if gaps, generator.oneIn(12) { return cell.allowsNotApplicable ? .notApplicable : .blank }
        if generator.oneIn(3) { return .number(0) }
        return switch cell.measure {
        case .count: .number(Int.random(in: 1...500, using: &generator))
        case .signedCount: .number(Int.random(in: -20...20, using: &generator))
        case .amount: .number(Int.random(in: 1...99_999_999, using: &generator))
        }
    }

    static func entry(_ value: CellValue, _ cell: CellID) -> Report.Entry {
        Report.Entry(value, span: SourceSpan(line: cell.index + 10, column: 5, length: 1))
    }

    static func narrative(_ text: String, _ index: Int) -> Narrative {
        Narrative(text, span: SourceSpan(line: index + 1, column: 1, length: 1))
    }
}

extension Form {
    /// The cell at an address such as `申请.新收.自然人`, in either spelling.
    func cell(_ address: String) throws -> CellID {
        let index = cells.firstIndex { $0.address(.chinese) == address || $0.address(.english) == address }
        return CellID(try #require(index, "no cell \(address)"))
    }

    /// The sections that are tables.
    var tables: [FormSection] { sections.filter { $0.table != nil } }
}
