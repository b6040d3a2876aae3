/// The keys above a line and their indentations, to find out which of them a line indented by tabs should line up with.
struct IndentationLevels {
    /// From the outermost in: the last key of each level.
    private var open: [(indentation: Int, key: String)] = [(0, "")]
    /// Whether the lines below the key above are its value.
    private var opensLevel = false
    /// What was typed in front of the last line with tabs, and what should be there.
    private var former: (lead: String, wanted: Int)?

    /// The indentation that a line should have, and whether that is certain: its key can only be below one of those above.
    ///
    /// - Parameters:
    ///   - lead: What indents the line.
    ///   - parents: The keys that the line's key can be below; `nil` if it is no known one.
    ///   - following: The lines after it: its neighbours may show how deep their level is.
    mutating func wanted(
        _ lead: ArraySlice<Unicode.Scalar>, below parents: Set<String>?, before following: ArraySlice<[Unicode.Scalar]>
    ) -> (width: Int, isCertain: Bool) {
        let known = parents.map { levels(below: $0, lead, following) } ?? []
        let typed = lead.text
        let isSame = former?.lead == typed && !opensLevel
        let width = known.last ?? (isSame ? former?.wanted : nil) ?? guess(lead, following)
        former = (typed, width)
        return (width, known.count == 1)
    }

    /// The levels at which a line below one of these keys can be.
    private func levels(
        below parents: Set<String>, _ lead: ArraySlice<Unicode.Scalar>, _ following: ArraySlice<[Unicode.Scalar]>
    ) -> [Int] {
        var levels = zip(open, open.dropFirst()).filter { parents.contains($0.0.key) }.map(\.1.indentation)
        if opensLevel, let last = open.last, parents.contains(last.key) { levels.append(inner(lead, following)) }
        return levels
    }

    /// How far the lines of a new level are indented: as far as the next ones, or as the line seems to be, or as the level around
    /// it.
    private func inner(_ lead: ArraySlice<Unicode.Scalar>, _ following: ArraySlice<[Unicode.Scalar]>) -> Int {
        let outer = open.last?.indentation ?? 0
        let step = open.count > 1 ? outer - open[open.count - 2].indentation : 2
        return indentation(of: following).flatMap { $0 > outer ? $0 : nil } ?? max(outer + step, width(of: lead))
    }

    private func width(of lead: ArraySlice<Unicode.Scalar>) -> Int { lead.reduce(0) { $0 + $1.indentationWidth } }

    private func guess(_ lead: ArraySlice<Unicode.Scalar>, _ following: ArraySlice<[Unicode.Scalar]>) -> Int {
        let width = width(of: lead)
        let outer = open.last?.indentation ?? 0
        guard opensLevel else { return open.last { $0.indentation <= width }?.indentation ?? 0 }
        guard width > outer else { return width }
        return indentation(of: following).flatMap { $0 > outer ? $0 : nil } ?? width
    }

    /// How far the next line is indented that is indented by spaces.
    private func indentation(of following: ArraySlice<[Unicode.Scalar]>) -> Int? {
        for line in following.prefix(20) {
            let spaces = line.prefix { $0 == " " }.count
            guard spaces < line.count, !line[spaces].looksLikeIndentation, line[spaces] != "#" else { continue }
            return spaces
        }
        return nil
    }

    /// Moves on to a line.
    mutating func enter(_ indentation: Int, key: String, opens: Bool) {
        while open.count > 1, let last = open.last, last.indentation > indentation { open.removeLast() }
        if open.last?.indentation == indentation {
            open[open.count - 1].key = key
        } else {
            open.append((indentation, key))
        }
        opensLevel = opens
    }
}
