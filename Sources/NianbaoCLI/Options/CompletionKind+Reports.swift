internal import ArgumentParser
internal import NianbaoWorkspace

extension CompletionKind {
    /// Report files and form files.
    static var reportFile: CompletionKind { .file(extensions: FilePath.reportEndings) }

    /// Files of every kind that reports are read from.
    static var report: CompletionKind { .file(extensions: FilePath.reportEndings + FilePath.documentEndings) }
}
