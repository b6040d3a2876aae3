internal import NianbaoCore

/// The report file that an import writes.
package struct ImportTarget {
    /// The path of the file.
    package let path: String
    /// The SHA-256 of the document.
    private let source: String
    private let remarks: RemarkSink

    /// A file at `path`.
    ///
    /// - Parameter source: The SHA-256 of the document.
    package init(path: String, from source: String, remarks: RemarkSink) {
        (self.path, self.source, self.remarks) = (path, source, remarks)
    }

    /// The name of a report's file in a folder: agency and year as the title has them, else the name of the document.
    package static func name(of report: ImportedDocument.Report, in document: ImportedDocument, number: Int) -> String {
        let own = report.imported.report
        guard own.agency.isEmpty || !own.isYearKnown else {
            return OutputFolder.name("\(own.agency)\(own.year)", "yaml")
        }
        let base = document.path == "-" ? "import" : FilePath.parts(ofName: FilePath.name(document.path)).base
        return OutputFolder.name(number > 1 ? "\(base)-\(number)" : base, "yaml")
    }

    /// Writes the file. What is there is replaced only if an import has written it and nobody has edited it since.
    ///
    /// - Parameter mayReplaceEdited: Whether any other file is replaced, too, and a copy of it kept.
    /// - Returns: Where the file that was there is kept; `nil` when nothing is.
    package func write(_ text: String, mayReplaceEdited: Bool) throws -> String? {
        var batch = OutputBatch(remarks: remarks)
        try batch.add(path, text: text)
        return try RecordedOutput.publish(
            path, .imported, from: source, of: batch, mayReplaceEdited: mayReplaceEdited, remarks
        ) { Failure.edited(path, wasWritten: $0) }
    }
}

extension Failure {
    fileprivate static func edited(_ path: String, wasWritten: Bool) -> Failure {
        let reason =
            wasWritten
            ? Bilingual(zh: "导入以后被改过", en: "was edited since it was imported")
            : Bilingual(zh: "已经存在，不是导入时写的", en: "exists and was not written by an import")
        return Failure(
            zh: "“\(path)”\(reason.zh)，没有改动；请用 -o 换一个文件名，或者加 --force 覆盖，原文件另存一份",
            en:
                "“\(path)” \(reason.en); it was left alone: name another file with -o, or add --force to replace it and keep a dated copy"
        )
    }
}
