/// Which phrase the words of a clause are, at this place of the text.
struct PhraseSearch {
    let claims: Claims
    /// The words before the number.
    private(set) var segment: ClaimSegment
    /// The phrases so far.
    let said: SaidPhrases
    /// What came before in the sentence and in the one before.
    let context: SentenceContext
    /// The number that those of a list are parts of, while the list goes on.
    let whole: StatedNumber?
    /// What the sentence is read with.
    private(set) var assumptions: SentenceAssumptions
    /// Whether the clause names the report's agency or region.
    let namesOwn: Bool
    /// Whether the clause before is left out of account, because its words are among those before the number.
    var ignoresLead = false

    /// The unit of the number at `position`, which may be that of another number of its list: 维持5、纠正2、其他1件.
    func unit(of position: Int, in tokens: [SentenceToken]) -> (index: Int, position: Int, isVague: Bool)? {
        if let unit = tokens.unit(after: position) { return unit }
        guard segment.isPlain || assumptions.ignoresUnknown, !segment.words.isEmpty, tokens.isItem(at: position) else {
            return nil
        }
        if let unit = tokens.unitOfList(after: position) ?? context.stated.last?.unit { return (unit, position, false) }
        // 予以公开28，部分公开15: nothing but the things that the tables have can be meant.
        guard let thing = claims.thing, segment.isPlain, phrase(thing) != nil else { return nil }
        return (thing, position, false)
    }

    /// The words before the number together with those of what the last number was last year, if they then say how much that has
    /// changed: in 比上年212条减少24条 the 24 are of what the 212 are. `nil` when they do not.
    func wordsOfChange(_ unit: Int, _ tail: ClaimTail, at position: Int) -> ClaimSegment? {
        guard !context.pastWords.isEmpty, !segment.words.isEmpty, segment.isPlain else { return nil }
        var together = self
        together.segment = segment.adding(context.pastWords)
        guard let phrase = together.match(unit, tail, at: position).phrase,
            case .change = claims.phrases[phrase].subject
        else { return nil }
        return together.segment
    }

    /// The phrase of a number in this unit.
    ///
    /// - Parameters:
    ///   - tail: The words after the number.
    ///   - position: The token of the unit.
    func match(_ unit: Int, _ tail: ClaimTail, at position: Int) -> PhraseMatch {
        if segment.hasOther || segment.words.isEmpty && tail.isList || tail.isOfSome {
            return PhraseMatch(last: position)
        }
        // 对31件涉及企业信息的申请征求意见 is about some; 对24件申请作出不予处理答复 says what the 24 are; of 对21件涉及他人隐私的申请，部分公开
        // the next clause says it.
        let endsWithNoun = tail.endsClause && tail.words.last.map { !claims.mentions[$0].isEmpty } ?? false
        if segment.isObject, tail.words.isEmpty || tail.hasUnknown || endsWithNoun {
            return PhraseMatch(last: position)
        }
        if segment.hasUnknown, !assumptions.ignoresUnknown { return partMatch(unit, tail, at: position) }
        // 其余24件为无法提供5件: what is right before the next number belongs to that.
        if tail.isBeforeNumber, segment.words.isEmpty, !tail.words.isEmpty { return PhraseMatch(last: position) }
        // 本机关不掌握等原因无法提供62件 is about the group.
        if segment.isOpenEnded, tail.words.isEmpty, let group = ofGroup(unit) {
            return PhraseMatch(phrase: group, last: position)
        }
        let phraseWithTail =
            (tail.isBeforeNumber ? apart(unit, tail, at: position) : nil)
            ?? withTail(unit, tail, at: position) ?? withStart(unit, tail, at: position)
        if let phraseWithTail { return phraseWithTail }
        // 收到申请28件均已答复: what is after the number is said for itself.
        if !tail.words.isEmpty || tail.hasUnknown, let phrase = phrase(segment, unit),
            !claims.phrases[phrase].isWhole || tail.isBeforeNumber
        {
            return PhraseMatch(phrase: phrase, last: position)
        }
        if tail.words.isEmpty, let phrase = ofGroup(unit) ?? withLead(unit) {
            return PhraseMatch(phrase: phrase, last: position)
        }
        return withoutFillers(unit, tail, at: position) ?? firstColumn(unit, tail, at: position)
            ?? partMatch(unit, tail, at: position)
    }

    /// The phrase of a column where nothing has been counted before: 科研机构提出申请8件. It may be of a part.
    private func firstColumn(_ unit: Int, _ tail: ClaimTail, at position: Int) -> PhraseMatch? {
        guard context.stated.isEmpty, context.before.isEmpty, namesSubject, !said.hasRivals, tail.words.isEmpty else {
            return nil
        }
        var amid = self
        amid.assumptions.hasContext = true
        // 收到公民提交的申请 may be all of them: with other words of rows beside it, a column is not meant.
        guard segment.words.count < 3, let phrase = amid.phrase(segment, unit), !claims.phrases[phrase].columns.isEmpty
        else { return nil }
        return PhraseMatch(phrase: phrase, last: position, isPart: true)
    }

