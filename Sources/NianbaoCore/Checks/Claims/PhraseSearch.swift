/// Which phrase the words of a clause are, at this place of the text.
struct PhraseSearch {
    let claims: Claims
    /// The words before the number.
    let segment: ClaimSegment
    /// The phrases so far.
    let said: SaidPhrases
    /// The last numbers of the sentence, in order.
    let stated: [StatedNumber]
    /// Those of the sentence before.
    let before: [StatedNumber]
    /// Whether a list of parts goes on.
    let isInParts: Bool

    /// The phrase of a number in this unit, by its index, and the token it ends with.
    ///
    /// - Parameters:
    ///   - tail: The words after the number.
    ///   - isBeforeNumber: Whether these are followed by another number.
    ///   - position: The token of the unit.
    func phrase(
        _ unit: Int, _ tail: ClaimTail, isBeforeNumber: Bool, at position: Int
    ) -> (phrase: Int?, last: Int) {
        if segment.hasUnknown { return (nil, position) }
        if !tail.hasUnknown, let phrase = phrase(segment.adding(tail.words), unit) {
            return (phrase, max(position, tail.lastPlace(of: tail.words.count)))
        }
        // 收到28件申请均已答复: only the first words after the number belong to it. Another noun after these would change
        // what is meant.
        for count in (1..<max(1, tail.words.count + (tail.hasUnknown ? 1 : 0))).reversed() where !segment.words.isEmpty
        {
            if count < tail.words.count, !claims.mentions[tail.words[count]].isEmpty { break }
            if let phrase = phrase(segment.adding(Array(tail.words.prefix(count))), unit) {
                return (phrase, tail.lastPlace(of: count))
            }
        }
        // 收到申请28件均已答复: what is after the number is said for itself.
        guard !tail.words.isEmpty, !tail.hasUnknown, let phrase = phrase(segment, unit),
            !claims.phrases[phrase].isWhole || isBeforeNumber
        else { return (nil, position) }
        return (phrase, position)
    }

    /// The index of the phrase that the clause has with a number in this unit; `nil` for no unit is a clause without a number.
    func phrase(_ unit: Int?) -> Int? { phrase(segment, unit) }

    /// The index of the phrase that has these words, with a number in this unit, and may be at this place; `nil` when
    /// there is none.
    private func phrase(_ segment: ClaimSegment, _ unit: Int?) -> Int? {
        claims.patterns(segment.key(unit)).first { pattern in
            pattern.wording.unit == unit && pattern.wording.words == segment.words && isInPlace(pattern.phrase, unit)
        }?.phrase
    }

    /// Whether the phrases that must come before this one did.
    private func isInPlace(_ index: Int, _ unit: Int?) -> Bool {
        let phrase = claims.phrases[index]
        if phrase.isWhole, isInParts { return false }
        if !phrase.behind.isEmpty {
            guard let last = stated.last?.phrase, phrase.behind.contains(last) else { return false }
        }
        if phrase.amid.isEmpty, !phrase.isLoose { return true }
        if isAboutOther(phrase) { return false }
        if mayBeAboutUnknown(phrase, unit) { return false }
        // 收到公民提交的申请 is not about a part of the requests unless these have been counted.
        let isPart = !phrase.columns.isEmpty
        return phrase.amid.isEmpty || phrase.amid.contains { isPart ? said.paragraphHas($0) : said.has($0) }
    }

    /// Whether the number before is of something unknown, which the phrase may be about: 督办事项20件，办结14件.
    private func mayBeAboutUnknown(_ phrase: ClaimPhrase, _ unit: Int?) -> Bool {
        guard let last = stated.last ?? before.last, !last.isKnown, !last.isUnclearItem || phrase.isWhole else {
            return false
        }
        // Nothing is a part of none, and a number in the same sentence may be counted in any unit: 接待7人次，答复6件.
        if phrase.division != nil, last.count == 0 { return false }
        return unit == nil || unit == last.unit || phrase.isWhole || !phrase.amid.isEmpty && !stated.isEmpty
    }

    /// Whether the number before is about something else than the phrase needs before it: 现行有效文件9件，新增2件.
    private func isAboutOther(_ phrase: ClaimPhrase) -> Bool {
        guard !phrase.amid.isEmpty else { return false }
        let earlier = stated.isEmpty ? before : stated
        guard let last = earlier.lazy.reversed().compactMap(\.phrase).first(where: { claims.phrases[$0].hasSubject })
        else { return false }
        return !phrase.amid.contains(last)
    }
}
