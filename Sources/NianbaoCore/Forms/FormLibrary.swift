/// The editions that a report can be written in.
package struct FormLibrary: Sendable {
    package let forms: [Form]

    package init(_ forms: [Form]) {
        self.forms = forms
    }

    /// The edition of this name.
    package func form(edition: String) -> Form? {
        forms.first { $0.edition == edition }
    }

    /// The edition in force for a report year.
    package func form(year: Int) -> Form? {
        forms.first { $0.years.contains(year) }
    }

    package var editions: [String] { forms.map(\.edition) }
}
