package import NianbaoCore

/// A report file's bytes with everything fixed that can have been meant in one way. All else stays, byte for byte.
package struct FixedFile {
    /// What the file holds after the fixes.
    package let bytes: [UInt8]
    /// The lines that changed.
    package let changes: [FixedReport.Change]
    /// The encoding's finding if the file is in no UTF-8; then its bytes are left alone.
    package let foreign: Finding?

    /// What is no text is left alone.
    package init(_ old: [UInt8], name: String, _ reader: ReportReader) {
        let (file, decoding) = SourceDecoder.decode(old, name: name)
        guard let file, decoding.isEmpty else {
            (bytes, changes, foreign) = (old, [], file == nil ? nil : decoding.first)
            return
        }
        let fixed = FixedReport(file, reader)
        let mark = old.starts(with: SourceDecoder.byteOrderMark) ? SourceDecoder.byteOrderMark : []
        (bytes, changes, foreign) = (mark + Array(fixed.text.utf8), fixed.changes, nil)
    }

    /// Fixes the file at `path` in place.
    ///
    /// - Parameters:
    ///   - isDryRun: Whether the file stays as it is.
    ///   - remarks: Receives a remark on whatever killed runs have left.
    package static func fix(
        _ path: String, _ reader: ReportReader, isDryRun: Bool, remarks: RemarkSink
    ) throws(Failure) -> FixedFile {
        do {
            if isDryRun { return FixedFile(try InputFile.bytes(path), name: InputFile.shown(path), reader) }
            var fixed: FixedFile?
            try EditedFile.edit(path, remarks: remarks) { bytes in
                let made = FixedFile(bytes, name: InputFile.shown(path), reader)
                fixed = made
                return made.changes.isEmpty ? nil : made.bytes
            }
            return try fixed ?? FixedFile(try InputFile.bytes(path), name: InputFile.shown(path), reader)
        } catch {
            throw Failure(error)
        }
    }
}
