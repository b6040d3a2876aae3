/// What is wrong with the wording of a text, whatever its topic.
struct TextScan {
    var documentNumbers = WordingFaults()
    var placeholders = WordingFaults()
    var doubledWords = WordingFaults()
    var personalNumbers = WordingFaults()
    var headings = WordingFaults()
}
