/// Every rule there is, once, in the order in which a report meets them.
package struct RuleCatalogue: Sendable {
    package let entries: [Entry]

    /// A rule and what it applies to.
    package struct Entry: Sendable, Identifiable {
        package let rule: Rule
        package let family: RuleFamily
        /// The editions that have it; `nil` when it does not depend on the edition.
        package let editions: [String]?

        package var id: String { rule.id }
    }

    package init(_ library: FormLibrary) {
        // Of a rule that several forms declare, those that were given by hand have the word.
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

    package subscript(id: String) -> Entry? { entries.first { $0.id == id } }

    /// The known identifier that `id` is most likely a slip for; `nil` when none is near.
    package func nearest(to id: String) -> String? { id.nearest(among: entries.map(\.id)) }
}
