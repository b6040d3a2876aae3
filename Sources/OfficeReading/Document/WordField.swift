/// A field that is open (ECMA-376 part 1, 17.16).
struct WordField {
    /// Whether its instruction is still being read, and not yet its result.
    var isInstruction = true
    /// The first word of its instruction, in capital letters.
    var name: String?
}
