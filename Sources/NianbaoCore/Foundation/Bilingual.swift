/// A text for people, in both languages that messages exist in.
package struct Bilingual: Hashable, Sendable {
    /// The Chinese text.
    package let zh: String
    /// The English text.
    package let en: String

    /// A text in both languages.
    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The same text for both, for names that are Chinese in either language.
    package init(_ both: String) {
        self.init(zh: both, en: both)
    }

    /// The text with advice after a semicolon; the text alone when there is none.
    package func followed(by advice: Bilingual?) -> Bilingual {
        guard let advice else { return self }
        return Bilingual(zh: "\(zh)；\(advice.zh)", en: "\(en); \(advice.en)")
    }

    /// The text in `language`.
    package subscript(language: Language) -> String {
        switch language {
        case .chinese: zh
        case .english: en
        }
    }
}

extension Bilingual: SnapshotValue {
    init(from snapshot: inout SnapshotReader) { self.init(zh: snapshot.read(), en: snapshot.read()) }

    func write(to snapshot: inout SnapshotWriter) {
        snapshot.write(zh)
        snapshot.write(en)
    }
}

/// The languages of messages. What is exported is always Chinese.
package enum Language: Hashable, Sendable, CaseIterable {
    case chinese
    case english
}
