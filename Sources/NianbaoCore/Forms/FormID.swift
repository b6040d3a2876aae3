/// Which form is meant: the kind of report that it is for, and the edition of that kind.
package struct FormID: Hashable, Sendable {
    /// What the report is, e.g. `政府信息公开工作年度报告`.
    package let kind: String
    /// The edition's name, e.g. `2021`.
    package let edition: String

    package init(kind: String, edition: String) {
        (self.kind, self.edition) = (kind, edition)
    }
}

extension FormID {
    /// The form in words beside another one, as much as tells them apart; in Chinese with the space before a number, if
    /// it begins with one.
    package func named(beside other: FormID) -> Bilingual {
        kind == other.kind
            ? Bilingual(zh: " \(edition) 格式", en: "edition \(edition)")
            : Bilingual(zh: "“\(kind)”\(edition) 格式", en: "“\(kind)”, edition \(edition)")
    }
}
