/// The phrase that the words beside a number are.
struct PhraseMatch {
    /// Its index; `nil` when there is none.
    var phrase: Int?
    /// The token that it ends with.
    let last: Int
    /// Whether the number may be of a part of what the phrase counts, so that it may be less.
    var isPart = false
    /// Whether it is what the number before it was last year.
    var isPast = false
}
