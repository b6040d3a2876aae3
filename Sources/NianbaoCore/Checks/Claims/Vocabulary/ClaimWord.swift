/// What a word does in a sentence.
package enum ClaimWord: Hashable, Sendable {
    /// It is one of the words, by this index, that phrases are made of.
    case topic(Int)
    /// It counts: 件. The index tells units apart.
    case unit(Int)
    /// It changes nothing.
    case ignored
    /// The report year is meant from here on.
    case present
    /// Another year is meant from here on.
    case earlier
    /// The whole sentence is about something else than the tables.
    case outside
    /// It means whom the report is about, if the report has this scope; else somebody else.
    case own(Scope)
    /// The number beside it is not meant exactly.
    case vague
    /// What follows are parts of the number before.
    case parts
    /// What follows is all that is left.
    case rest
}
