/// What a text says of the tables, sentence by sentence.
struct NarrativeClaims {
    /// What was compared, in order; of silenced sentences nothing.
    var readings: [ClaimReading] = []
    /// The marks that silence a sentence in which there is nothing to silence, in bytes of the text.
    var unusedSilences: [Range<Int>] = []
}
