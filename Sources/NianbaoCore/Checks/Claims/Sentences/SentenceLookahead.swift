/// What is around a place in a sentence.
extension [SentenceToken] {
    /// Whether the bracket that was opened at `position` contains a number, or anything too long to be a remark.
    func holdsNumber(after position: Int) -> Bool {
        for token in self[(position + 1)...].prefix(40) {
            switch token.kind {
            case .number: return true
            case .close: return false
            default: continue
            }
        }
        return true
    }

    /// The unit of the number at `position`, with words before or after it that make the number inexact.
    func unit(after position: Int) -> (index: Int, position: Int, isVague: Bool)? {
        var isVague = false
        var place = position + 1
        while place < count, self[place].isVague, place <= position + 2 {
            isVague = true
            place += 1
        }
        guard place < count, case .word(.unit(let index)) = self[place].kind else { return nil }
        if place + 1 < count, self[place + 1].isVague { isVague = true }
        return (index, place, isVague)
    }

    /// Whether words after the last item of a list may belong to the item that ends at `position`, too: 复议3件、诉讼2件尚未审结.
    func sharesWords(after position: Int) -> Bool {
        guard position + 1 < count, case .pause = self[position + 1].kind else { return false }
        var (hasItem, hasWords) = (false, false)
        for token in self[(position + 1)...].prefix(Self.longestList) {
            switch token.kind {
            case .number: (hasItem, hasWords) = (true, false)
            case .word(.topic): hasWords = hasItem
            case .comma, .semicolon, .colon, .open, .close: return hasWords
            default: break
            }
        }
        return hasWords
    }

    /// Whether the number whose unit is at `position` is only what the next is a part of: 办结131件中的124件.
    func isWholeOfNext(_ position: Int) -> Bool {
        guard position + 2 < count, case .word(.ignored) = self[position + 1].kind else { return false }
        // 中, or 中的 in one word or in two.
        let next = self[(position + 1)...].prefix(3).first { if case .word(.ignored) = $0.kind { false } else { true } }
        guard case .number(let number)? = next?.kind else { return false }
        return number.use == .quantity
    }

    /// Whether the number at `position` counts nothing that the tables have.
    func isBeforeGrouping(_ position: Int) -> Bool {
        guard position + 1 < count, case .word(.grouping) = self[position + 1].kind else { return false }
        return true
    }

    /// Whether the token before `position` is another agency's name.
    func isAfterAgency(_ position: Int) -> Bool {
        guard position > 0 else { return false }
        return switch self[position - 1].kind {
        case .stranger, .unknown(namesAgency: true): true
        default: false
        }
    }

    /// Whether the token before `position` names another year than the report's.
    func isAfterOtherTime(_ position: Int, year: Int, _ neighbours: NeighbourYears?) -> Bool {
        guard position > 0 else { return false }
        return switch self[position - 1].kind {
        case .number(let number): number.use == .year && number.written.significand != year
        case .word(.earlier): true
        case .word(.topic(let word)): word == neighbours?.prior
        default: false
        }
    }

    /// Whether the word at `position` makes a kind of what comes next, with unknown characters before it: 食品类处罚.
    func namesKind(at position: Int) -> Bool {
        guard isRightAfterUnknown(position), position + 1 < count, case .word(.topic) = self[position + 1].kind else {
            return false
        }
        return self[position].range.upperBound == self[position + 1].range.lowerBound
    }

    /// How many percentages are right after the unit at `position`, each after a comma between items or a word that joins:
    /// 96件、44件，占20.2%和9.2%.
    func ratios(after position: Int, isRatio: [Bool]) -> Int {
        var (count, place) = (0, position + 1)
        while place + 2 < self.count, self[place].joins, case .number = self[place + 1].kind,
            case .word(.unit(let unit)) = self[place + 2].kind, isRatio[unit]
        {
            (count, place) = (count + 1, place + 3)
        }
        return count
    }

    func isBeforeColon(_ position: Int) -> Bool {
        guard position + 1 < count, case .colon = self[position + 1].kind else { return false }
        return true
    }

    /// Whether the token at `position` goes on with a run of unknown characters, at least two, that is no agency's name.
    func isRightAfterUnknown(_ position: Int) -> Bool {
        guard position > 0, case .unknown(namesAgency: false) = self[position - 1].kind,
            self[position - 1].range.count > 3
        else { return false }
        return self[position - 1].range.upperBound == self[position].range.lowerBound
    }

