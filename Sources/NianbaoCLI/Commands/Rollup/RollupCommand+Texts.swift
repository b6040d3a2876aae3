internal import NianbaoCore
internal import NianbaoWorkspace

extension RollupCommand {
    /// The file for the units' texts; `nil` when none was asked for.
    func regionTexts() throws(Failure) -> RegionTexts? {
        guard let texts else { return nil }
        return try RegionTexts(texts, remarks: Terminal.error.remarks)
    }

    /// Writes files, and the units' texts with them if they were asked for: either all of them or nothing.
    ///
    /// - Parameter write: Is given a function that adds the texts to a batch.
    func withTexts(
        _ texts: (file: RegionTexts, content: UnitTexts)?,
        _ write: ((inout OutputBatch) throws -> Void) throws -> Void
    ) throws {
        guard let texts else { return try write { _ in } }
        guard let copy = try texts.file.add(texts.content, to: write) else { return }
        Terminal.error.write(pick(.kept(copy)).printable + "\n")
    }
}
