/// A unit that a region's report was to be summed from: an entry of 汇总.
package struct RollupSource: Hashable, Sendable {
    /// The unit's name as its report or the list has it; empty for a file that could not be read.
    package let agency: String
    /// The path of the unit's report, relative to the file that names it; `nil` when it was not delivered.
    package var file: String?
    /// The SHA-256 of the unit's report in hexadecimal; `nil` when it was not delivered.
    package var hash: String?
    /// Whether and how the unit was summed.
    package var state: State
    /// Its place in the file; `nil` if not read from a file.
    package var span: SourceSpan?

    /// What became of a unit in the sum.
    package enum State: Hashable, Sendable, CaseIterable {
        /// Summed, and without errors.
        case summed
        /// Summed, though its report had errors.
        case summedWithErrors
        /// Not delivered, so not summed.
        case missing
        /// Delivered and not summed: its report has errors or is for something else.
        case leftOut

        /// The word for it in a report file; `nil` for what is as it should be.
        package var name: Name? {
            switch self {
            case .summed: nil
            case .summedWithErrors: Name(id: "has_errors", key: "有错误")
            case .missing: Name(id: "missing", key: "未报送")
            case .leftOut: Name(id: "left_out", key: "未计入")
            }
        }

        /// Whether `word` names this state in a report file. 缺报 was written for 未报送 once and is still read.
        package func isNamed(by word: String) -> Bool {
            name?.matches(word) == true || self == .missing && word.hasSameBytes(as: "缺报")
        }

        /// Whether the region's figures contain the unit's.
        package var isSummed: Bool { self == .summed || self == .summedWithErrors }
    }

    /// What people call it: the unit, or the file that could not be read.
    package var name: String { agency.isEmpty ? file ?? "" : agency }

    /// A unit of the sum; `file` and `hash` are `nil` for one that has not reported.
    package init(agency: String, file: String? = nil, hash: String? = nil, state: State = .summed) {
        self.agency = agency
        self.file = file
        self.hash = hash
        self.state = state
    }
}
