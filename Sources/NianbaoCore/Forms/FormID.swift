/// Which form is meant: the kind of report that it is for, and the edition of that kind.
package struct FormID: Hashable, Sendable {
    /// What the report is, e.g. `政府信息公开工作年度报告`.
    package let kind: String
    /// The edition's name, e.g. `2021`.
    package let edition: String

    /// A form by its kind of report and its edition.
    package init(kind: String, edition: String) {
        (self.kind, self.edition) = (kind, edition)
    }
}

extension FormID {
    /// Words for the form next to another one: the kind only where the two differ in it. In Chinese, words that start
    /// with a number start with a space.
    package func named(beside other: FormID) -> Bilingual {
        kind == other.kind
            ? Bilingual(zh: " \(edition) 格式", en: "edition \(edition)")
            : Bilingual(zh: "“\(kind)”\(edition) 格式", en: "“\(kind)”, edition \(edition)")
    }
}
