/// Every rule, once, by family and then in the order in which a report is checked.
package struct RuleCatalogue: Sendable {
    /// All rules with what they apply to.
    package let entries: [Entry]

    /// A rule and what it applies to.
    package struct Entry: Sendable, Identifiable {
        /// The rule, in the words of the first form that has it.
        package let rule: Rule
        /// What the rule is about.
        package let family: RuleFamily
        /// The editions that have it; `nil` when it does not depend on the edition.
        package let editions: [String]?

        /// The identifier of the rule.
        package var id: String { rule.id }
    }

    /// The rules of all forms of a library, and those that no form declares.
    package init(_ library: FormLibrary) {
        // Where several forms have a rule, the words of forms that were added to the library come first.
        let added = library.added.reversed()
        let forms = added + library.forms.filter { form in !added.contains { $0 === form } }
        let declared = forms.map { form in (form.edition, Rule.all(for: form)) }
        let rules = declared.flatMap(\.1) + Rule.onDemand + Rule.forms
        var seen: Set<String> = []
        entries = rules.filter { seen.insert($0.id).inserted }.map { rule in
            let editions = declared.filter { $0.1.contains { $0.id == rule.id } }.map(\.0)
            let isGeneral = editions.isEmpty || editions.count == forms.count
            return Entry(rule: rule, family: RuleFamily(of: rule.id), editions: isGeneral ? nil : editions)
        }
        .enumerated().sorted { ($0.element.family, $0.offset) < ($1.element.family, $1.offset) }.map(\.element)
    }

    /// The rule with this identifier; `nil` when there is none.
    package subscript(id: String) -> Entry? { entries.first { $0.id == id } }

    /// The identifier that was most likely meant by `id`; `nil` when no one is similar.
    package func nearest(to id: String) -> String? { id.nearest(among: entries.map(\.id)) }
}
