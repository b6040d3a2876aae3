internal import NianbaoCore

extension DifferenceDocument {
    struct FieldEntry: Codable, Equatable {
        let field: String
        let label: String
        let old: String?
        let new: String?

        init(_ change: FieldChange) {
            field = change.field.name.id
            label = change.field.name.key
            old = change.old?.zh
            new = change.new?.zh
        }
    }

    struct CellEntry: Codable, Equatable {
        /// The address in English and in Chinese, e.g. `requests.new.natural` and `申请.新收.自然人`.
        let address: String
        let key: String
        let section: String
        let row: [String]
        let column: [String]
        let old: State
        let new: State
        /// For a total: the addresses of the changed cells that it adds up.
        let causes: [String]?

        init(_ change: CellChange, in form: Form) {
            let labels = form.labels(of: change.cell)
            let cell = form[change.cell]
            address = cell.address(.english)
            key = cell.address(.chinese)
            section = labels.section
            row = labels.rows
            column = labels.columns
            old = State(change.old, cell.measure)
            new = State(change.new, cell.measure)
            causes = cell.isDerived ? change.causes.map { form[$0].address(.english) } : nil
        }
    }

    struct State: Codable, Equatable {
        let kind: Kind
        /// The figure in decimal digits, exact, in the printed unit; `nil` unless it is one.
        let figure: String?
        let note: String?

        enum Kind: String, Codable {
            case number
            case blank
            case notApplicable = "not_applicable"
            case unreadable
        }

        init(_ state: CellState, _ measure: Measure) {
            kind =
                switch state.value {
                case .number: .number
                case .absent, .blank: .blank
                case .notApplicable: .notApplicable
                case .unreadable: .unreadable
                }
            figure = state.value.number.map { Figure.exact($0, measure) }
            note = state.remark
        }
    }

    struct WrongTotalEntry: Codable, Equatable {
        let address: String
        let key: String
        let section: String
        let row: [String]
        let column: [String]
        /// What is printed and what the figures come to, in decimal digits, exact, in the printed unit.
        let stated: String
        let sum: String

        init(_ total: WrongTotal, in form: Form) {
            let labels = form.labels(of: total.cell)
            let cell = form[total.cell]
            address = cell.address(.english)
            key = cell.address(.chinese)
            (section, row, column) = (labels.section, labels.rows, labels.columns)
            stated = Figure.exact(total.stated, cell.measure)
            sum = Figure.exact(total.sum, cell.measure)
        }
    }

    struct LabelEntry: Codable, Equatable {
        let section: String
        let heading: String
        let prescribed: String
        let old: String
        let new: String

        init(_ change: LabelChange, in form: Form) {
            (section, heading) = form.naming(change.section)
            (prescribed, old, new) = (change.prescribed, change.old, change.new)
        }
    }

    struct TextEntry: Codable, Equatable {
        let section: String
        let heading: String
        let old: Paragraph?
        let new: Paragraph?
        /// The stretches of a changed paragraph, in order; equal `old` and `new` for what did not change.
        let pieces: [Piece]?

        struct Paragraph: Codable, Equatable {
            let number: Int
            let text: String
        }

        struct Piece: Codable, Equatable {
            let old: String
            let new: String
        }

        init(_ change: TextChange, in form: Form) {
            (section, heading) = form.naming(change.section)
            old = change.old.map { Paragraph(number: $0.number, text: $0.text) }
            new = change.new.map { Paragraph(number: $0.number, text: $0.text) }
            let pieces = change.pieces.map { piece in
                switch piece {
                case .same(let text): Piece(old: text, new: text)
                case .changed(let old, let new): Piece(old: old, new: new)
                }
            }
            self.pieces = pieces.isEmpty ? nil : pieces
        }
    }

    struct NumberEntry: Codable, Equatable {
        let section: String
        let heading: String
        let paragraph: Int
        let number: String
        let excerpt: String
        let cells: [CellEntry]

        init(_ number: OutdatedNumber, in form: Form) {
            (section, heading) = form.naming(number.section)
            paragraph = number.paragraph
            self.number = number.text
            excerpt = number.excerpt
            cells = number.cells.map { CellEntry($0, in: form) }
        }
    }
}

extension Form {
    /// The identifier and the heading of a section; those of the preamble for `nil`.
    fileprivate func naming(_ section: Int?) -> (id: String, heading: String) {
        let preamble = ReportField.preamble.name
        return section.map { (sections[$0].name.id, sections[$0].heading) } ?? (preamble.id, preamble.key)
    }
}
