/// The indentations of the keys above a line, to find out which of them a line indented by tabs should line up with.
struct IndentationLevels {
    /// From the outermost in.
    private var open: [Int] = [0]
    /// Whether the lines below the key above are its value.
    private var opensLevel = false

    /// The indentation that a line should have that seems to be indented by `width`.
    ///
    /// - Parameter following: The lines after it: its neighbours may show how deep their level is.
    func wanted(_ width: Int, before following: ArraySlice<[Unicode.Scalar]>) -> Int {
        guard opensLevel else { return open.last { $0 <= width } ?? 0 }
        let outer = open.last ?? 0
        guard width > outer else { return width }
        for line in following.prefix(20) {
            let spaces = line.prefix { $0 == " " }.count
            guard spaces < line.count, !line[spaces].looksLikeIndentation, line[spaces] != "#" else { continue }
            return spaces > outer ? spaces : width
        }
        return width
    }

    /// Moves on to a line.
    mutating func enter(_ indentation: Int, opens: Bool) {
        while open.count > 1, let last = open.last, last > indentation { open.removeLast() }
        if open.last != indentation { open.append(indentation) }
        opensLevel = opens
    }
}
