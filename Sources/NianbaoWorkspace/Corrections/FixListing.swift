package import NianbaoCore

/// What was fixed in a file: a line for each line of the file that changed, with what stood there and what stands there now.
package struct FixListing {
    /// How many characters of either are shown.
    private static let width = 40

    /// Empty when nothing changed.
    package let text: String

    /// - Parameter path: What the listing calls the file.
    package init(_ changes: [FixedReport.Change], path: String) {
        text = changes.map { change in
            let (old, new) = Self.excerpts(Array(change.old.unicodeScalars), Array(change.new.unicodeScalars))
            return "\(path):\(change.line): \(old) → \(new)".printable + "\n"
        }.joined()
    }

    /// One line on how much was fixed; empty when nothing was.
    package static func summary(_ changes: [FixedReport.Change], path: String, isDryRun: Bool, _ language: Language)
        -> String
    {
        guard !changes.isEmpty else { return "" }
        let count = changes.count
        let text =
            isDryRun
            ? Bilingual(
                zh: "\(path)：可以改 \(count) 行；这是试运行，文件没有改动",
                en:
                    "\(path): \(count) line\(count == 1 ? "" : "s") could be fixed; this is a dry run, the file was left alone"
            )
            : Bilingual(zh: "\(path)：改了 \(count) 行", en: "\(path): fixed \(count) line\(count == 1 ? "" : "s")")
        return text[language].printable + "\n\n"
    }

    /// What differs, from the first word that does to the last.
    private static func excerpts(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar]) -> (String, String) {
        let shorter = min(old.count, new.count)
        var start = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
        var tail =
            (0..<(shorter - start)).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] } ?? shorter - start
        while start > 0, old[start - 1] != " " { start -= 1 }
        while tail > 0, old[old.count - tail] != " " { tail -= 1 }
        if isBlank(old[start..<(old.count - tail)]) || isBlank(new[start..<(new.count - tail)]) {
            // Where only spaces changed, the word after them shows where.
            while tail > 0, old[old.count - tail] == " " { tail -= 1 }
            while tail > 0, old[old.count - tail] != " " { tail -= 1 }
        }
        return (shown(old[start..<(old.count - tail)]), shown(new[start..<(new.count - tail)]))
    }

    private static func isBlank(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        scalars.allSatisfy { $0.properties.isWhitespace }
    }

    private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        let text = String(String.UnicodeScalarView(scalars.prefix(width))).replacing("\n", with: "⏎")
        return scalars.count > width ? text + "…" : text
    }
}
