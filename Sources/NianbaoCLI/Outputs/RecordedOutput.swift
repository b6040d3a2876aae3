#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// A file with a record of its own that a batch is about to write, beside what lies there until then.
struct RecordedOutput {
    let path: String
    /// What is known of the file that was written there last; `nil` when nothing is.
    let record: OutputRecord?
    private let kind: OutputRecord.Kind
    /// The hash of the new content.
    private let new: String
    /// The hash of what is there; `nil` when nothing is.
    private let present: String?

    /// `nil` when the batch has nothing for this path.
    init?(_ path: String, _ kind: OutputRecord.Kind, in batch: borrowing OutputBatch) throws(Failure) {
        guard let new = try batch.hash(of: path) else { return nil }
        self.path = path
        self.kind = kind
        self.new = new
        present = try fileHash(path)
        record = OutputRecord.read(kind, for: path)
    }

    /// Whether nothing would be lost if what is there went: the tool has written it and nobody has edited it.
    var isKnown: Bool { present.map { $0 == new || record?.file.knows($0) == true } ?? true }

    /// Prepares that the new content takes the file's name, and its record one before.
    ///
    /// - Parameter keepsCopy: Whether what is there is kept under another name.
    /// - Returns: That name; `nil` when nothing is kept.
    func settle(_ batch: inout OutputBatch, keepsCopy: Bool) throws -> String? {
        let isUnchanged = present == new
        if isUnchanged { batch.leaveOut(path) } else { batch.expect(path, oneOf: [present, new]) }
        if isUnchanged, record?.file.sha256 == new { return nil }
        let file = Manifest.Output(name: FilePath.name(path), sha256: new, replaces: isUnchanged ? nil : present)
        try batch.addFirst(OutputRecord.path(kind, for: path), text: try OutputRecord(kind, of: file).json)
        guard keepsCopy, !isUnchanged else { return nil }
        let copy = EditedCopy.path(for: path, at: time(nil))
        try batch.addFirst(copyOf: path, as: copy)
        return copy
    }
}
