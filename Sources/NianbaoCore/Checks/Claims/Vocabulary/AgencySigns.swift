/// What shows in a sentence that another agency is named.
struct AgencySigns {
    /// The first characters of levels of regions, with which agencies' names begin: 县教育局.
    let levels: [UInt32]
    /// What agencies' names end with, and the last character of each.
    let tails: [(last: UInt32, text: String)]
    /// Of the last six bits of a character, those that the last characters of agencies' names have.
    private let ends: UInt64

    init(_ words: AgencyWords) {
        levels = words.levels.compactMap { $0.unicodeScalars.first?.value }
        tails = words.tails.compactMap { tail in tail.unicodeScalars.last.map { ($0.value, tail) } }
        ends = tails.reduce(0) { $0 | 1 << UInt64($1.last & 63) }
    }

    /// Whether an agency's name may end with the character; if not, none does.
    @inline(__always)
    func mayEnd(with scalar: UInt32) -> Bool { ends >> UInt64(scalar & 63) & 1 != 0 }
}
