/// A text with the fixes of many findings in it.
///
/// Fixes that want the same are made once. Of two that want different things of one place, the first is made; the other
/// is found again, if it is still wanted, when the new text is read.
package struct AppliedFixes {
    /// The text after the changes.
    package let text: String
    /// For each line of `text` the 0-based line that it comes from: a fix may make several lines of one.
    package let origins: [Int]
    /// The fixes that were made.
    package let made: [Fix]

    /// - Parameter fixes: Of `text` as it is. One that does not fit the text is not made.
    package init(_ fixes: [Fix], to text: String) {
        let source = EditableText(text)
        let lineCount = SourceLines.count(in: text)
        let fitting = Self.withoutConflicts(fixes.filter { $0.edits.allSatisfy { $0.fits(source, lineCount) } })
        var seen: Set<Fix.Edit> = []
        let edits = fitting.flatMap(\.edits).filter { seen.insert($0).inserted }.sorted(by: Fix.Edit.comesFirst)
        let lineBreak = source.lineBreak
        let fixed = source.replacing(
            edits.map { TextEdit(source.range(of: $0.span), $0.new.replacing(word: "\n", with: lineBreak)) })
        guard let fixed else {
            (self.text, origins, made) = (text, Array(0..<lineCount), [])
            return
        }
        var added: [Int: Int] = [:]
        for edit in edits { added[Int(edit.span.start.line) - 1, default: 0] += edit.new.utf8.count { $0 == 0x0A } }
        origins = (0..<lineCount).flatMap { Array(repeating: $0, count: 1 + (added[$0] ?? 0)) }
        (self.text, made) = (fixed, fitting)
    }

    /// The fixes without those that get in the way of earlier ones.
    private static func withoutConflicts(_ fixes: [Fix]) -> [Fix] {
        let wanted = fixes.indices.flatMap { index in fixes[index].edits.map { (edit: $0, fix: index) } }
            .sorted { $0.edit == $1.edit ? $0.fix < $1.fix : Fix.Edit.comesFirst($0.edit, $1.edit) }
        var dropped: Set<Int> = []
        var last: (edit: Fix.Edit, fixes: [Int])?
        for (edit, fix) in wanted where !dropped.contains(fix) {
            guard let (before, owners) = last, !owners.allSatisfy(dropped.contains) else {
                last = (edit, [fix])
                continue
            }
            if edit == before {
                last = (edit, owners + [fix])
            } else if !edit.conflicts(withEarlier: before) {
                last = (edit, [fix])
            } else if let first = owners.min(), first < fix {
                dropped.insert(fix)
            } else {
                dropped.formUnion(owners)
                last = (edit, [fix])
            }
        }
        return fixes.indices.filter { !dropped.contains($0) }.map { fixes[$0] }
    }
}

extension Fix.Edit {
    /// Whether the text has what the edit wants to replace.
    fileprivate func fits(_ source: EditableText, _ lineCount: Int) -> Bool {
        span.start.line == span.end.line && span.start.line <= lineCount && source.text(span) == old
    }

    /// By place; what is put in at a place comes before what is replaced there.
    fileprivate static func comesFirst(_ left: Self, _ right: Self) -> Bool {
        (left.span.start, left.span.end, left.new) < (right.span.start, right.span.end, right.new)
    }

    /// Whether the two cannot both be made. The other one begins no later.
    fileprivate func conflicts(withEarlier other: Self) -> Bool {
        span.start < other.span.end || (span.start == other.span.start && span.end == other.span.end)
    }
}
