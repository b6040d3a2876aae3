/// What was typed into a report and is not in its file.
struct UnsavedTexts: Codable, Equatable, Sendable {
    /// Texts that the file has a place for.
    var fields: [Field]
    /// Texts that could not be taken.
    var pending: [Field]
    /// The local time of the last of them, such as `2026-11-29 21:40`.
    var when: String

    /// A field by its Chinese name, with its text.
    struct Field: Codable, Equatable, Sendable {
        let field: String
        let text: String
    }

    /// Everything typed.
    var all: [Field] { fields + pending }

    var isEmpty: Bool { fields.isEmpty && pending.isEmpty }

    /// This draft on top of an earlier one, whose texts count where this one has none.
    func over(_ earlier: UnsavedTexts?) -> UnsavedTexts {
        guard let earlier else { return self }
        let own = Set(all.map(\.field))
        return UnsavedTexts(
            fields: earlier.fields.filter { !own.contains($0.field) } + fields,
            pending: earlier.pending.filter { !own.contains($0.field) } + pending, when: when)
    }
}
