/// Which of its two names a file calls things by.
package enum Spelling: Hashable, Sendable {
    case chinese
    case english
}
