/// Words that are doubled on purpose in Chinese.
enum Reduplication {
    /// Whether doubling `word` is good Chinese: 一件一件, 逐条逐条, 研究研究.
    static func isUsual(_ word: String) -> Bool {
        guard let first = word.first else { return false }
        return leaders.contains(first) || verbs.contains(word)
    }

    /// The first characters of words that are doubled to mean “one by one”.
    private static let leaders: Set<Character> = ["一", "逐", "每", "层", "步", "件", "条", "点", "两", "半"]

    /// Verbs of two characters that are doubled for a short action.
    private static let verbs: Set<String> = ["研究", "讨论", "商量", "学习", "了解", "考虑", "沟通", "交流", "总结", "介绍"]
}
