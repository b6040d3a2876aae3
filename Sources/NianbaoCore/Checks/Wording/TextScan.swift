/// What is wrong with the wording of a text, whatever its topic.
struct TextScan {
    var documentNumbers = WordingFaults()
    var placeholders = WordingFaults()
    var doubledWords = WordingFaults()
    /// Single characters that are written twice: 过程性性信息.
    var doubledCharacters = WordingFaults()
    var personalNumbers = WordingFaults()
    var headings = WordingFaults()
}
