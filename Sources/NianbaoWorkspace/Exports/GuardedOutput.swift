internal import CLibrary

/// What lies under a name that a batch is about to write, held against what the tool knows to have written there: the one
/// place that decides whether something that somebody has edited would be lost.
struct GuardedOutput {
    let path: String
    /// What is recorded of the file that was written there last; `nil` when nothing is.
    let known: Manifest.Output?
    /// The hash of the new content.
    private let new: String
    /// The hash of what is there; `nil` when nothing is.
    private let present: String?

    /// `nil` when the batch has nothing for this path.
    init?(_ path: String, known: Manifest.Output?, in batch: borrowing OutputBatch) throws(Failure) {
        guard let new = try batch.hash(of: path) else { return nil }
        self.path = path
        self.known = known
        self.new = new
        present = try fileHash(path)
    }

    /// Whether the new content is there already.
    var isUnchanged: Bool { present == new }

    /// Whether what is there is what was written last, as it was.
    var isAsRecorded: Bool { present != nil && present == known?.sha256 }

    /// Whether nothing would be lost if what is there went: the tool has written it and nobody has edited it.
    var isExpendable: Bool { present.map { $0 == new || known?.knows($0) == true } ?? true }

    /// What records say of the file once the batch is through.
    var record: Manifest.Output {
        Manifest.Output(name: FilePath.name(path), sha256: new, replaces: isUnchanged ? nil : present)
    }

    /// Leaves out what need not be written, and has the batch fail if something else lies there by then.
    func settle(_ batch: inout OutputBatch) {
        if isUnchanged { batch.leaveOut(path) } else { batch.expect(path, oneOf: [present, new]) }
    }

    /// Keeps what is there under another name, which it gets before all else that was added until now.
    ///
    /// - Parameter now: The time that the name says.
    /// - Returns: The copy's path.
    func keepCopy(_ batch: inout OutputBatch, at now: time_t) throws -> String {
        let copy = EditedCopy.path(for: path, at: now)
        try batch.addFirst(copyOf: path, as: copy)
        return copy
    }
}
