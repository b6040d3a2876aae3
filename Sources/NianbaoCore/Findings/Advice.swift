/// What to do about a word that is not known where it stands.
enum Advice {
    /// The known word that is meant most likely, or all that are possible.
    ///
    /// - Parameter all: What the list of possible words is called, e.g. `possible here`.
    static func unknown(
        _ word: String, among known: [String], orAny all: Bilingual = Bilingual(zh: "这里可以写", en: "possible here")
    ) -> Bilingual {
        if let nearest = word.nearest(among: known) { return didYouMean(nearest) }
        return Bilingual(
            zh: "\(all.zh)：\(known.joined(separator: "、"))", en: "\(all.en): \(known.joined(separator: ", "))")
    }

    static func didYouMean(_ word: String) -> Bilingual {
        Bilingual(zh: "是不是“\(word)”？", en: "did you mean “\(word)”?")
    }
}
