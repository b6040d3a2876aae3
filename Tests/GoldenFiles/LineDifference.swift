/// The lines in which two texts differ, each with its number, amid one line of surroundings.
struct LineDifference {
    private struct Row {
        let mark: Character
        let number: Int
        let text: String
    }

    private var rows: [Row] = []
    /// The longest report; whoever changes more reads the files themselves.
    private static let limit = 60

    init(from old: String, to new: String) {
        let before = old.split(separator: "\n", omittingEmptySubsequences: false)
        let after = new.split(separator: "\n", omittingEmptySubsequences: false)
        let difference = after.difference(from: before)
        let removed = Set(difference.removals.map(\.offset))
        let inserted = Set(difference.insertions.map(\.offset))
        var (i, j) = (0, 0)
        while i < before.count || j < after.count {
            if removed.contains(i) {
                rows.append(Row(mark: "-", number: i + 1, text: String(before[i])))
                i += 1
            } else if inserted.contains(j) {
                rows.append(Row(mark: "+", number: j + 1, text: String(after[j])))
                j += 1
            } else {
                rows.append(Row(mark: " ", number: j + 1, text: String(after[j])))
                (i, j) = (i + 1, j + 1)
            }
        }
    }

    var text: String {
        var lines: [String] = []
        var last = -1
        for index in rows.indices where isShown(index) {
            if index != last + 1 { lines.append("    …") }
            lines.append("\(rows[index].mark) \(rows[index].number) | \(rows[index].text.visible)")
            last = index
        }
        if lines.count > Self.limit {
            lines = lines.prefix(Self.limit) + ["    … and \(lines.count - Self.limit) lines more"]
        }
        return lines.joined(separator: "\n")
    }

    private func isShown(_ index: Int) -> Bool {
        (max(0, index - 1)...min(rows.count - 1, index + 1)).contains { rows[$0].mark != " " }
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}

extension String {
    /// The text with invisible characters at its end shown: spaces as `·`, a carriage return as `␍`.
    fileprivate var visible: String {
        var kept = self[...]
        var end = ""
        while let last = kept.unicodeScalars.last, last == " " || last == "\r" {
            end = (last == " " ? "·" : "␍") + end
            kept = Substring(kept.unicodeScalars.dropLast())
        }
        return kept + end
    }
}
