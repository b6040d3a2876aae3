/// A file that is written beside a region's report, from the same units.
struct SideFile {
    let path: String
    private let kind: OutputRecord.Kind
    private let remarks: RemarkSink

    /// - Parameter remarks: Receives a remark on each record that cannot be read.
    init(_ path: String, _ kind: OutputRecord.Kind, remarks: RemarkSink) {
        (self.path, self.kind, self.remarks) = (path, kind, remarks)
    }

    /// Refuses to take the place of a file that is there, before any work is done.
    ///
    /// - Parameter keepsOld: Whether one that is there may be kept under another name.
    func check(keepsOld: Bool) throws(Failure) {
        guard !keepsOld, InputFile.exists(path), try !isOurs else { return }
        throw Failure(
            zh: "已有“\(path)”，没有动它；换一个名字，或加 --update 另存旧的一份",
            en:
                "“\(path)” is there already and was left alone; name another, or keep the old one aside with --update"
        )
    }

    /// Whether a roll-up has written the file and nobody has edited it since.
    private var isOurs: Bool {
        get throws(Failure) {
            guard let present = try fileHash(path) else { return false }
            return OutputRecord.read(kind, for: path, remarks)?.file.knows(present) == true
        }
    }

    /// Writes files, and this one with them: all or none. One that is there and that somebody may have worked in is kept
    /// under another name.
    ///
    /// - Parameters:
    ///   - fill: Writes it to the path that it is given.
    ///   - write: Given what adds it to a batch.
    /// - Returns: Where the old one is kept; `nil` when nothing is.
    func add(
        _ fill: @escaping (String) throws -> Void, to write: ((inout OutputBatch) throws -> Void) throws -> Void
    ) throws -> String? {
        var copy: String?
        try RecordFolder(beside: path).whileThere {
            try write { batch in
                try batch.add(path, fill)
                guard let output = try RecordedOutput(path, kind, in: batch, remarks) else { return }
                copy = try output.settle(&batch, keepsCopy: try !output.isExpendable)
            }
        }
        return copy
    }
}
