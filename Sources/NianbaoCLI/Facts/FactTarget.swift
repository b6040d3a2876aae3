internal import FactStore
internal import NianbaoCore

/// The file that a table of facts goes to.
struct FactTarget {
    let path: String
    let format: FactFormat

    /// Sees that nothing of somebody else's is replaced: only a table of facts may give way to a new one.
    ///
    /// - Throws: A `Failure` when there is something else.
    func claim() throws(Failure) {
        guard InputFile.leadsSomewhere(path) else { return }
        guard InputFile.isRegular(path) else {
            throw Failure(
                zh: "写不了“\(path)”：它不是普通文件；要写到屏幕或管道，不写 -o",
                en: "cannot write “\(path)”: it is no regular file; to write to a screen or a pipe, leave -o out")
        }
        let start = try InputFile.bytes(path, limit: 4096)
        guard start.isEmpty || format.begins(start) else {
            throw Failure(
                zh: "“\(path)”已经存在，而且不是 nianbao facts 写的，没有改动；请用 -o 换一个文件名",
                en:
                    "“\(path)” exists and was not written by nianbao facts; it was left alone: name another file with -o"
            )
        }
    }

    /// The failure to write the database.
    func failure(_ error: FactStoreError) -> Failure {
        let reason =
            error.isFull
            ? Bilingual(zh: "磁盘已满", en: "the disk is full")
            : Bilingual(
                zh: "磁盘可能已满（\(error.operation)：\(error.reason)）",
                en: "the disk may be full (\(error.operation): \(error.reason))")
        return Failure(
            zh: "写不了“\(path)”：\(reason.zh)；没有改动任何文件", en: "cannot write “\(path)”: \(reason.en); no file was changed")
    }
}

extension FactFormat {
    /// Whether a file that begins like this is a table of facts in this format.
    fileprivate func begins(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .csv:
            let mark = SourceDecoder.byteOrderMark
            return bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0).starts(with: FactLines.header)
        case .sqlite: return FactDatabase.isOne(bytes)
        }
    }
}
