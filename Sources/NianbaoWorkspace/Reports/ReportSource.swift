package import NianbaoCore

/// A kind of file that a report is read from.
package protocol ReportSource: Sendable {
    /// What such a file is called in messages.
    var name: Bilingual { get }
    /// Whether a file is of this kind, by its content and never by its name.
    ///
    /// - Parameter bytes: The file's content; of one that is larger than any report, its beginning.
    func recognises(_ bytes: [UInt8]) -> Bool
    /// What the file says, and everything that is wrong with how it says that.
    ///
    /// - Parameters:
    ///   - name: The file's name, for messages.
    ///   - reader: The forms at hand.
    func read(_ bytes: [UInt8], name: String, _ reader: ReportReader) -> SourcedReport
}

/// What was read of a file that may hold a report.
package struct SourcedReport: Sendable {
    /// The file's name and text, as findings are shown in it; without text when it is no text file.
    package let file: SourceFile
    /// The parts of the report that could be read; `nil` if there is none.
    package let report: Report?
    /// Everything that reading found wrong with the file.
    package let findings: [Finding]
    /// What a span of the report or of a finding is in the file; `nil` when it is a text file, and spans are its own.
    ///
    /// The report of another kind of file has spans all the same: what has none, the file does not mention. The source
    /// numbers the places of its file as it likes, as lines in reading order.
    package let place: (@Sendable (SourceSpan) -> FindingPlace)?
    /// Whether the file could be opened as one of its kind. What it says may still be no report.
    package let isOpened: Bool

    /// What was read of a file that could be opened.
    package init(
        file: SourceFile, report: Report?, findings: [Finding],
        place: (@Sendable (SourceSpan) -> FindingPlace)? = nil
    ) {
        self.file = file
        self.report = report
        self.findings = findings
        self.place = place
        isOpened = true
    }

    /// What is left of a file that could not be opened; `findings` say why.
    package init(unopened file: SourceFile, findings: [Finding]) {
        self.file = file
        self.findings = findings
        (report, place) = (nil, nil)
        isOpened = false
    }
}