    /// The words before the number only: of 行政复议30件中纠正2件, what is right before a number belongs to that.
    private func apart(_ unit: Int, _ tail: ClaimTail, at position: Int) -> PhraseMatch? {
        guard !tail.words.isEmpty, !segment.words.isEmpty else { return nil }
        return phrase(segment, unit).map { PhraseMatch(phrase: $0, last: position) }
    }

    /// All words before and after the number.
    private func withTail(_ unit: Int, _ tail: ClaimTail, at position: Int) -> PhraseMatch? {
        guard !tail.hasUnknown else { return nil }
        let last = max(position, tail.lastPlace(of: tail.words.count))
        return phrase(segment.adding(tail.words), unit).map { phrase in
            // 较上年12件增长 says what there was, not how much more there is.
            if case .change = claims.phrases[phrase].subject, !tail.words.isEmpty, !segment.words.isEmpty {
                return PhraseMatch(last: position, isPast: true)
            }
            return PhraseMatch(phrase: phrase, last: last)
        }
    }

    /// The words before and the first words after it: 收到28件申请均已答复. Another noun after these would change what is
    /// meant.
    private func withStart(_ unit: Int, _ tail: ClaimTail, at position: Int) -> PhraseMatch? {
        guard !segment.words.isEmpty else { return nil }
        for count in (1..<max(1, tail.words.count + (tail.hasUnknown ? 1 : 0))).reversed() {
            if count < tail.words.count, !claims.mentions[tail.words[count]].isEmpty || count == tail.joint { break }
            if let phrase = phrase(segment.adding(Array(tail.words.prefix(count))), unit) {
                return PhraseMatch(phrase: phrase, last: tail.lastPlace(of: count))
            }
        }
        return nil
    }

    /// The words of a group without those of its rows, which only say what it has: 因本机关不掌握、需要另行制作等无法提供62件.
    private func ofGroup(_ unit: Int) -> Int? {
        let members = claims.uses.members(in: segment.words)
        return members.count > (segment.isOpenEnded ? 0 : 1) ? phrase(segment.without(members), unit) : nil
    }

    /// All words but those that may be left out: 全部30件复议案件, 尚有3件未审结.
    private func withoutFillers(_ unit: Int, _ tail: ClaimTail, at position: Int) -> PhraseMatch? {
        // 未审结的复议案件还有3件、诉讼案件还有2件 is not about all lawsuits.
        let isItem = context.separation == .pause
        let whole = segment.adding(tail.words)
        let fillers = whole.words.filter { claims.isFiller[$0] || claims.isRemainder[$0] && !isItem }
        guard !fillers.isEmpty, claims.pattern(whole.words, whole.key, unit, where: { _ in true }) == nil else {
            return nil
        }
        let last = max(position, tail.lastPlace(of: tail.words.count))
        return phrase(whole.without(fillers), unit).map { PhraseMatch(phrase: $0, last: last) }
    }

    /// The phrases of the things that are named before a number of all of them; `nil` unless there are several.
    func names(_ unit: Int) -> [Int]? {
        guard segment.isList || segment.isJoined, segment.words.count > 1 else { return nil }
        let alone = segment.words.filter { word in
            phrase(segment.without(segment.words.filter { $0 != word }), unit) != nil
        }
        // 作出 and 决定 are said of each of them.
        guard alone.count > 1 else { return nil }
        let phrases = alone.compactMap { word in
            phrase(segment.without(alone.filter { $0 != word }), unit)
        }
        // 收到 and 申请 are no two things.
        guard phrases.count == alone.count,
            !phrases.contains(where: { claims.phrases[$0].isWhole && !claims.phrases[$0].isLoose })
        else { return nil }
        return phrases
    }

    /// The phrase that the words before the number are together with those of the clause before.
    private func withLead(_ unit: Int) -> Int? {
        // In 答复中，公开50件，部分公开46件，两者合计96件 the sum is of the numbers before it.
        if segment.total != nil, !context.stated.isEmpty { return nil }
        // 法人提出的申请中，企业9件，其他3件
        guard !segment.isRest, !lead.words.isEmpty, !lead.hasOther, assumptions.ignoresUnknown || !lead.hasUnknown
        else {
            return nil
        }
        var together = self
        together.segment = segment.adding(lead.words)
        together.ignoresLead = true
        return together.phrase(unit)
    }

