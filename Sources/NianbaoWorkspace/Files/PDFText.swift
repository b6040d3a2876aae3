internal import NianbaoCore

/// The program `pdftotext` of Poppler as it is on this machine: it says where the words on the pages of a PDF stand.
struct PDFText {
    /// Where it lies; `nil` when PATH leads to none.
    static var program: String? { ChildProcess.program("pdftotext") }

    let program: String
    /// How long one document may take, in seconds.
    var timeLimit = 30
    /// How many pages are read.
    let pageLimit: Int
    /// How many bytes the program may write.
    let sizeLimit: Int

    /// How much memory it may address, in bytes.
    private static let memory: UInt64 = 1 << 30

    /// What came of a document.
    enum Outcome {
        /// The words with their places, as XHTML.
        case made([UInt8])
        /// It could not be started, with the reason.
        case notStarted(Bilingual)
        /// It wrote more than it may.
        case tooMuch
        /// It ended in this way and wrote nothing whole.
        case failed(ChildProcess.End)
    }

    /// Has the words of a document found.
    func words(_ document: [UInt8]) throws(Failure) -> Outcome {
        let folder = try ScratchFolder()
        try folder.put("report.pdf", document)
        let made = "\(folder.path)/words.html"
        let arguments = [
            // One page more than is read shows that there are more.
            "-bbox", "-enc", "UTF-8", "-l", String(pageLimit + 1), "\(folder.path)/report.pdf", made,
        ]
        guard let process = ChildProcess(program, arguments, memory: Self.memory) else {
            return .notStarted(systemError())
        }
        let end = process.wait(seconds: timeLimit)
        guard end == .exited(0), InputFile.isRegular(made), let bytes = try? InputFile.bytes(made, limit: sizeLimit + 1)
        else { return .failed(end) }
        return bytes.count > sizeLimit ? .tooMuch : .made(bytes)
    }
}
