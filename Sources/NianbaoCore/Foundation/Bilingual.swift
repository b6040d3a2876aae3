/// A text for people, in both languages that messages exist in.
package struct Bilingual: Hashable, Sendable {
    package let zh: String
    package let en: String

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The same text for both, for names that are Chinese in either language.
    package init(_ both: String) {
        self.init(zh: both, en: both)
    }

    package subscript(language: Language) -> String {
        switch language {
        case .chinese: zh
        case .english: en
        }
    }
}

/// The languages of messages. What is exported is always Chinese.
package enum Language: Hashable, Sendable, CaseIterable {
    case chinese
    case english
}
