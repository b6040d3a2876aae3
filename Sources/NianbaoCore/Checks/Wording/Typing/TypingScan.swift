/// The slips of typing in a text.
struct TypingScan {
    /// Those that can have been meant in one way, and the others, of each kind.
    private var faults = [(clear: WordingFaults, open: WordingFaults)](
        repeating: (WordingFaults(), WordingFaults()), count: TypingSlip.allCases.count)
    /// Whether there are none.
    private(set) var isClean = true

    /// Whether there are faulty dates.
    var hasDates: Bool { self[.dates].clear.count + self[.dates].open.count > 0 }

    /// Adds a fault; one with replacements can have been meant in one way.
    mutating func add(_ slip: TypingSlip, _ fault: WordingFault) {
        isClean = false
        if fault.replacements.isEmpty {
            faults[slip.rawValue].open.add(fault)
        } else {
            faults[slip.rawValue].clear.add(fault)
        }
    }

    /// The faults of one kind: those that can have been meant in one way, and the others.
    subscript(slip: TypingSlip) -> (clear: WordingFaults, open: WordingFaults) { faults[slip.rawValue] }
}
