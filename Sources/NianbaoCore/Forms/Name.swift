internal import CLibrary

/// What a part of a form is called in a report file. Either spelling is accepted.
package struct Name: Hashable, Sendable {
    /// The English identifier, e.g. `carried_in`.
    package let id: String
    /// The Chinese key, a short form of the printed label, e.g. `上年结转`.
    package let key: String

    package init(id: String, key: String) {
        self.id = id
        self.key = key
    }

    package func matches(_ text: String) -> Bool { text.hasSameBytes(as: key) || text.hasSameBytes(as: id) }

    package subscript(spelling: Spelling) -> String {
        switch spelling {
        case .chinese: key
        case .english: id
        }
    }
}

extension String {
    /// Equality byte for byte.
    ///
    /// `==` compares by canonical equivalence, which for unequal Chinese texts means normalising both: several times
    /// slower, and names in files are not meant to be equivalent but the same.
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
