/// Finds where the characters of a text are in another one, by the fewest changes between them.
///
/// The greedy algorithm of Eugene W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986.
struct KeptScalars {
    /// For each scalar of the old text its index in the new one; `nil` if it was removed. If what is between equal
    /// beginnings and ends differs too much, all of it counts as removed.
    private(set) var places: [Int?]

    init(_ old: [Unicode.Scalar], in new: [Unicode.Scalar]) {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let rest = min(old.count, new.count) - start
        let end = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
        places = [Int?](repeating: nil, count: old.count)
        for index in 0..<start { places[index] = index }
        for index in old.count - end..<old.count { places[index] = index + new.count - old.count }
        align(old[start..<old.count - end], new[start..<new.count - end])
    }

    private mutating func align(_ old: ArraySlice<Unicode.Scalar>, _ new: ArraySlice<Unicode.Scalar>) {
        let start = old.startIndex
        var rounds: [Frontier] = []
        var frontier = Frontier()
        for changes in 0...min(Frontier.limit, old.count + new.count) {
            rounds.append(frontier)
            for diagonal in stride(from: -changes, through: changes, by: 2) {
                var x = frontier.start(diagonal, changes)
                while x < old.count, x - diagonal < new.count, old[start + x] == new[start + x - diagonal] { x += 1 }
                frontier[diagonal] = x
                guard x < old.count || x - diagonal < new.count else {
                    return trace(rounds, x, diagonal, behind: start)
                }
            }
        }
    }

    /// Goes back from the end of both texts and records what was kept.
    private mutating func trace(_ rounds: [Frontier], _ end: Int, _ diagonal: Int, behind start: Int) {
        var (x, diagonal) = (end, diagonal)
        for (changes, frontier) in rounds.enumerated().reversed() {
            while x > frontier.start(diagonal, changes) {
                x -= 1
                places[start + x] = start + x - diagonal
            }
            if frontier.comesByInsertion(diagonal, changes) {
                diagonal += 1
            } else {
                (x, diagonal) = (x - 1, diagonal - 1)
            }
        }
    }
}

/// How far into the old text a number of changes leads at most, by diagonal: the old place less the new one.
private struct Frontier {
    /// Beyond so many changes, time and memory would grow with their square.
    static let limit = 500

    private var places = [Int](repeating: 0, count: 2 * limit + 3)

    subscript(diagonal: Int) -> Int {
        get { places[diagonal + Self.limit + 1] }
        set { places[diagonal + Self.limit + 1] = newValue }
    }

    /// Whether the last of the changes is an insertion on the way that leads farthest.
    func comesByInsertion(_ diagonal: Int, _ changes: Int) -> Bool {
        diagonal == -changes || diagonal != changes && self[diagonal - 1] < self[diagonal + 1]
    }

    /// How far the changes lead before the equal part that follows the last of them.
    func start(_ diagonal: Int, _ changes: Int) -> Int {
        comesByInsertion(diagonal, changes) ? self[diagonal + 1] : self[diagonal - 1] + 1
    }
}
