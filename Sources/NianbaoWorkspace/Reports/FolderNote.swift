internal import NianbaoCore

/// What there is to say of a file among others in a folder: that no report was read from it, that it does not count, or that it is not
/// the only report of its agency and year.
package struct FolderNote: Sendable {
    /// Its path, with the folder that was named in front.
    let path: String
    let kind: Kind
    /// Why it was not read or does not count, or what it is like.
    let reason: Bilingual
    /// Whether it could not be read at all, so that it may hold a report that is missing elsewhere.
    var mayHoldReport = false

    enum Kind: String, Codable, Sendable {
        case unread
        /// It was read, and a report file of the same agency and year counts instead.
        case leftOut = "left_out"
        /// Another file has a report of the same agency and year, both count, and nothing says which is right.
        case repeated

        /// How much it matters: of two reports for one year one has to go, so a check does not pass.
        var severity: Severity { self == .repeated ? .error : .warning }
    }

    /// A file that was exported from a report that is not among the files.
    static func exported(_ path: String, from report: String) -> FolderNote {
        let report = FilePath.short(report)
        return FolderNote(
            path: path, kind: .leftOut,
            reason: Bilingual(
                zh: "是从年报文件“\(report)”导出的，那个文件不在这些文件里；要读导出的这一个，写出它的文件名",
                en: "it was exported from “\(report)”, which is not among these files; name it to have it read"))
    }

    /// The words for it.
    package var remark: Remark { .line(zh: told.zh, en: told.en) }

    /// The reason with the file's name.
    private var told: Bilingual {
        switch kind {
        case .unread: Bilingual(zh: "“\(path)”没有读：\(reason.zh)", en: "“\(path)” was not read: \(reason.en)")
        case .leftOut: Bilingual(zh: "“\(path)”没有计入：\(reason.zh)", en: "“\(path)” was not counted: \(reason.en)")
        case .repeated: Bilingual(zh: "“\(path)”\(reason.zh)", en: "“\(path)”: \(reason.en)")
        }
    }

    /// The reason as a sentence beside the file's name.
    var message: Bilingual {
        switch kind {
        case .unread: Bilingual(zh: "没有读：\(reason.zh)", en: "not read: \(reason.en)")
        case .leftOut: Bilingual(zh: "没有计入：\(reason.zh)", en: "not counted: \(reason.en)")
        case .repeated: reason
        }
    }
}
