internal import NianbaoCore

extension LibreOffice {
    /// The PDF of a document, tagged and with bookmarks. Messages call it `target`.
    func pdf(
        ofDocument document: [UInt8], _ target: String, with conversions: GatheredConversions
    ) throws(Failure) -> [UInt8] {
        switch try conversions.convert(Document(bytes: document, ending: "docx"), by: self) {
        case .made(let pdf): return pdf
        case .notStarted(let reason):
            throw Failure(
                zh: "不能启动 LibreOffice（\(program)）：\(reason.zh)；没有写出“\(target)”",
                en: "cannot start LibreOffice (\(program)): \(reason.en); “\(target)” was not written")
        case .failed(let end): throw failure(end, target)
        }
    }

    private func failure(_ end: ChildProcess.End, _ target: String) -> Failure {
        switch end {
        case .timedOut:
            Failure(
                zh:
                    "LibreOffice 在 \(timeLimit) 秒内没有完成转换，已经停止；没有写出“\(target)”，请再试一次，或者用 --to docx 导出后在 WPS 或 Word 里另存为 PDF",
                en:
                    "LibreOffice did not finish within \(timeLimit) seconds and was stopped; “\(target)” was not written. "
                    + "Try again, or export with --to docx and save as PDF in WPS or Word")
        case .killed(let signal):
            Failure(
                zh: "LibreOffice 中途退出（信号 \(signal)）；没有写出“\(target)”，请再试一次，或者用 --to docx 导出后在 WPS 或 Word 里另存为 PDF",
                en: "LibreOffice crashed (signal \(signal)); “\(target)” was not written. Try again, or export with "
                    + "--to docx and save as PDF in WPS or Word")
        case .exited(let code):
            Failure(
                zh: "LibreOffice（\(program)）没有生成完整的 PDF（退出码 \(code)）；没有写出“\(target)”，请检查是否装有软件包 "
                    + "libreoffice-writer-nogui、磁盘是否已满，或者用 --to docx 导出后在 WPS 或 Word 里另存为 PDF",
                en:
                    "LibreOffice (\(program)) made no whole PDF (exit code \(code)); “\(target)” was not written. See that "
                    + "the package libreoffice-writer-nogui is installed and the disk not full, or export with --to docx "
                    + "and save as PDF in WPS or Word")
        }
    }
}

extension LibreOffice.Target {
    static let pdf = Self(filter: "pdf:writer_pdf_Export", isWhole: isWholePDF)

    /// Whether bytes begin and end as a PDF does and name a page.
    private static func isWholePDF(_ bytes: [UInt8]) -> Bool {
        let text = { (range: ArraySlice<UInt8>, word: String) in range.firstRange(of: Array(word.utf8)) != nil }
        return bytes.starts(with: Array("%PDF-".utf8)) && text(bytes.suffix(1024), "%%EOF")
            && text(bytes[...], "/Type/Page/")
    }
}
