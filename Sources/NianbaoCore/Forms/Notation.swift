/// The words that report files use in addition to the names that a form declares.
package enum Notation {
    /// A figure that nobody has entered yet.
    package static let blank = Name(id: "todo", key: "待填")
    /// A figure that cannot exist for this agency; printed `/`.
    package static let notApplicable = Name(id: "n/a", key: "不适用")
    /// In a row that names columns: the figure of those that are not named.
    package static let rest = Name(id: "rest", key: "其余")
    /// The figure, where it is written with a remark.
    package static let value = Name(id: "value", key: "值")
    /// The remark on a figure.
    package static let remark = Name(id: "note", key: "注")

    /// What a reference begins with.
    package static let referenceStart = "{{"
    /// What a reference ends with.
    package static let referenceEnd = "}}"
    /// In a reference, before two sums: the one as a percentage of the other.
    package static let share = Name(id: "share", key: "占比")
    /// In a reference, before a sum: its growth over last year's.
    package static let growth = Name(id: "growth", key: "同比")
    /// In a reference, before an address: the cell of last year's report.
    package static let prior = Name(id: "prior", key: "上年")

    /// In place of a reference: the numbers of this sentence are not compared with the tables.
    package static let unchecked = Name(id: "unchecked", key: "不核对")

    /// In an explanation: the rule whose finding it accepts.
    package static let waivedRule = Name(id: "rule", key: "规则")
    /// In an explanation or adjustment: the cell, row, group or section that it concerns.
    package static let place = Name(id: "place", key: "位置")
    /// In an explanation: the words of the text that it concerns.
    package static let quote = Name(id: "quote", key: "原文")
    /// In an explanation: the difference between the two figures.
    package static let gap = Name(id: "gap", key: "相差")
    /// In an explanation or adjustment: why it is right.
    package static let reason = Name(id: "reason", key: "理由")
    /// In an explanation or adjustment: who wrote it.
    package static let author = Name(id: "author", key: "经办")
    /// In an explanation or adjustment: the day on which it was written.
    package static let date = Name(id: "date", key: "日期")

    /// The fields of an explanation.
    package static let ofWaivers = [waivedRule, place, quote, gap, reason, author, date]

    /// In an adjustment: what is added to the sum of the units.
    package static let amount = Name(id: "amount", key: "数额")
    /// The fields of an adjustment.
    package static let ofAdjustments = [place, amount, reason, author, date]

    /// Of a summed unit: the file of its report.
    package static let file = Name(id: "file", key: "文件")
    /// Of a summed unit: the SHA-256 of that file.
    package static let hash = Name(id: "sha256", key: "SHA-256")
    /// Of a summed unit: what is wrong with it, e.g. that its report is missing.
    package static let state = Name(id: "state", key: "状态")
    /// The fields of a summed unit.
    package static let ofSources = [ReportField.agency.name, file, hash, state]

    /// The fields of the entries of all lists.
    static let ofLists = ofWaivers + ofAdjustments + ofSources

    /// Names that a column must not have.
    static let reserved = [rest, value, remark]
}
