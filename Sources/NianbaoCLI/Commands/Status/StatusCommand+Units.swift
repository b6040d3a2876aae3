internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

extension StatusCommand {
    /// Shows how the units of a collection stand.
    ///
    /// - Throws: `ExitCode` when a unit still has something to send.
    func showUnits() throws {
        guard let list = try roster.load() else { return }
        let collection = try CollectionFolder(paths[0])
        let remarks = Terminal.error.remarks
        let table = try self.list.map { path throws(Failure) in try StatusList(path, remarks: remarks) }
        let status = try CollectionStatus(
            of: collection, list.roster, try form.load().reader(Reach(paths)), due: due?.day, today: clock.day)
        switch format {
        case .json: try Terminal.output.put(StatusDocument(status).jsonText())
        case .text:
            let listing = UnitStatusListing(status: status, folder: paths[0], language: Console.current.language)
            try Terminal.output.put(listing.text)
        }
        if let table, let copy = try table.write(status, mayReplaceEdited: force) {
            Terminal.error.write(pick(.kept(copy)).printable + "\n")
        }
        if status.needsDoing { throw ExitCode(1) }
    }
}
