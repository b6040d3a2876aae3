extension XMLReader {
    /// The text of an element of runs, `si` or `is` (ECMA-376 part 1, 18.4.8): its `t`, or the `t` of each `r`. How it
    /// is pronounced, `rPh`, is not part of it.
    mutating func richText(of element: XMLElement, limit: Int) throws(PackageError) -> String {
        var plain: String?
        var runs = ""
        var isApart = false
        while let child = try next(in: element) {
            switch child.name {
            case "t" where plain == nil: plain = try text(of: child, limit: limit).unescapedWorkbookText
            case "t": throw invalid(child)
            case "r":
                let run = try runText(of: child, limit: limit)
                // What is set apart, such as the mark of a note, must not look like a digit of the figure beside it.
                let isBeside = run.isApart != isApart && runs.endsInDigit && run.text.beginsWithDigit
                runs += isBeside ? " " + run.text : run.text
                isApart = run.isApart
            default: break
            }
            guard (plain?.utf8.count ?? 0) + runs.utf8.count <= limit else { throw tooLong(limit) }
        }
        return (plain ?? "") + runs
    }

    /// The one `t` of a run, and whether its look sets it apart: raised, lowered or with a line through it.
    private mutating func runText(
        of run: XMLElement, limit: Int
    ) throws(PackageError) -> (text: String, isApart: Bool) {
        var found: String?
        var isApart = false
        while let child = try next(in: run) {
            switch child.name {
            case "rPr":
                while let property = try next(in: child) {
                    switch property.name {
                    case "vertAlign": isApart = isApart || property.attribute("val") != "baseline"
                    case "strike": isApart = isApart || !["0", "false"].contains(property.attribute("val") ?? "1")
                    default: continue
                    }
                }
            case "t":
                guard found == nil else { throw invalid(child) }
                found = try text(of: child, limit: limit).unescapedWorkbookText
            default: continue
            }
        }
        return (found ?? "", isApart)
    }
}

extension String {
    fileprivate var endsInDigit: Bool { unicodeScalars.last.map { "0"..."9" ~= $0 } == true }
    fileprivate var beginsWithDigit: Bool { unicodeScalars.first.map { "0"..."9" ~= $0 } == true }
}
