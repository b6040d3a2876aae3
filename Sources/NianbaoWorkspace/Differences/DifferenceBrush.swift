internal import NianbaoCore

/// Draws single figures and stretches of text as they were and as they are.
///
/// Everything that comes from a file is made printable here, before colour is added.
struct DifferenceBrush {
    let language: Language
    let hasColour: Bool

    /// How many characters of unchanged text are shown beside a change.
    private static let margin = 12

    var nothing: String { Bilingual(zh: "（没有写）", en: "(nothing)")[language] }

    func strong(_ text: String) -> String { paint(text, "1") }

    func dim(_ text: String) -> String { paint(text, "2") }

    func removed(_ text: String) -> String { paint(text, "31") }

    func added(_ text: String) -> String { paint(text, "32") }

    /// The figure before and after, and by how much it rose.
    ///
    /// - Parameter isStated: Whether the figures are stated totals, which nobody has to fill in.
    func figures(_ change: CellChange, _ measure: Measure, isStated: Bool) -> String {
        func state(_ state: CellState) -> String {
            isStated && state.value == .blank ? nothing : self.state(state, measure)
        }
        let rise = change.rise.map { rise in
            let text = (rise > 0 ? "+" : "") + Figure.exact(rise, measure)
            return language == .chinese ? "（\(text)）" : " (\(text))"
        }
        return removed(state(change.old)) + " → " + added(state(change.new)) + (rise ?? "")
    }

    /// What a cell says.
    func state(_ state: CellState, _ measure: Measure) -> String {
        state.value.described(measure, remark: state.remark)[language]
    }

    /// The cells that moved a total, by their addresses.
    func because(_ addresses: [String]) -> String {
        guard !addresses.isEmpty else { return "" }
        let rest = addresses.count - 3
        let separator = Bilingual(zh: "、", en: ", ")[language]
        return " ← " + addresses.prefix(3).joined(separator: separator)
            + (rest > 0 ? Bilingual(zh: " 等 \(addresses.count) 格", en: " and \(rest) more")[language] : "")
    }

    /// A changed paragraph as it was and as it is, cut to what changed and a little around it. Changes are coloured, or
    /// in brackets where there is no colour.
    func excerpts(_ pieces: [TextPiece]) -> (old: String, new: String) {
        var (old, new) = ("", "")
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .same(let text):
                let shown = paint(cut(text, isFirst: index == 0, isLast: index == pieces.count - 1), nil)
                old += shown
                new += shown
            case .changed(let before, let after):
                old += mark(before, removed)
                new += mark(after, added)
            }
        }
        return (old, new)
    }

    private func mark(_ text: String, _ paint: (String) -> String) -> String {
        if text.isEmpty { return "" }
        return hasColour ? paint(text) : "【\(paint(text))】"
    }

    private func cut(_ text: String, isFirst: Bool, isLast: Bool) -> String {
        let head = isFirst ? 0 : Self.margin
        let tail = isLast ? 0 : Self.margin
        guard text.count > head + tail + 1 else { return text }
        return text.prefix(head) + "…" + text.suffix(tail)
    }

    private func paint(_ text: String, _ code: String?) -> String {
        guard hasColour, let code else { return text.printable }
        return "\u{1B}[\(code)m\(text.printable)\u{1B}[0m"
    }
}
