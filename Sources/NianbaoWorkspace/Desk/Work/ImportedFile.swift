internal import CLibrary
package import NianbaoCore

/// A report file that was made of a document from a browser.
///
/// The document may be anything, so a process of its own reads it, with limits of time and memory: this very program, as
/// `import` on the command line.
package struct ImportedFile: Sendable {
    /// The path of the report file.
    package let path: String
    /// What the user should know of it: what was not read, or is doubtful.
    package let messages: [String]

    /// How long reading may take, in seconds.
    private static let seconds = 60
    /// How many bytes of memory it may take.
    private static let memory: UInt64 = 4 << 30
    /// More than what is said of any document, in bytes.
    private static let answerLimit = 1 << 24

    /// What the other process says.
    private struct Answer: Decodable {
        let files: [File]

        struct File: Decodable {
            let reports: [Report]?
            let failure: Text?
        }

        struct Report: Decodable {
            let output: String?
            let notes: [Note]
        }

        struct Note: Decodable {
            let message: Text
        }

        struct Text: Decodable {
            let zh: String
            let en: String

            func callAsFunction(_ language: Language) -> String { Bilingual(zh: zh, en: en)[language] }
        }
    }

    /// Makes a report file of a document, in a folder. Of several reports in the document each becomes a file, and this is
    /// about the first.
    ///
    /// - Parameters:
    ///   - name: What the user's file is called; only its ending and the words before it matter.
    ///   - forms: Form files besides the built-in ones.
    /// - Throws: A `Failure` when the document cannot be read or holds no report, or the file is there already.
    package init(
        _ bytes: [UInt8], name: String, into folder: String, forms: [String], _ language: Language
    ) throws(Failure) {
        let scratch = try ScratchFolder()
        let safe = DerivedName.of(FilePath.name(name).isEmpty ? "导入" : FilePath.name(name))
        try scratch.put(safe, bytes)
        let answerPath = "\(scratch.path)/.answer"
        let arguments =
            [
                "import", "\(scratch.path)/\(safe)", "-o", FilePath.join(folder, "") + (folder.isEmpty ? "./" : ""),
                "--format", "json",
            ]
            + forms.flatMap { ["--form", $0] }
        guard let child = ChildProcess("/proc/self/exe", arguments, output: answerPath, memory: Self.memory) else {
            let reason = systemError()
            throw Failure(zh: "不能开始读取（\(reason.zh)）", en: "reading could not be started (\(reason.en))")
        }
        switch child.wait(seconds: Self.seconds) {
        case .exited: break
        case .killed, .timedOut:
            let ending = NamedContent(safe).ending
            throw Failure(
                zh: "读取“\(safe)”用的时间或内存太多，已中止；请另存为 \(ending) 再试",
                en: "reading “\(safe)” took too much time or memory and was ended; save it as \(ending) and try again")
        }
        let found = (try? InputFile.bytes(answerPath, limit: Self.answerLimit, isNamedByUser: false)) ?? []
        guard let file = Answer(readingJSON: found)?.files.first else {
            throw Failure(zh: "“\(safe)”读不了", en: "“\(safe)” cannot be read")
        }
        if let failure = file.failure {
            if let sign = Self.unreadable(bytes, safe) { throw sign }
            // The user knows the file's name, and nothing of the folder that it was put into.
            let words = [failure.zh, failure.en].map { $0.replacing("\(scratch.path)/", with: "") }
            throw Failure(zh: words[0], en: words[1])
        }
        guard let report = file.reports?.first, let output = report.output else {
            throw Failure(zh: "“\(safe)”里没有找到年报", en: "there is no report in “\(safe)”")
        }
        path = output
        messages = report.notes.map { $0.message(language) }
    }

    /// What a file is that no reading helps: a picture, or what is called a document and does not begin like one.
    private static func unreadable(_ bytes: [UInt8], _ name: String) -> Failure? {
        let pictures: [[UInt8]] = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8)]
        if pictures.contains(where: { bytes.starts(with: $0) }) {
            return Failure(
                zh: "“\(name)”是图片，里面的文字读不出来；请选 Word、Excel、PDF 文件或网页",
                en: "“\(name)” is a picture, whose text cannot be read; choose a Word, Excel or PDF file or a web page")
        }
        let documents: [[UInt8]] = [Array("PK".utf8), Array("%PDF".utf8), [0xD0, 0xCF, 0x11, 0xE0], Array("<".utf8)]
        guard ["docx", "xlsx", "pdf"].contains(FilePath.ending(name)),
            !documents.contains(where: { bytes.starts(with: $0) })
        else { return nil }
        return Failure(
            zh: "“\(name)”打不开，文件可能已损坏；请重新复制或下载一份，或者用 Word、WPS 打开后另存",
            en:
                "“\(name)” cannot be opened and may be damaged; copy or download it anew, or save it again in Word or WPS"
        )
    }
}
