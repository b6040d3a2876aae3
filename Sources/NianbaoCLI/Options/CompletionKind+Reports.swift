internal import ArgumentParser

extension CompletionKind {
    /// Report files and form files.
    static var reportFile: CompletionKind { .file(extensions: yaml) }

    /// Files of every kind that reports are read from.
    static var report: CompletionKind {
        .file(extensions: yaml + ["docx", "xlsx", "html", "htm", "mht", "txt", "doc", "wps", "rtf", "odt", "pdf"])
    }

    private static let yaml = ["yaml", "yml"]
}
