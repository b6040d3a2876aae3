internal import NianbaoCore

/// A document in a folder that no report was read from, or whose report is not the only one of its agency and year.
package struct UnreadDocument: Sendable {
    /// Its path, with the folder that was named in front.
    let path: String
    /// Why not, or what is wrong with it.
    let reason: Bilingual
    /// Whether it was read, and counts beside a report of the same agency and year with other figures.
    var isCounted = false

    /// The words for it.
    package var remark: Remark {
        isCounted
            ? .line(zh: "“\(path)”\(reason.zh)", en: "“\(path)”: \(reason.en)")
            : .line(zh: "“\(path)”没有读：\(reason.zh)", en: "“\(path)” was not read: \(reason.en)")
    }
}