    /// The phrase that leaves no doubt, if the number may be of some of what it counts: 因材料不全不予公开2件.
    private func partMatch(_ unit: Int, _ tail: ClaimTail, at position: Int) -> PhraseMatch {
        var apart = self
        apart.ignoresLead = true
        // 逾期不补正、不缴费等其他处理12件 is not about the first of them.
        if segment.namesAgency || segment.isList && segment.words.count > 1 { return PhraseMatch(last: position) }
        let isExplicit = segment.isExplicit && !said.hasRivals
        let isMeant = { (pattern: ClaimPattern) in
            pattern.standsAlone || isExplicit && claims.opens(pattern)
                || whole.map { claims.isAddend(pattern.phrase, of: $0) } ?? false
                || claims.opens(pattern) && isBesideSuch(pattern)
        }
        if let phrase = apart.tailPart(unit, tail) {
            return PhraseMatch(phrase: phrase, last: tail.lastPlace(of: tail.words.count), isPart: true)
        }
        // 要求提供年鉴等公开出版物的28件申请
        if !tail.hasUnknown, !tail.words.isEmpty, !segment.words.isEmpty,
            let phrase = apart.pattern(segment.adding(tail.words), unit, where: isMeant)?.phrase
        {
            return PhraseMatch(phrase: phrase, last: tail.lastPlace(of: tail.words.count), isPart: true)
        }
        let phrase = apart.pattern(segment, unit, where: isMeant)?.phrase ?? leadPart(unit) ?? leadWord(unit)
        return PhraseMatch(phrase: phrase, last: position, isPart: phrase != nil)
    }

    /// Whether a number before is right about the same kind of things: 办理行政许可1906件；查办各类案件并作出行政处罚335件.
    private func isBesideSuch(_ pattern: ClaimPattern) -> Bool {
        let rule = claims.phrases[pattern.phrase].rule?.id
        return context.stated.contains { number in
            number.isRight && number.isTelling && number.phrase.map { claims.phrases[$0].rule?.id } == rule
        }
    }

    /// Whether the words beside a number of the phrase need nothing before them.
    func standsAlone(_ phrase: Int, _ unit: Int, _ tail: ClaimTail) -> Bool {
        [segment, segment.adding(tail.words)].contains { words in
            pattern(words, unit) { $0.standsAlone && $0.phrase == phrase } != nil
        }
    }

    /// The phrase of the words after the number if they leave no doubt, whatever unknown is before it:
    /// 对不适应要求的14件规范性文件予以废止.
    private func tailPart(_ unit: Int, _ tail: ClaimTail) -> Int? {
        guard segment.words.isEmpty, segment.hasUnknown, !tail.hasUnknown, tail.words.count > 1 else { return nil }
        var together = self
        together.segment.isExplicit = true
        return together.pattern(together.segment.adding(tail.words), unit) {
            $0.standsAlone || tail.isExplicit && claims.opens($0)
        }?.phrase
    }

    /// The phrase that the clause before leaves no doubt of where there is nothing between that and the number:
    /// 为保护第三方合法权益而不予公开的，全县总计37件.
    private func leadPart(_ unit: Int) -> Int? {
        // 因不掌握、需另行制作而无法提供的，全县共62件 is about the group.
        let members = lead.isList ? claims.uses.members(in: lead.words) : []
        guard segment.words.isEmpty, segment.isPlain, !segment.saysRest, lead.hasUnknown || !members.isEmpty,
            !lead.hasOther, !lead.namesAgency, !lead.isList || members.count > 1, !said.hasRivals
        else { return nil }
        var together = self
        let lead = lead.without(lead.words.filter { claims.uses.isShare[$0] || members.contains($0) })
        (together.segment, together.ignoresLead) = (lead, true)
        return together.pattern(lead, unit) { $0.standsAlone || lead.isExplicit && claims.opens($0) }?.phrase
    }

    /// The phrase of the words before the number with the one word of the clause before that makes them a phrase:
    /// 行政许可办理总量增长，处理决定达5071件.
    private func leadWord(_ unit: Int) -> Int? {
        guard !segment.words.isEmpty, segment.isPlain, segment.isExplicit, !lead.hasOther, !said.hasRivals else {
            return nil
        }
        var together = self
        together.ignoresLead = true
        let phrases = lead.words.compactMap { together.phrase(segment.adding([$0]), unit) }
        return phrases.count == 1 ? phrases[0] : nil
    }

    /// The index of the phrase that the clause has with a number in this unit; `nil` for no unit is a clause without a number.
    func phrase(_ unit: Int?) -> Int? { phrase(segment, unit) }

    /// The index of the phrase that has these words, with a number in this unit, and may be at this place; `nil` when
    /// there is none.
    private func phrase(_ segment: ClaimSegment, _ unit: Int?) -> Int? {
        pattern(segment, unit) { _ in true }?.phrase
    }

