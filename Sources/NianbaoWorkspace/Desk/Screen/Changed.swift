/// A value that a browser replaces: `null` where there is none.
package struct Changed<Value: Encodable & Equatable & Sendable>: Encodable, Equatable, Sendable {
    /// The value; `nil` where there is none any more.
    package let value: Value?

    init(_ value: Value?) { self.value = value }

    /// Writes the value, or `null`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}
