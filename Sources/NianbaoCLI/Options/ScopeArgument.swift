internal import ArgumentParser
internal import NianbaoCore

/// Whose figures a report holds, by either name: `region` or 行政区域.
struct ScopeArgument: ExpressibleByArgument {
    let scope: Scope

    init?(argument: String) {
        guard let scope = Scope.allCases.first(where: { $0.name.matches(argument) }) else { return nil }
        self.scope = scope
    }

    static var allValueStrings: [String] { Scope.allCases.map { pick(zh: $0.name.key, en: $0.name.id) } }
}
