internal import NianbaoCore

/// What a form on a screen consists of: fields of one line, and sections in printed order. It is made of the form alone.
package struct ScreenLayout: Encodable, Equatable, Sendable {
    let kind: String
    let edition: String
    let lines: [Line]
    let sections: [Section]

    /// A field of one line.
    struct Line: Encodable, Equatable, Sendable {
        let field: String
        let label: String
        /// How it is typed: `text`, `year`, `date` or `choice`.
        let input: String
        /// What there is to choose from; `nil` where anything can be typed.
        let choices: [String]?
        /// Whether everybody fills it in, or only who has a reason to.
        let isBasic: Bool
    }

    /// A text to be typed, or a table.
    struct Section: Encodable, Equatable, Sendable {
        let heading: String
        /// The field of the text; `nil` for a table.
        var field: String?
        var grid: ScreenGrid?
    }

    init(_ printed: PrintedForm, _ language: Language) {
        let form = printed.form
        (kind, edition) = (form.kind, form.edition)
        lines = ReportField.allCases.filter { !$0.isList && $0 != .preamble }.map { Line($0, form, language) }
        let preamble = Section(
            heading: ReportField.preamble.name[language.spelling], field: ReportField.preamble.name.key)
        sections =
            [preamble]
            + zip(form.sections, printed.grids).map { section, grid in
                Section(
                    heading: section.heading, field: grid == nil ? section.name.key : nil,
                    grid: grid.map { ScreenGrid($0, of: form, description: section.heading) })
            }
    }
}

extension ScreenLayout.Line {
    init(_ field: ReportField, _ form: Form, _ language: Language) {
        self.field = field.name.key
        label = field.name[language.spelling]
        input =
            switch field {
            case .scope: "choice"
            case .year: "year"
            case .published: "date"
            default: "text"
            }
        choices = field == .scope ? form.scopes.all.map(\.key) : nil
        isBasic = ![.kind, .edition, .formFile].contains(field)
    }
}

extension Language {
    /// The spelling of names that readers of the language read.
    fileprivate var spelling: Spelling { self == .chinese ? .chinese : .english }
}
