internal import CLibrary

/// A file with a record of its own that a batch is about to write.
struct RecordedOutput {
    private let file: GuardedOutput
    private let kind: OutputRecord.Kind
    private let source: String?

    /// `nil` when the batch has nothing for this path.
    ///
    /// - Parameter source: The SHA-256 of the document that the file is made from.
    init?(
        _ path: String, _ kind: OutputRecord.Kind, from source: String? = nil, in batch: borrowing OutputBatch,
        _ remarks: RemarkSink
    ) throws(Failure) {
        let record = OutputRecord.read(kind, for: path, remarks)
        guard let file = try GuardedOutput(path, known: record?.file, in: batch) else { return nil }
        self.file = file
        self.kind = kind
        self.source = source
    }

    /// Whether anything is known of what was written there last.
    var hasRecord: Bool { file.known != nil }

    /// Whether nothing would be lost if what is there went.
    var isExpendable: Bool { file.isExpendable }

    /// Prepares that the new content takes the file's name, and its record one before.
    ///
    /// - Parameter keepsCopy: Whether what is there is kept under another name.
    /// - Returns: That name; `nil` when nothing is kept.
    func settle(_ batch: inout OutputBatch, keepsCopy: Bool) throws -> String? {
        file.settle(&batch)
        if file.isUnchanged, file.isAsRecorded { return nil }
        try batch.addFirst(
            OutputRecord.path(kind, for: file.path),
            text: try OutputRecord(kind, of: file.record, from: source).jsonText())
        return keepsCopy && !file.isUnchanged ? try file.keepCopy(&batch, at: time(nil)) : nil
    }
}
