internal import NianbaoCore

/// LibreOffice as it is on this machine: the program that makes a PDF of a Word document.
struct LibreOffice {
    /// Where it lies; `nil` when PATH leads to none.
    static var program: String? { ChildProcess.program("soffice") ?? ChildProcess.program("libreoffice") }

    private let program: String
    /// How long one document may take, in seconds.
    private let timeLimit: Int

    /// - Parameters:
    ///   - program: Where it lies.
    ///   - timeLimit: How long one document may take, in seconds.
    init(program: String, timeLimit: Int = 120) {
        self.program = program
        self.timeLimit = timeLimit
    }

    /// The PDF of a document, tagged and with bookmarks. Messages call it `target`.
    func pdf(ofDocument document: [UInt8], _ target: String) throws(Failure) -> [UInt8] {
        let folder = try ScratchFolder()
        try folder.put("report.docx", document)
        // A profile of its own, so that neither a user's settings nor a running LibreOffice matters.
        for name in ["profile", "profile/user"] { try folder.make(name) }
        try folder.put("profile/user/registrymodifications.xcu", Array(Self.settings.utf8))
        let arguments = [
            "-env:UserInstallation=file://\(Self.escaped(folder.path))/profile", "--headless", "--norestore",
            "--nolockcheck", "--nodefault", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder.path,
            "\(folder.path)/report.docx",
        ]
        guard let process = ChildProcess(program, arguments) else {
            let reason = systemError()
            throw Failure(
                zh: "不能启动 LibreOffice（\(program)）：\(reason.zh)；没有写出“\(target)”",
                en: "cannot start LibreOffice (\(program)): \(reason.en); “\(target)” was not written")
        }
        let end = process.wait(seconds: timeLimit)
        guard end == .exited(0), let pdf = Self.pdf(at: "\(folder.path)/report.pdf") else {
            throw failure(end, target)
        }
        return pdf
    }

    /// The bytes of a file if they are a whole PDF with a page at least.
    private static func pdf(at path: String) -> [UInt8]? {
        guard InputFile.isRegular(path), let bytes = try? InputFile.bytes(path, limit: .max) else { return nil }
        return isWhole(bytes) ? bytes : nil
    }

    /// Whether bytes begin and end as a PDF does and name a page.
    static func isWhole(_ bytes: [UInt8]) -> Bool {
        let text = { (range: ArraySlice<UInt8>, word: String) in range.firstRange(of: Array(word.utf8)) != nil }
        return bytes.starts(with: Array("%PDF-".utf8)) && text(bytes.suffix(1024), "%%EOF")
            && text(bytes[...], "/Type/Page/")
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

    /// A path in a URL.
    private static func escaped(_ path: String) -> String {
        path.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."):
                String(UnicodeScalar(byte))
            default: (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }

    /// What a profile says: no macros, no links followed, and how a PDF is made.
    private static let settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        \(item("Common/Security/Scripting", "DisableMacrosExecution", "true"))
        \(item("Common/Security/Scripting", "MacroSecurityLevel", "3"))
        \(item("Common/Security/Scripting", "DisableActiveContent", "true"))
        \(item("Writer/Content/Update", "Link", "0"))
        \(item("Common/Filter/PDF/Export", "UseTaggedPDF", "true"))
        \(item("Common/Filter/PDF/Export", "ExportBookmarks", "true"))
        \(item("Common/Filter/PDF/Export", "DisplayPDFDocumentTitle", "true"))
        </oor:items>

        """

    private static func item(_ path: String, _ name: String, _ value: String) -> String {
        "<item oor:path=\"/org.openoffice.Office.\(path)\"><prop oor:name=\"\(name)\" oor:op=\"fuse\"><value>\(value)</value>"
            + "</prop></item>"
    }
}
