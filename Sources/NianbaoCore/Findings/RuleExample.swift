/// Lines of a report that break a rule, and the same lines mended. The whole report lies in `samples/errors`.
package struct RuleExample: Hashable, Sendable {
    package let failing: String
    package let passing: String

    package init(failing: String, passing: String) {
        self.failing = failing
        self.passing = passing
    }
}
