/// The text of formulas.
enum FormulaText {
    /// A formula in the form in which formulas are compared: programs write them with different spaces, dollar signs,
    /// quotes around sheets and prefixes.
    static func normal(_ formula: String) -> String {
        var text = formula.replacing("_xlfn.", with: "")
        if text.hasPrefix("=") { text.removeFirst() }
        return String(text.filter { $0 != "$" && $0 != "'" && !$0.isWhitespace }).uppercased()
    }
}
