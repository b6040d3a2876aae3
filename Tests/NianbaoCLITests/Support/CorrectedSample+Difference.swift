import TestSupport

extension CorrectedSample {
    /// What `nianbao diff` writes, with the files under their bare names.
    func difference(_ options: [String]) -> String {
        CommandRun(["diff", old, new] + options).output.replacing(folder.path + "/", with: "")
    }
}