    private func pattern(
        _ segment: ClaimSegment, _ unit: Int?, where isMeant: (ClaimPattern) -> Bool
    ) -> ClaimPattern? {
        claims.pattern(segment.words, segment.key, unit) { isMeant($0) && isInPlace($0, unit) }
    }

    /// Whether the phrases that must come before this one did.
    private func isInPlace(_ pattern: ClaimPattern, _ unit: Int?) -> Bool {
        let phrase = claims.phrases[pattern.phrase]
        if phrase.isWhole, whole != nil { return false }
        // 收到市长信箱来件83件 is about requests no more when there were 83.
        if segment.hasUnknown, !segment.isExplicit, phrase.isWhole || claims.opens(pattern), !pattern.standsAlone {
            return false
        }
        if !phrase.behind.isEmpty {
            let last = context.stated.last { !$0.isSum }
            guard last?.phrase.map(phrase.behind.contains) ?? assumptions.hasContext else { return false }
        }
        if !phrase.beside.isEmpty, !context.stated.contains(where: { $0.phrase.map(phrase.beside.contains) == true }) {
            return false
        }
        // 规章方面，制发1件 is not about documents that were spoken of before.
        if leadNamesOther(phrase) { return false }
        if phrase.amid.isEmpty, !phrase.isLoose { return true }
        if isAboutOther(phrase) { return false }
        // What leaves no doubt by itself is not about a number of another sentence.
        if !assumptions.ignoresUnknown, !(pattern.standsAlone && context.stated.isEmpty),
            mayBeAboutUnknown(phrase, unit)
        {
            return false
        }
        // 收到公民提交的申请 is not about a part of the requests unless these have been counted.
        let isColumn = !phrase.columns.isEmpty
        if isColumn, context.hasUncomparedRow(claims) { return false }
        // 逾期不补正，不予处理20件 is not about all that was not processed.
        if pattern.standsAlone, lead.words.isEmpty, !said.hasRivals { return true }
        if assumptions.hasContext { return true }
        if !lead.words.isEmpty, let figure = context.leadFigure(claims), phrase.amid.contains(figure) { return true }
        return phrase.amid.isEmpty || phrase.amid.contains { isColumn ? said.paragraphHas($0) : said.has($0) }
    }

    /// Whether the clause before brings up something else than the phrase needs before it.
    private func leadNamesOther(_ phrase: ClaimPhrase) -> Bool {
        guard !phrase.amid.isEmpty, segment.isPlain else { return false }
        let named = lead.words.lazy.flatMap { claims.mentions[$0] }
        return !named.isEmpty && !named.contains { phrase.amid.contains($0) }
    }

    /// Whether the number before is of something unknown, which the phrase may be about: 督办事项20件，办结14件.
    private func mayBeAboutUnknown(_ phrase: ClaimPhrase, _ unit: Int?) -> Bool {
        if context.stated.isEmpty, assumptions.hasContext || namesSubject || namesOwn && !said.hasRivals {
            return false
        }
        // 制发12件，其中涉企政策5件；废止4件 goes on with the 12.
        let last = context.stated.last { !$0.isListed || $0.group == context.group } ?? context.stated.last
        guard let last = last ?? context.before.last, !last.isKnown,
            !last.isUnclearItem || phrase.isWhole
        else {
            return false
        }
        // 解读政策15篇；办理行政许可1062件: what is said for itself is not about what a semicolon or full stop ends.
        if phrase.isLoose, phrase.amid.isEmpty, context.stated.isEmpty || last.group < context.group { return false }
        // Nothing is a part of none, and a number in the same sentence may be counted in any unit: 接待7人次，答复6件.
        if phrase.division != nil, last.count == 0 { return false }
        return unit == nil || unit == last.unit || phrase.isWhole || !phrase.amid.isEmpty && !context.stated.isEmpty
    }

    /// Whether the clause says itself what its number counts, so that it does not go on with the sentence before.
    private var namesSubject: Bool { segment.words.contains { !claims.mentions[$0].isEmpty } }

    /// Whether the number before is about something else than the phrase needs before it: 现行有效文件9件，新增2件.
    private func isAboutOther(_ phrase: ClaimPhrase) -> Bool {
        guard !phrase.amid.isEmpty else { return false }
        let earlier = context.stated.isEmpty ? context.before : context.stated
        for number in earlier.reversed() {
            if !number.topics.isEmpty { return !number.topics.contains { phrase.amid.contains($0) } }
            if let last = number.meaning, claims.phrases[last].hasSubject { return !phrase.amid.contains(last) }
        }
        return false
    }

    /// The words of the clause before, if it has no number and they may go with this one.
    private var lead: ClaimSegment { ignoresLead ? ClaimSegment() : context.lead }
}
