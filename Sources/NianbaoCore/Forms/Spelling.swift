/// Which of the two spellings of names is meant: the key or the identifier.
package enum Spelling: Hashable, Sendable {
    case chinese
    case english
}
