/// What a text was probably meant for that stands where a row's figures should.
enum RowGuess: Equatable {
    /// Several figures without the brackets or commas that make a list; as they should be written.
    case list(String)
    /// A sign or word that says there is nothing.
    case nothing
    /// A letter or sign that looks like a zero.
    case zero

    /// What is longer is no row, and looking for figures in it would take long.
    private static let longest = 400

    /// `nil` when nothing can be guessed.
    init?(_ text: String) {
        guard text.utf8.count <= Self.longest else { return nil }
        switch FigureFault.diagnose(text) {
        case .dash: self = .nothing
        case _ where ["O", "o", "Ｏ", "ｏ", "〇", "○", "零"].contains(text): self = .zero
        default:
            let figures = text.split { " \u{3000},，;；、/|()（）[]".contains($0) }.map(String.init)
            guard figures.count > 1, figures.allSatisfy({ $0.wholeMatch(of: /[0-9]+(\.[0-9]+)?/) != nil }) else {
                return nil
            }
            self = .list("[" + figures.joined(separator: ", ") + "]")
        }
    }
}

extension RowGuess {
    /// How to write the figures of a list that has them all in one; `nil` for what is no list.
    var commaAdvice: Bilingual? {
        guard case .list(let list) = self else { return nil }
        return Bilingual(zh: "数与数之间用英文逗号：\(list)", en: "put commas between the figures: \(list)")
    }
}
