internal import CLibrary

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

extension String {
    /// Equality byte for byte.
    ///
    /// `==` compares by canonical equivalence, which normalises both texts when Chinese ones differ. That is several
    /// times slower, and names in files must be the same, not just equivalent.
    func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let isSame = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right -> Bool in
                guard let first = left.baseAddress, let second = right.baseAddress else { return true }
                return memcmp(first, second, left.count) == 0
            }
        }
        return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
    }
}
