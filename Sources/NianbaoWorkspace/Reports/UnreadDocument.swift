internal import NianbaoCore

/// A document in a folder that no report was read from, or that differs from another report of its agency and year.
package struct UnreadDocument: Sendable {
    /// Its path, with the folder that was named in front.
    let path: String
    /// Why not, or what is wrong with it.
    let reason: Bilingual
    var state = State.unread

    enum State {
        case unread
        /// It was read, and a report file of the same agency and year counts instead.
        case leftOut
        /// It counts beside another document of the same agency and year.
        case counted
    }

    /// The words for it.
    package var remark: Remark {
        switch state {
        case .unread: .line(zh: "“\(path)”没有读：\(reason.zh)", en: "“\(path)” was not read: \(reason.en)")
        case .leftOut: .line(zh: "“\(path)”没有计入：\(reason.zh)", en: "“\(path)” was not counted: \(reason.en)")
        case .counted: .line(zh: "“\(path)”\(reason.zh)", en: "“\(path)”: \(reason.en)")
        }
    }
}
