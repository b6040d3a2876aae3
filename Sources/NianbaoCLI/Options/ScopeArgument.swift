internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// Whose figures a report holds, by the id of the scope or the word of the built-in forms.
struct ScopeArgument: ExpressibleByArgument {
    let scope: Scope

    init?(argument: String) {
        guard let scope = FormLibrary.builtIn.defaultScopes.scope(named: argument) else { return nil }
        self.scope = scope
    }

    static var allValueStrings: [String] { FormLibrary.builtIn.defaultScopes.all.map { pick(zh: $0.key, en: $0.id) } }
}
