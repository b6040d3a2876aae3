internal import NianbaoCore

/// A document in a folder that no report was read from.
package struct UnreadDocument: Sendable {
    /// Its path, with the folder that was named in front.
    let path: String
    /// Why not.
    let reason: Bilingual
    /// Whether it was read, and another file with a report of the same agency and year counts.
    var isCopy = false

    /// The words for it.
    package var remark: Remark {
        isCopy
            ? .line(zh: "“\(path)”没有计入：\(reason.zh)", en: "“\(path)” was not counted: \(reason.en)")
            : .line(zh: "“\(path)”没有读：\(reason.zh)", en: "“\(path)” was not read: \(reason.en)")
    }
}
