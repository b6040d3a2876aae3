/// What a part of a form is called in a report file. Either spelling is accepted.
package struct Name: Hashable, Sendable {
    /// The English identifier, e.g. `carried_in`.
    package let id: String
    /// The Chinese key, a short form of the printed label, e.g. `上年结转`.
    package let key: String

    /// A name in both spellings.
    package init(id: String, key: String) {
        self.id = id
        self.key = key
    }

    /// Whether `text` is one of the two spellings, byte for byte.
    package func matches(_ text: String) -> Bool { text.hasSameBytes(as: key) || text.hasSameBytes(as: id) }

    /// The name in one spelling.
    package subscript(spelling: Spelling) -> String {
        switch spelling {
        case .chinese: key
        case .english: id
        }
    }
}

extension Name: SnapshotValue {
    init(from snapshot: inout SnapshotReader) { self.init(id: snapshot.read(), key: snapshot.read()) }

    func write(to snapshot: inout SnapshotWriter) {
        snapshot.write(id)
        snapshot.write(key)
    }
}
