/// The entries of a report file, sorted into fields and all others.
struct ReportEntries {
    /// Entries that are not fields: sections, and unknown keys.
    private(set) var others: [YAMLEntry] = []
    /// Entries for a field that has one already, each with the place of the first.
    private(set) var repeated: [(entry: YAMLEntry, first: SourceSpan)] = []
    /// Where the entries for fields begin, the repeated ones among them.
    private(set) var fieldStarts: [SourcePosition] = []
    private var fields = [YAMLEntry?](repeating: nil, count: ReportField.allCases.count)

    init(_ entries: [YAMLEntry]) {
        for entry in entries {
            guard let field = Self.names.firstIndex(where: { $0.matches(entry.key) }) else {
                others.append(entry)
                continue
            }
            fieldStarts.append(entry.keySpan.start)
            if let first = fields[field] {
                repeated.append((entry, first.keySpan))
            } else {
                fields[field] = entry
            }
        }
    }

    /// Takes entries whose keys are probably misspelt fields for those fields, if the field is missing and the key is
    /// not that of a section. They stay among the others, where their keys are reported.
    ///
    /// - Parameter isSection: Whether a key is the name of a section.
    mutating func adoptSlips(isSection: (String) -> Bool) {
        for entry in others {
            guard let field = Self.names.index(probablyMeantBy: entry.key), fields[field] == nil,
                !isSection(entry.key)
            else { continue }
            fields[field] = entry
        }
    }

    /// The first entry for a field.
    subscript(field: ReportField) -> YAMLEntry? { fields[field.rawValue] }

    private static let names = ReportField.allCases.map(\.name)
}
