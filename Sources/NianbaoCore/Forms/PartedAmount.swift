/// An amount of money that a text gives with its parts: 收取信息处理费900元，其中甲500元、乙400元.
package struct PartedAmount: Sendable {
    package let rule: Rule
    /// What the amount is called; one of these stands before it.
    package let words: [String]
    /// What stands before the parts.
    package let signs: [String]
    /// Words among the parts that leave open what they add up to, such as 等.
    package let exceptions: [String]
}
