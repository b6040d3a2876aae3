internal import NianbaoCore

/// A document in a folder that no report was read from.
package struct UnreadDocument: Sendable {
    /// Its path, with the folder that was named in front.
    let path: String
    /// Why not.
    let reason: Bilingual

    /// The words for it.
    package var remark: Remark {
        .line(zh: "“\(path)”没有读：\(reason.zh)", en: "“\(path)” was not read: \(reason.en)")
    }
}
