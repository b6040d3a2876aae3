extension String {
    /// The text as one word of a command line, in quotes only where a shell would take it for something else.
    var shellQuoted: String {
        let signs = " \t\"'`$&|;<>()[]{}*?!#~\\".unicodeScalars
        let isPlain = !isEmpty && !hasPrefix("-") && !unicodeScalars.contains { signs.contains($0) || $0.value < 0x20 }
        return isPlain ? printable : "'" + replacing("'", with: "'\\''").printable + "'"
    }
}
