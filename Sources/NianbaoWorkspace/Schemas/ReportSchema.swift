package import NianbaoCore

/// The JSON Schema of report files, by which an editor completes keys, shows labels and marks what does not fit.
///
/// It knows keys and notations in both spellings. What sums up to what is not a matter of a schema; `check` looks at that. Files
/// that are not finished are sound: figures may be 待填 and texts empty.
package struct ReportSchema {
    private let forms: [Form]
    private let defaultKind: String

    /// - Parameters:
    ///   - forms: The forms that a report may be on, those of one kind by edition.
    ///   - defaultKind: The kind of a report that does not name its kind.
    package init(_ forms: [Form], defaultKind: String) {
        self.forms = forms
        self.defaultKind = defaultKind
    }

    /// The schema as a text that ends with a line feed.
    package func text() throws(Failure) -> String { try schema.jsonText() }

    private var schema: JSONValue {
        let parts = forms.map { (name: "\($0.kind)/\($0.edition)", form: $0, condition: condition(for: $0)) }
        let definitions = parts.reduce(NotationSchema.definitions) { definitions, part in
            definitions.merging(ReportBodySchema(part.form, named: key(part.name)).definitions) { own, _ in own }
        }
        let root: JSONValue = [
            "$schema": .dialect, "type": "object",
            "definitions": .object(definitions),
        ]
        guard parts.count > 1, let newest = parts.last else {
            return root.adding(["allOf": .list(parts.map { .reference(key($0.name)) })])
                .described(forms.first?.kind)
        }
        // Whichever form a report is on, the others must not complain of it.
        var branches: [JSONValue] = parts.map { ["if": $0.condition, "then": .reference(key($0.name))] }
        let other: JSONValue = [
            "not": .any(parts.map(\.condition) + [NotationSchema.has(ReportField.formFile.name)])
        ]
        branches.append(["if": other, "then": .reference(key(newest.name))])
        return root.adding(["allOf": .list(branches)]).described(newest.form.kind)
    }

    /// A name that is the same in a JSON pointer.
    private func key(_ name: String) -> String { name.replacing("/", with: "-") }

    /// When a report is on a form: it names the edition, or its year is one of the form's.
    private func condition(for form: Form) -> JSONValue {
        let edition = NotationSchema.has(ReportField.edition.name, NotationSchema.word(form.edition))
        let years: JSONValue = [
            "type": "integer", "minimum": .integer(form.years.lowerBound), "maximum": .integer(form.years.upperBound),
        ]
        let byYear: JSONValue = [
            "allOf": [
                ["not": NotationSchema.has(ReportField.edition.name)], NotationSchema.has(ReportField.year.name, years),
            ]
        ]
        let isOfKind = NotationSchema.has(ReportField.kind.name, ["const": .text(form.kind)])
        let kind: JSONValue =
            form.kind == defaultKind ? .any([isOfKind, ["not": NotationSchema.has(ReportField.kind.name)]]) : isOfKind
        return ["allOf": [kind, .any([edition, byYear]), ["not": NotationSchema.has(ReportField.formFile.name)]]]
    }
}
