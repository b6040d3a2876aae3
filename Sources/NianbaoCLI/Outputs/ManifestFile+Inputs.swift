internal import NianbaoCore

extension ManifestFile {
    /// What the outputs depend on and what has changed since; `nil` when nothing has.
    ///
    /// The report's own title is not looked at here.
    func staleReason(_ made: Manifest.Made) throws(Failure) -> StaleReason? {
        if let path = path(of: made.input), try Self.inputHash(path) != made.input.sha256 { return .input }
        if let path = path(of: made.prior), try Self.inputHash(path) != made.prior.sha256 { return .prior }
        if let path = path(of: made.form), try Self.inputHash(path) != made.form.sha256 { return .form }
        return nil
    }

    /// The SHA-256 of a file that was read in whole, if it is not larger than any that is.
    private static func inputHash(_ path: String) throws(Failure) -> String? {
        try fileHash(path, upTo: SourceDecoder.sizeLimit + 1)
    }
}
