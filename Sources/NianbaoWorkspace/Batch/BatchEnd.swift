/// How a batch ended.
package struct BatchEnd {
    /// How many files there were.
    package let total: Int
    /// How many files were done when whoever watched it ended it; `nil` if nobody did.
    package let endedAfter: Int?
}