    /// Whether a percentage comes after the unit at `position`, before the clause ends.
    ///
    /// - Parameter isRatio: Whether each unit is one of percentages.
    func isWholeOfShare(_ position: Int, isRatio: [Bool]) -> Bool {
        for token in self[(position + 1)...] {
            switch token.kind {
            case .word(.unit(let unit)): return isRatio[unit]
            case .comma, .semicolon, .colon, .pause, .close: return false
            default: continue
            }
        }
        return false
    }

    /// Whether a word for a share comes next.
    func isBeforeShare(_ position: Int, _ uses: WordUses) -> Bool {
        guard position + 1 < count, case .word(.topic(let word)) = self[position + 1].kind else { return false }
        return uses.isShare[word]
    }

    /// Whether a word comes next for what the number at `position` has become.
    func isBeforeChange(_ position: Int) -> Bool {
        guard position + 1 < count, case .word(.change) = self[position + 1].kind else { return false }
        return true
    }

    /// Whether nothing of the clause is before the token at `position`.
    func beginsClause(_ position: Int) -> Bool {
        guard position > 0 else { return true }
        return switch self[position - 1].kind {
        case .comma, .semicolon, .colon: true
        default: false
        }
    }

    func isBeforeNumber(_ position: Int) -> Bool {
        guard position + 1 < count, case .number = self[position + 1].kind else { return false }
        return true
    }

    /// Whether a number with its unit is right before `position`: 12个乡镇.
    func isAfterCount(_ position: Int) -> Bool {
        guard position > 1, case .number = self[position - 2].kind, case .word(.unit) = self[position - 1].kind
        else { return false }
        return true
    }

    /// Whether an item of a list ends with the number at `position`.
    func isItem(at position: Int) -> Bool {
        guard position + 1 < count else { return true }
        return switch self[position + 1].kind {
        case .pause, .comma, .semicolon, .colon, .close: true
        default: false
        }
    }

    /// The unit of the next number that has one.
    func unitOfList(after position: Int) -> Int? {
        guard position + 2 < count else { return nil }
        for place in (position + 2)..<Swift.min(count, position + Self.longestList) {
            guard case .number(let number) = self[place].kind, number.use == .quantity else { continue }
            if let unit = unit(after: place) { return unit.index }
        }
        return nil
    }

    /// In tokens.
    private static let longestList = 60

    /// Whether what comes next in the clause is about what is carried from one year to another.
    func carries(_ years: NeighbourYears, after position: Int) -> Bool {
        for token in self[(position + 1)...] {
            switch token.kind {
            case .word(.topic(let word)): if years.partners.contains(word) { return true }
            case .word(.present), .word(.sameYear), .word(.own): continue
            case .word(let role) where role.isIdle: continue
            case .number(let number): if number.use != .year { return false }
            default: return false
            }
        }
        return false
    }

    /// Whether a month or day at `position` belongs to the first or the last day of a year. A report's own figures are
    /// given with these.
    func isTurnOfYear(_ number: SentenceNumber, at position: Int) -> Bool {
        switch (number.use, number.written.significand) {
        case (.day, 1), (.day, 31): true
        case (.month, 1): nextDate(after: position) == 1 || nextDate(after: position) == 12
        case (.month, 12): nextDate(after: position) == 31 || isAfterJanuary(position)
        default: false
        }
    }

    /// Whether the month before, close by, is January and there is no day: 1月至12月.
    private func isAfterJanuary(_ position: Int) -> Bool {
        for token in self[..<position].suffix(2).reversed() {
            if case .number(let number) = token.kind { return number.use == .month && number.written.significand == 1 }
        }
        return false
    }

    /// The number of the next month or day, if one comes soon.
    private func nextDate(after position: Int) -> Int? {
        for token in self[(position + 1)...].prefix(3) {
            guard case .number(let number) = token.kind else { continue }
            switch number.use {
            case .month, .day: return number.written.significand
            default: return nil
            }
        }
        return nil
    }
}

extension SentenceToken {
    /// Whether it joins two items of a list.
    fileprivate var joins: Bool {
        switch kind {
        case .pause, .word(.conjunction): true
        default: false
        }
    }
}
