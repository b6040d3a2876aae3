/// What words and units do in the wordings of all phrases, by their indices.
struct WordUses {
    /// Whether each unit is one of percentages.
    private(set) var isRatio: [Bool]
    /// Whether each word is in all wordings of shares: 占.
    private(set) var isShare: [Bool]
    /// Whether each word is one of phrases that need nothing before them.
    private(set) var opens: [Bool]
    /// The phrase that each word means a column by.
    private(set) var columns: [Int?]
    /// The cells that each word means by itself; empty when it does not.
    private var cells: [CellSet]

    init(_ patterns: [ClaimPattern], _ phrases: [ClaimPhrase], count: Int) {
        isRatio = [Bool](repeating: false, count: count)
        (isShare, opens) = (isRatio, isRatio)
        columns = [Int?](repeating: nil, count: count)
        cells = [CellSet](repeating: CellSet(), count: count)
        var shares: [Set<Int>] = []
        for pattern in patterns {
            let (phrase, wording) = (phrases[pattern.phrase], pattern.wording)
            if case .share(let part, _) = phrase.subject {
                // 办结率 and 复议纠正率 say by themselves what is a part of what.
                if part == nil { shares.append(Set(wording.words)) }
                if let unit = wording.unit { isRatio[unit] = true }
            }
            if wording.words.count == 1, wording.unit != nil { take(wording.words[0], pattern.phrase, phrase) }
            guard case .figure = phrase.subject, phrase.amid.isEmpty, phrase.behind.isEmpty else { continue }
            for word in wording.words { opens[word] = true }
        }
        // 纠正率 alone is a wording of a share that has nothing in common with 占全部申请.
        if shares.contains(where: { $0.count > 1 }) { shares.removeAll { $0.count == 1 } }
        for word in shares.dropFirst().reduce(shares.first ?? [], { $0.intersection($1) }) { isShare[word] = true }
    }

    /// Takes what a word means that is a wording by itself.
    private mutating func take(_ word: Int, _ index: Int, _ phrase: ClaimPhrase) {
        if phrase.columns.isEmpty {
            for term in phrase.subject.bases.first?.terms ?? [] { cells[word].insert(term.cell) }
        } else {
            columns[word] = index
            for cell in phrase.columns { cells[word].insert(cell) }
        }
    }

    /// Those of the words that mean rows or columns of a group that another of them means.
    func members(in words: [Int]) -> [Int] {
        guard words.count > 1, let group = words.max(by: { cells[$0].count < cells[$1].count }) else { return [] }
        return words.filter { $0 != group && cells[$0].count > 0 && cells[$0].isPart(of: cells[group]) }
    }
}

extension WordUses: SnapshotValue {
    init(from snapshot: inout SnapshotReader) {
        (isRatio, isShare, opens) = (snapshot.readFlags(), snapshot.readFlags(), snapshot.readFlags())
        columns = snapshot.read()
        cells = snapshot.readAll { CellSet(bits: $0.read()) }
    }

    func write(to snapshot: inout SnapshotWriter) {
        for flags in [isRatio, isShare, opens] { snapshot.write(flags: flags) }
        snapshot.write(columns)
        snapshot.writeAll(cells) { $1.write($0.bits) }
    }
}

/// Cells of a form, as a set of bits.
private struct CellSet {
    /// As many as the largest index needs.
    private(set) var bits: [UInt64] = []

    var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

    mutating func insert(_ cell: CellID) {
        let place = cell.index >> 6
        while bits.count <= place { bits.append(0) }
        bits[place] |= 1 << UInt64(cell.index & 63)
    }

    /// Whether all cells are in `other`, which has more.
    func isPart(of other: CellSet) -> Bool {
        count < other.count && bits.count <= other.bits.count && zip(bits, other.bits).allSatisfy { $0 & ~$1 == 0 }
    }
}
