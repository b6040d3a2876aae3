internal import NianbaoCore

/// What is wrong with a command line, taken from ArgumentParser's message.
struct UsageFault {
    /// The fault, in one line.
    let message: String
    /// The command that shows how to write it; `nil` when ArgumentParser names none.
    let help: String?

    init(_ text: String) {
        let lines = text.split(separator: "\n").map(String.init)
        // Further lines report the same for other ways to read the arguments.
        let words = lines.first ?? ""
        message = words.hasPrefix("Error: ") ? String(words.dropFirst("Error: ".count)) : words
        let see = lines.last { $0.contains("See '") }
        help = see.flatMap { line in
            let parts = line.split(separator: "'", omittingEmptySubsequences: false)
            return parts.count > 2 ? String(parts[1]) : nil
        }
    }
}
