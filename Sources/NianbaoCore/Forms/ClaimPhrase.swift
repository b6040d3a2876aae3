/// One thing that can be said, with the wordings it is said in and the figures it may mean.
package struct ClaimPhrase: Sendable {
    /// `nil` when it is not compared, and only known so that others can depend on it.
    package let rule: Rule?
    /// What messages call it.
    package let name: String
    package let says: [ClaimWording]
    package let subject: Subject
    /// The columns that are meant instead of those of the bases, each by a cell in it; empty when those are meant.
    package let columns: [CellID]
    /// The phrases one of which the last number has to belong to; empty when there is no need.
    package let behind: [Int]
    /// The phrases one of which has to be said before in the paragraph; empty when there is no need.
    package let amid: [Int]
    /// The phrases that must not be said of more than none in the whole text.
    package let unless: [Int]
    /// Which total the first of its figures is an addend of; `nil` when it is of none.
    package let division: ClaimDivision?

    package enum Subject: Sendable {
        /// A number of things or money; any of the sums may be meant. Without a number, it is none.
        case figure([ClaimBase])
        /// The number before as a percentage of one of the sums, or of a number before that.
        case share([ClaimBase])
        /// How much the number before has grown since last year, or shrunk.
        case change(isFall: Bool)
        /// Nothing that is compared.
        case mention

        /// The sums that a number may mean; empty when it is a percentage or a change.
        package var bases: [ClaimBase] { if case .figure(let bases) = self { bases } else { [] } }
    }
}

/// The words of a phrase in order, by their indices.
package struct ClaimWording: Hashable, Sendable {
    package let before: [Int]
    /// The unit of the number; `nil` when there is no number.
    package let unit: Int?
    package let behind: [Int]

    package init(before: [Int], unit: Int?, behind: [Int]) {
        self.before = before
        self.unit = unit
        self.behind = behind
    }
}

/// A wording of the phrase with this index.
package struct ClaimPattern: Sendable {
    package let phrase: Int
    package let wording: ClaimWording
}

/// What part of the addends of a total a phrase tells of.
package struct ClaimDivision: Hashable, Sendable {
    /// The index of the relation that makes the total.
    package let relation: Int
    /// How many of its addends the phrase tells of.
    package let cells: Int
    /// How many addends there are.
    package let addends: Int

    /// - Parameter base: The sum that the phrase most likely means.
    package init?(_ base: ClaimBase?, in form: Form) {
        guard let base, base.terms.allSatisfy({ !$0.isNegative }) else { return nil }
        let cells = Set(base.terms.map(\.cell))
        let relation = form.relations.firstIndex { relation in
            relation.origin == .sum && relation.right.contains { $0.cell == base.terms.first?.cell }
                && cells.isSubset(of: relation.right.map(\.cell))
        }
        guard let relation, cells.count == base.terms.count else { return nil }
        self.relation = relation
        self.cells = cells.count
        addends = form.relations[relation].right.count
    }
}

/// A number that equal wordings share and others rarely: they are looked up by it.
package struct WordingKey: Hashable, Sendable {
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    package init(_ wording: ClaimWording) {
        for word in wording.before { add(word) }
        if let unit = wording.unit { addNumber(unit) }
        for word in wording.behind { add(word) }
    }

    package mutating func add(_ word: Int) { value = (value ^ UInt64(word + 1)) &* 0x100_0000_01B3 }

    package mutating func addNumber(_ unit: Int) { value = (value ^ UInt64(unit + 1) << 32) &* 0x100_0000_01B3 }

    package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
