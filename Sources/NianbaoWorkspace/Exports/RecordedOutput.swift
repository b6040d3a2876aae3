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

    /// Whether nothing would be lost if what is there went: it is as it was written, or there is nothing in it.
    var isExpendable: Bool {
        get throws(Failure) {
            if file.isExpendable { return true }
            return try InputFile.bytes(file.path, limit: 1).isEmpty
        }
    }

    /// Gives what a batch has written for a path its name, and the record of it before. What is there and may hold
    /// somebody's work is left alone, unless it may be replaced; then a copy of it is kept.
    ///
    /// - Parameters:
    ///   - source: The SHA-256 of the document that the file is made from.
    ///   - refusal: What to say of a file that is left alone, given whether anything is known of how it was written.
    /// - Returns: Where the file that was there is kept; `nil` when nothing is.
    static func publish(
        _ path: String, _ kind: OutputRecord.Kind, from source: String? = nil, of batch: consuming OutputBatch,
        mayReplaceEdited: Bool, _ remarks: RemarkSink, refusal: (Bool) -> Failure
    ) throws -> String? {
        let folder = RecordFolder(beside: path)
        let isFolderNew = try folder.make()
        do {
            var copy: String?
            if let output = try Self(path, kind, from: source, in: batch, remarks) {
                let isExpendable = try output.isExpendable
                guard isExpendable || mayReplaceEdited else { throw refusal(output.file.known != nil) }
                copy = try output.settle(&batch, keepsCopy: !isExpendable)
            }
            try batch.commit()
            return copy
        } catch {
            if isFolderNew { folder.removeIfEmpty() }
            throw error
        }
    }

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
