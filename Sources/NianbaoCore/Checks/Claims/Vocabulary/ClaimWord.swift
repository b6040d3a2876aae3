/// What a word does in a sentence.
package enum ClaimWord: Hashable, Sendable {
    /// It is a word that phrases are made of, with this index.
    case topic(Int)
    /// It is a unit, such as 件, with this index.
    case unit(Int)
    /// It has no effect.
    case ignored
    /// The report year is meant from here on.
    case present
    /// Another year is meant from here on.
    case earlier
    /// The whole sentence is about something other than the tables.
    case outside
    /// It means the agency or region of the report if the report has this scope; otherwise somebody else.
    case own(Scope)
    /// The number next to it is not meant exactly.
    case vague
    /// What follows are parts of the number before.
    case parts
    /// What follows is all that is left.
    case rest
}
