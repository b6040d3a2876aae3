/// An input that breaks what holds of every input.
package struct BrokenPromise: Error, Hashable, CustomStringConvertible {
    /// What should have held, and of what.
    package let description: String

    init(_ description: String) { self.description = description }
}

/// - Throws: A `BrokenPromise` unless the condition holds.
func promise(_ condition: Bool, _ description: @autoclosure () -> String) throws(BrokenPromise) {
    guard condition else { throw BrokenPromise(description()) }
}
