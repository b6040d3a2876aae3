/// The words that report files use besides the names a form declares.
package enum Notation {
    /// A figure that nobody has entered yet.
    package static let blank = Name(id: "todo", key: "待填")
    /// A figure that cannot exist for this agency; printed `/`.
    package static let notApplicable = Name(id: "n/a", key: "不适用")
    /// In a row written by name: what the columns not named hold.
    package static let rest = Name(id: "rest", key: "其余")
    /// A figure that is written with a remark.
    package static let value = Name(id: "value", key: "值")
    /// The remark on a figure.
    package static let remark = Name(id: "note", key: "注")

    /// In a reference, before two sums: the one as a percentage of the other.
    package static let share = Name(id: "share", key: "占比")
    /// In a reference, before a sum: its growth over last year's.
    package static let growth = Name(id: "growth", key: "同比")
    /// In a reference, before an address: the cell of last year's report.
    package static let prior = Name(id: "prior", key: "上年")

    /// In the place of a reference: the numbers of this sentence are not compared with the tables.
    package static let unchecked = Name(id: "unchecked", key: "不核对")

    /// In an explanation: the rule whose finding it accepts.
    package static let waivedRule = Name(id: "rule", key: "规则")
    /// In an explanation: the cell, row, group or section that it is about.
    package static let place = Name(id: "place", key: "位置")
    /// In an explanation: the words of the text that it is about.
    package static let quote = Name(id: "quote", key: "原文")
    /// In an explanation: how far the two figures are apart.
    package static let gap = Name(id: "gap", key: "相差")
    package static let reason = Name(id: "reason", key: "理由")
    package static let author = Name(id: "author", key: "经办")
    package static let date = Name(id: "date", key: "日期")

    /// What an explanation may say.
    package static let ofWaivers = [waivedRule, place, quote, gap, reason, author, date]

    /// In an adjustment: what is added to the sum of the units.
    package static let amount = Name(id: "amount", key: "数额")
    /// What an adjustment may say.
    package static let ofAdjustments = [place, amount, reason, author, date]

    /// Of a summed unit: the file of its report.
    package static let file = Name(id: "file", key: "文件")
    package static let hash = Name(id: "sha256", key: "SHA-256")
    /// Of a summed unit: what is not as it should be.
    package static let state = Name(id: "state", key: "状态")
    /// What the entry of a summed unit may say.
    package static let ofSources = [ReportField.agency.name, file, hash, state]

    /// What the entries of any list may say.
    static let ofLists = ofWaivers + ofAdjustments + ofSources

    /// Words that a column must not be called by.
    static let reserved = [rest, value, remark]
}
