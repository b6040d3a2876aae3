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

    package func matches(_ text: String) -> Bool { text == key || text == id }

    package subscript(spelling: Spelling) -> String {
        switch spelling {
        case .chinese: key
        case .english: id
        }
    }
}

/// Which of its two names a file calls things by.
package enum Spelling: Hashable, Sendable {
    case chinese
    case english
}
