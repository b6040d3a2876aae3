extension XMLReader {
    /// The text of an element of runs, `si` or `is` (ECMA-376 part 1, 18.4.8): its `t`, or the `t` of each `r`. How it
    /// is pronounced, `rPh`, is not part of it.
    mutating func richText(of element: XMLElement, limit: Int) throws(PackageError) -> String {
        var plain: String?
        var runs = ""
        while let child = try next(in: element) {
            switch child.name {
            case "t" where plain == nil: plain = try text(of: child, limit: limit).unescapedWorkbookText
            case "t": throw invalid(child)
            case "r": runs += try runText(of: child, limit: limit)
            default: break
            }
            guard (plain?.utf8.count ?? 0) + runs.utf8.count <= limit else { throw tooLong(limit) }
        }
        return (plain ?? "") + runs
    }

    /// The one `t` of a run.
    private mutating func runText(of run: XMLElement, limit: Int) throws(PackageError) -> String {
        var found: String?
        while let child = try next(in: run) {
            guard child.name == "t" else { continue }
            guard found == nil else { throw invalid(child) }
            found = try text(of: child, limit: limit).unescapedWorkbookText
        }
        return found ?? ""
    }
}
