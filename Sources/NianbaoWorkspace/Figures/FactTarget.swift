package import FactStore
internal import NianbaoCore

/// The file that a table of facts goes to.
package struct FactTarget {
    /// As the command line names it.
    package let path: String
    /// What the table is written as.
    package let format: FactFormat
    private let remarks: RemarkSink

    /// - Parameter remarks: Receives a remark on each record that cannot be read.
    package init(path: String, format: FactFormat, remarks: RemarkSink) {
        self.path = path
        self.format = format
        self.remarks = remarks
    }

    /// Refuses a name under which no program could open what is written.
    package static func checkName(_ path: String) throws(Failure) {
        guard let kind = FileKind(of: path), [.workbook, .document, .report].contains(kind) else { return }
        let (csv, database) = (FilePath.path(path, endingIn: "csv"), FilePath.path(path, endingIn: "db"))
        throw Failure(
            zh: "“\(path)”是\(kind.name.zh)的文件名，而数字表是 CSV 或 SQLite，没有写；请写 -o \(csv.shellQuoted)"
                + "（Excel 打开的，再加 --bom），或 -o \(database.shellQuoted)",
            en:
                "“\(path)” is the name of \(kind.name.en), and figures are written as CSV or SQLite; nothing was written: "
                + "give -o \(csv.shellQuoted), with --bom for Excel, or -o \(database.shellQuoted)")
    }

    /// Sees that nothing of somebody else's is replaced: only a table of facts may give way to a new one.
    ///
    /// - Throws: A `Failure` when there is something else, or a database that is in use.
    package func claim() throws(Failure) {
        guard InputFile.leadsSomewhere(path) else { return }
        let start = try InputFile.bytes(path, limit: 4096)
        guard start.isEmpty || format.begins(start) || OutputRecord.read(.facts, for: path, remarks) != nil else {
            throw Failure(
                zh: "“\(path)”已经存在，而且不是 nianbao facts 写的，没有改动；请用 -o 换一个文件名",
                en:
                    "“\(path)” exists and was not written by nianbao facts; it was left alone: name another file with -o"
            )
        }
        // SQLite would take such a file for changes to the new database and spoil it.
        for other in ["\(path)-wal", "\(path)-journal"] where InputFile.isRegular(other) {
            guard try !InputFile.bytes(other, limit: 1).isEmpty else { continue }
            throw Failure(
                zh: "“\(path)”正被别的程序打开着，或者上次没有正常关闭（有“\(other)”），没有改动；关闭那个程序再运行一次",
                en:
                    "“\(path)” is open in another program, or was not closed by it (there is “\(other)”); it was left alone: close it and run this again"
            )
        }
    }

    /// Gives what a batch has written for this file its name, and the record of it before.
    ///
    /// - Parameter mayReplaceEdited: Whether a file that somebody edited is replaced and a copy of it kept.
    /// - Returns: Where the edited file is kept; `nil` when there is none.
    /// - Throws: A `Failure` when somebody edited the file that is there.
    package func publish(_ batch: consuming OutputBatch, mayReplaceEdited: Bool) throws -> String? {
        try RecordedOutput.publish(
            path, .facts, of: batch, mayReplaceEdited: mayReplaceEdited, remarks, refusal: edited)
    }

    private func edited(_ wasWritten: Bool) -> Failure {
        let reason =
            wasWritten
            ? Bilingual(zh: "写出以后被改过", en: "was edited since it was written")
            : Bilingual(
                zh: "没有写出它的记录，里面可能有手工修改", en: "has no record of how it was written and may hold changes made by hand")
        return Failure(
            zh: "“\(path)”\(reason.zh)，没有改动；请用 -o 换一个文件名，或者加 --force 覆盖，原文件另存一份",
            en:
                "“\(path)” \(reason.en); it was left alone: name another file with -o, or add --force to replace it and keep a dated copy"
        )
    }

    /// The failure to write the database.
    package func failure(_ error: FactStoreError) -> Failure {
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
