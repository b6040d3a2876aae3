internal import CLibrary

/// The hidden folder beside files that the tool writes, with records of what it has written there.
package struct RecordFolder: Sendable {
    /// The name of the hidden folder.
    package static let name = ".nianbao"

    /// The folder of the files that the records are about; empty for the current one.
    let outputFolder: String

    init(in outputFolder: String) { self.outputFolder = outputFolder }

    /// The folder beside the file at `output`.
    package init(beside output: String) { self.init(in: HiddenFile.folder(of: output)) }

    /// The hidden folder's own path.
    package var path: String { FilePath.join(outputFolder, Self.name) }

    /// Makes the folder and returns whether it was not there.
    package func make() throws(Failure) -> Bool {
        if mkdir(path, 0o777) == 0 { return true }
        guard errno == EEXIST else { throw .cannotWrite(path) }
        return false
    }

    /// Takes the folder away, unless something lies in it.
    func removeIfEmpty() { rmdir(path) }

    /// Runs `body` with the folder in place, and takes the folder away again if it was new and `body` fails.
    package func whileThere<Result>(_ body: () throws -> Result) throws -> Result {
        let isNew = try make()
        do {
            return try body()
        } catch {
            if isNew { removeIfEmpty() }
            throw error
        }
    }
}
