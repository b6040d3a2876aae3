/// What sentences may say about the cells of a form, and the words for it.
///
/// A class, because everything that reads sentences holds it.
package final class Claims: Sendable {
    /// All words; their meanings are indices into `roles`.
    package let lexicon: Lexicon
    /// What each word does in a sentence, by its meaning in the lexicon.
    package let roles: [ClaimWord]
    /// What sentences may say; other types refer to phrases by their indices here.
    package let phrases: [ClaimPhrase]
    /// The rule for numbers that a text gives as parts of another; `nil` when they are not checked.
    package let parts: Rule?
    /// What the names of agencies are made of.
    package let agencies: AgencyWords
    /// What shows that other agencies are named.
    let agencySigns: AgencySigns
    /// The words for the year before and the year after, with those that go with them; `nil` when there are none.
    package let neighbours: NeighbourYears?
    /// Words of headings, and the phrases that may follow them as if they had been said.
    package let headings: [(words: String, phrases: [Int])]
    /// The clauses that begin a list of parts: 在…信息中, 按…划分.
    package let partsFrames: [ClauseFrame]
    /// Adverbials that change nothing.
    package let adverbials: Adverbials
    /// The phrases that a word brings up for the rest of its sentence, by the word's index.
    package let mentions: [[Int]]
    /// What shows, other than digits, that a sentence may say something about the tables.
    package let signals: ClaimSignals
    /// What words do in the wordings of all phrases.
    let uses: WordUses
    /// Whether each word leaves no doubt that the report is spoken of, by its meaning in the lexicon; one that is ignored
    /// does so only right before a topic.
    let isExplicit: [Bool]
    /// Whether each word may be left out where its number is a whole: 全部.
    let isFiller: [Bool]
    /// Whether each word may be left out where its number is no item of a list after 、: 另有.
    let isRemainder: [Bool]
    /// The unit that most figures are counted in, by its index; `nil` when there are no figures.
    let thing: Int?
    private let wordings: WordingIndex

    /// - Parameters:
    ///   - indices: More than the index of any word, unit or group of units.
    ///   - explicit: What words that leave no doubt have in them, or end with if they are ignored.
    ///   - patterns: The wordings of the phrases, in the form's order.
    package init(
        words: [(text: String, role: ClaimWord)], indices: Int, unitGroups: [(group: Int, members: [Int])] = [],
        explicit: [String] = [], phrases: [ClaimPhrase], patterns: [ClaimPattern], parts: Rule?,
        agencies: AgencyWords,
        neighbours: NeighbourYears? = nil, headings: [(words: String, phrases: [Int])] = [],
        partsFrames: [ClauseFrame] = [], adverbials: Adverbials = Adverbials(),
        mentions: [(word: Int, phrases: [Int])] = [], fillers: [Int] = [], remainders: [Int] = []
    ) {
        lexicon = Lexicon(words.enumerated().map { (text: $1.text, meaning: $0) })
        roles = words.map(\.role)
        isExplicit = words.map { word in
            switch word.role {
            case .topic: explicit.contains { word.text.containsBytes(of: $0) }
            case .ignored: explicit.contains { word.text.endsWithBytes(of: $0) }
            default: false
            }
        }
        self.phrases = phrases
        self.parts = parts
        self.agencies = agencies
        agencySigns = AgencySigns(agencies)
        self.neighbours = neighbours
        self.headings = headings
        self.partsFrames = partsFrames
        self.adverbials = adverbials
        var named = [[Int]](repeating: [], count: indices)
        for mention in mentions { named[mention.word] += mention.phrases }
        self.mentions = named
        isFiller = Self.flags(fillers, count: indices)
        isRemainder = Self.flags(remainders, count: indices)
        let most = patterns.first { !phrases[$0.phrase].subject.bases.isEmpty && $0.wording.unit != nil }?.wording.unit
        thing = most.map { unit in unitGroups.first { $0.group == unit }?.members.first ?? unit }
        wordings = WordingIndex(patterns, unitGroups: unitGroups)
        uses = WordUses(patterns, phrases, count: indices)
        signals = ClaimSignals(words.map(\.role), words.map(\.text), patterns, adverbials.firstCharacters)
    }

    /// Reads claims that were written down with `write(to:in:)`.
    ///
    /// - Parameter rules: The form's rules by their identifiers.
    init(from snapshot: inout SnapshotReader, in form: Form, _ rules: [String: Rule]) {
        lexicon = snapshot.read()
        roles = snapshot.read()
        phrases = snapshot.readAll { ClaimPhrase(from: &$0, in: form, rules) }
        parts = snapshot.read(String?.self).flatMap { rules[$0] }
        agencies = snapshot.read()
        agencySigns = AgencySigns(agencies)
        neighbours = snapshot.read()
        headings = snapshot.readAll { (words: $0.read(), phrases: $0.read()) }
        partsFrames = snapshot.read()
        adverbials = snapshot.read()
        mentions = snapshot.read()
        signals = snapshot.read()
        uses = snapshot.read()
        isExplicit = snapshot.readFlags()
        isFiller = snapshot.readFlags()
        isRemainder = snapshot.readFlags()
        thing = snapshot.read()
        wordings = snapshot.read()
    }

    /// Writes all that was worked out of the form file.
    func write(to snapshot: inout SnapshotWriter, in form: Form) {
        snapshot.write(lexicon)
        snapshot.write(roles)
        snapshot.writeAll(phrases) { $0.write(to: &$1, in: form) }
        snapshot.write(parts?.id)
        snapshot.write(agencies)
        snapshot.write(neighbours)
        snapshot.writeAll(headings) { heading, snapshot in
            snapshot.write(heading.words)
            snapshot.write(heading.phrases)
        }
        snapshot.write(partsFrames)
        snapshot.write(adverbials)
        snapshot.write(mentions)
        snapshot.write(signals)
        snapshot.write(uses)
        snapshot.write(flags: isExplicit)
        snapshot.write(flags: isFiller)
        snapshot.write(flags: isRemainder)
        snapshot.write(thing)
        snapshot.write(wordings)
    }

    private static func flags(_ words: [Int], count: Int) -> [Bool] {
        var flags = [Bool](repeating: false, count: count)
        for word in words { flags[word] = true }
        return flags
    }

    /// The phrase that these words would be with a number of things, if it says a figure.
    func figure(_ words: [Int]) -> Int? {
        guard let thing, !words.isEmpty else { return nil }
        let wording = ClaimWording(words, unit: nil)
        return pattern(wording.words, WordingKey(wording), thing) { _ in true }?.phrase
    }

    /// Whether the wording says a figure and needs nothing before it.
    func opens(_ pattern: ClaimPattern) -> Bool {
        let phrase = phrases[pattern.phrase]
        return phrase.columns.isEmpty && phrase.amid.isEmpty && phrase.behind.isEmpty && !phrase.subject.bases.isEmpty
    }

    /// The first wording with these words and a number in this unit, or without one, that is meant.
    ///
    /// - Parameters:
    ///   - words: In ascending order, each once.
    ///   - key: Their key.
    ///   - unit: The unit of the number; `nil` without a number.
    func pattern(
        _ words: [Int], _ key: WordingKey, _ unit: Int?, where isMeant: (ClaimPattern) -> Bool
    ) -> ClaimPattern? {
        wordings.pattern(words, key, unit, where: isMeant)
    }

    /// The phrases that the heading which begins at `index` stands for; `nil` when it has no such words.
    func phrases(underHeading index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> [Int]? {
        guard index >= 0 else { return nil }
        let end = min(bytes.count, index + Self.longestHeading)
        for heading in headings {
            let count = heading.words.utf8.count
            var place = index
            while place + count <= end, bytes[place] != 0x0A, bytes[place] != 0x0D {
                if bytes.has(heading.words, in: place..<place + count) { return heading.phrases }
                place += 1
            }
        }
        return nil
    }

    /// In bytes; words further on are no longer part of a heading.
    private static let longestHeading = 90

    /// The rules that claims must satisfy, each once, in order.
    package var rules: [Rule] {
        var seen: Set<String> = []
        return (phrases.compactMap(\.rule) + (parts.map { [$0] } ?? [])).filter { seen.insert($0.id).inserted }
    }
}
