extension String {
    /// The path as one word of a command line: in quotes only where a shell would take it for something else, and never
    /// like an option.
    package var shellQuoted: String {
        if hasPrefix("-"), self != "-" { return "./\(self)".shellQuoted }
        let signs = " \t\"'`$&|;<>()[]{}*?!#~\\".unicodeScalars
        let isPlain = !isEmpty && !unicodeScalars.contains { signs.contains($0) || $0.value < 0x20 }
        return isPlain ? printable : "'" + replacing("'", with: "'\\''").printable + "'"
    }
}
