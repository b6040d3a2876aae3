/// What a text says about the tables, sentence by sentence.
struct NarrativeClaims {
    /// What was compared, in order, without silenced sentences.
    var readings: [ClaimReading] = []
    /// What was decided about each number, in order; empty unless that is asked for.
    var numbers: [ReadNumber] = []
    /// The marks that silence a sentence in which nothing would be reported, in bytes of the text.
    var unusedSilences: [Range<Int>] = []
}
