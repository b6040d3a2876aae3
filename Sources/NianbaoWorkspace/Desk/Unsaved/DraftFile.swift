internal import CLibrary

/// Where a report's draft is kept: in the hidden folder beside the report, under its name.
///
/// A browser is given an answer only after its texts are here, so that a killed server loses none of them.
final class DraftFile {
    private let path: String
    private let folder: RecordFolder
    private let remarks: RemarkSink
    /// Keeps the work in the folder going, so that it does not begin anew with each key that is pressed.
    private var work: WorkFolder?

    /// What the file holds.
    private struct Content: Codable {
        var schema = "nianbao.draft/1"
        /// What was typed in the run that wrote it.
        var live: UnsavedTexts?
        /// What an earlier run has left, and nobody has decided on yet.
        var offered: UnsavedTexts?
    }

    /// More than what is typed into a report can be, in bytes.
    private static let sizeLimit = 1 << 26

    init(beside report: String, _ remarks: RemarkSink) {
        folder = RecordFolder(beside: report)
        path = FilePath.join(folder.path, FilePath.name(report) + ".draft")
        self.remarks = remarks
    }

    /// What earlier runs have left; `nil` when there is nothing, or nothing that can be read.
    func read() -> UnsavedTexts? {
        guard InputFile.isRegular(path),
            let bytes = try? InputFile.bytes(path, limit: Self.sizeLimit, isNamedByUser: false),
            let content = Content(readingJSON: bytes)
        else { return nil }
        let draft = content.live?.over(content.offered) ?? content.offered
        return draft.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Keeps drafts in place of what is there; without any, the file goes.
    ///
    /// - Throws: A `Failure` when they cannot be written; then the earlier content is still there.
    func write(_ live: UnsavedTexts?, offered: UnsavedTexts?) throws(Failure) {
        guard live != nil || offered != nil else { return remove() }
        _ = try folder.make()
        let bytes = Array(try Content(live: live, offered: offered).jsonLine().utf8)
        if work == nil { work = .of(folder.path, remarks) }
        let file = HiddenFile(beside: path, "tmp", remarks)
        do throws(Failure) {
            try file.create(mode: 0o600)
            try file.write(bytes)
        } catch {
            file.remove()
            throw error
        }
        guard rename(file.path, path) == 0 else {
            let failure = Failure.cannotWrite(path)
            file.remove()
            throw failure
        }
    }

    private func remove() {
        unlink(path)
        work = nil
        folder.removeIfEmpty()
    }
}
