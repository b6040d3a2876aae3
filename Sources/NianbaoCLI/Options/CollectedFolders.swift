internal import NianbaoCore
internal import NianbaoWorkspace

extension GivenForms {
    /// Says which files of a folder in which reports were collected count, and shows what does not.
    func counted(_ paths: [String]) -> ReportFiles.Counted {
        let counted = CountedFiles(reader(Reach(paths, areOthers: true)), remarks: Terminal.error.remarks)
        return { folder throws(Failure) in try counted.paths(in: folder) }
    }
}
