extension ManifestFile {
    /// What the outputs depend on and what has changed since; `nil` when nothing has.
    ///
    /// The report's own title is not looked at here.
    func staleReason(_ made: Manifest.Made) throws(Failure) -> StaleReason? {
        if let path = path(of: made.input), try fileHash(path) != made.input.sha256 { return .input }
        if let path = path(of: made.prior), try fileHash(path) != made.prior.sha256 { return .prior }
        if let path = path(of: made.form), try fileHash(path) != made.form.sha256 { return .form }
        return nil
    }
}
