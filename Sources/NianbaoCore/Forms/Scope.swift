/// Whose figures a report holds.
package enum Scope: String, Hashable, Sendable, CaseIterable {
    /// One organ's own figures.
    case organ
    /// The figures of all organs of a region, compiled by the office in charge.
    case region
}

/// What a form calls the two scopes in its report files.
package struct ScopeNames: Hashable, Sendable {
    private let organ: Name
    private let region: Name

    /// The Chinese words for the scopes; their ids are the same in all forms.
    package init(organ: String, region: String) {
        self.organ = Name(id: Scope.organ.rawValue, key: organ)
        self.region = Name(id: Scope.region.rawValue, key: region)
    }

    /// The ids alone, for a form that has no words for the scopes.
    package static let ids = ScopeNames(organ: Scope.organ.rawValue, region: Scope.region.rawValue)

    /// Both names, the organ's first.
    package var all: [Name] { [organ, region] }

    /// The name of one scope.
    package subscript(scope: Scope) -> Name {
        switch scope {
        case .organ: organ
        case .region: region
        }
    }

    /// The scope that `text` names in either spelling; `nil` when it names none.
    package func scope(named text: String) -> Scope? { Scope.allCases.first { self[$0].matches(text) } }
}
