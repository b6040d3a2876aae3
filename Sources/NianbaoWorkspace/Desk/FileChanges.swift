/// What saving changes in a file: lines, as a text editor would show them, and the fields that they are of.
package struct FileChanges: Encodable, Sendable {
    let lines: [Line]
    let fields: [Field]

    /// A line that goes, comes or stays.
    struct Line: Encodable, Sendable {
        /// `-`, `+` or a space.
        let kind: String
        /// Its number in the file before, or after for one that comes.
        let number: Int
        let text: String
    }

    /// A field with its text before and after.
    struct Field: Encodable, Sendable {
        let field: String
        let label: String
        let old: String
        let new: String
    }

    /// How many lines that stay are shown around those that change.
    private static let context = 2

    init(from old: String, to new: String, fields: [Field]) {
        self.fields = fields
        let all = Self.lines(Self.split(old), Self.split(new))
        let isChange = all.map { $0.kind != " " }
        lines = all.indices.filter { index in
            isChange[max(0, index - Self.context)...min(all.count - 1, index + Self.context)].contains(true)
        }.map { all[$0] }
    }

    private static func split(_ text: String) -> [String] {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    private static func lines(_ old: [String], _ new: [String]) -> [Line] {
        let difference = new.difference(from: old)
        var (gone, come): (Set<Int>, Set<Int>) = ([], [])
        for change in difference {
            switch change {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): come.insert(offset)
            }
        }
        var lines: [Line] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if gone.contains(left), left < old.count {
                lines.append(Line(kind: "-", number: left + 1, text: old[left]))
                left += 1
            } else if come.contains(right), right < new.count {
                lines.append(Line(kind: "+", number: right + 1, text: new[right]))
                right += 1
            } else {
                lines.append(Line(kind: " ", number: right + 1, text: new[right]))
                (left, right) = (left + 1, right + 1)
            }
        }
        return lines
    }
}
