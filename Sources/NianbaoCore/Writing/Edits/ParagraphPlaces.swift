/// The present positions of the paragraphs of an earlier state of a text.
struct ParagraphPlaces {
    enum Place: Hashable {
        /// As it was, at this index.
        case same(Int)
        /// Replaced by another paragraph, at this index.
        case changed(Int)
        case gone
    }

    private let places: [Place]
    /// The paragraphs added since, by how many of the earlier ones come before them.
    private var added: [Int: [Int]] = [:]
    private let count: Int

    init(of earlier: [String], in now: [String]) {
        let pairs = ParagraphPairing.pairs(earlier, now)
        let moved = Set(pairs.compactMap(\.new))
        var kept = now.indices.filter { !moved.contains($0) }[...]
        let changed = Dictionary(pairs.compactMap { pair in pair.old.map { ($0, pair.new) } }) { first, _ in first }
        places = earlier.indices.map { index in
            guard let new = changed[index] else { return .same(kept.removeFirst()) }
            return new.map(Place.changed) ?? .gone
        }
        for pair in pairs where pair.old == nil { added[pair.place, default: []] += pair.new.map { [$0] } ?? [] }
        count = now.count
    }

    /// The place of an earlier paragraph.
    subscript(index: Int) -> Place { places[index] }

    /// The paragraphs added after `index` of the earlier ones.
    func added(behind index: Int) -> [Int] { added[index] ?? [] }

    /// The index at which to insert a paragraph after `index` of the earlier ones; `nil` if both neighbours have
    /// changed.
    func gap(behind index: Int) -> Int? {
        if index < places.count, case .same(let next) = places[index] { return next }
        if index > 0, case .same(let last) = places[index - 1] { return last + 1 }
        return places.isEmpty && count == 0 ? 0 : nil
    }
}
