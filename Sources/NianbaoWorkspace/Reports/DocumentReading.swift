internal import NianbaoCore
internal import NianbaoXLSX
internal import OfficeReading

/// Reads documents of all kinds that reports are kept in, by their content and never by their names.
package enum DocumentReading {
    /// The largest file that is read, in bytes.
    package static let sizeLimit = DocumentLimits.standard.package.fileSize

    /// Whether bytes are a document of another kind than plain text, whether it can be read or not.
    package static func recognises(_ bytes: [UInt8]) -> Bool { DocumentKind(bytes) != nil }

    /// What the document with these bytes says.
    ///
    /// - Parameters:
    ///   - name: The file's name, for messages.
    ///   - converts: Whether other programs may be run, which takes a second for each document: LibreOffice for old formats,
    ///     pdftotext for PDF.
    package static func read(_ bytes: [UInt8], name: String, converts: Bool = false) -> ReadDocument {
        guard let kind = DocumentKind(bytes) else { return text(bytes, name: name) }
        do throws(Refusal) {
            let (document, identity) = try document(bytes, kind, name: name, converts: converts)
            return ReadDocument(
                kind: kind.name, file: SourceFile(name: name, text: ""), document: document, findings: [],
                identity: identity)
        } catch {
            return ReadDocument(
                kind: kind.name, file: SourceFile(name: name, text: ""), document: nil, findings: [error.finding])
        }
    }

    private static func text(_ bytes: [UInt8], name: String) -> ReadDocument {
        let kind = Bilingual(zh: "纯文本文件", en: "a plain text file")
        let (file, findings) = SourceDecoder.decode(bytes, name: name)
        return ReadDocument(
            kind: kind, file: file ?? InputFile.undecoded(name, bytes, findings),
            document: file.map { TextDocument.read($0) }, findings: findings)
    }

    private static func document(
        _ bytes: [UInt8], _ kind: DocumentKind, name: String, converts: Bool
    ) throws(Refusal) -> (SourceDocument, WorkbookIdentity?) {
        guard kind == .office(.package(.workbook)) else {
            return (try other(bytes, kind, name: name, converts: converts), nil)
        }
        return try read(.workbook) { () throws(PackageError) in
            let ignored = WorkbookCorrections.ignoredSheets
            let workbook = try WorkbookContents.read(bytes, ignoring: ignored)
            let others = ignored.union([SheetName.exportedValues.rawValue])
            return (try workbook.document(ignoring: others), WorkbookIdentity(workbook))
        }
    }

    private static func other(
        _ bytes: [UInt8], _ kind: DocumentKind, name: String, converts: Bool
    ) throws(Refusal) -> SourceDocument {
        switch kind {
        // A document whose parts have unusual names is found by what the package refers to.
        case .office(.package(.document)), .office(.package(nil)):
            let words = kind == .office(.package(nil)) ? NamedContent(name).words : .document
            return try read(words) { () throws(PackageError) in try WordFile.read(bytes) }
        case .webPage: return try read(.webPage) { () throws(PackageError) in try WebPage.read(bytes) }
        case .office(.package(.workbook)), .office(.compound(.workbook)):
            throw Refusal(.fileBinary, PackageError.oldFormat.message(.workbook))
        case .office(.package(.openSpreadsheet)):
            throw Refusal(.fileBinary, PackageError.openDocument.message(.workbook))
        case .office(.encrypted): throw Refusal(.fileBinary, PackageError.encrypted.message(NamedContent(name).words))
        case .office(.package(.openDocument)), .office(.compound), .richText:
            guard converts else { throw Refusal(.fileBinary, kind.saveAnew(name)) }
            return try converted(bytes, kind, name: name, by: LibreOffice.program)
        case .pdf:
            guard converts else { throw Refusal(.fileBinary, kind.importFirst(name)) }
            return try printed(bytes, by: PDFText.program)
        }
    }

    /// What a document of an old format says once LibreOffice at this path has converted it; `nil` is no LibreOffice.
    static func converted(
        _ bytes: [UInt8], _ kind: DocumentKind, name: String, by program: String?, timeLimit: Int = 60
    ) throws(Refusal) -> SourceDocument {
        guard bytes.count <= sizeLimit else { throw Refusal(.fileTooLarge, kind.tooLarge(sizeLimit)) }
        guard let program else { throw Refusal(.fileBinary, kind.saveAnew(name)) }
        let office = LibreOffice(program: program, timeLimit: timeLimit)
        let old = LibreOffice.Document(bytes: bytes, ending: kind.ending)
        guard case .made(let made)? = try? office.convert([old], to: .document).first else {
            throw Refusal(.fileBinary, kind.notConverted(name))
        }
        var document = try read(.document) { () throws(PackageError) in try WordFile.read(made) }
        document.notes.insert(
            Bilingual(
                zh: "\(kind.name.zh)经 LibreOffice 转换后读取；请对照原文核对表格",
                en: "\(kind.name.en) was converted by LibreOffice; compare the tables with the original"), at: 0)
        return document
    }

    private static func read<Contents>(
        _ words: PackageWords, _ body: () throws(PackageError) -> Contents
    ) throws(Refusal) -> Contents {
        do throws(PackageError) {
            return try body()
        } catch {
            throw Refusal(error.rule, error.message(words))
        }
    }

    /// Why a document is not read.
    struct Refusal: Error {
        let rule: Rule
        let message: Bilingual

        init(_ rule: Rule, _ message: Bilingual) {
            self.rule = rule
            self.message = message
        }

        var finding: Finding { Finding(rule, at: nil, message) }
    }
}

extension LibreOffice.Target {
    fileprivate static let document = Self(filter: "docx") { OfficeFileKind($0) == .package(.document) }
}

extension PackageError {
    /// The rule that a file which is not read breaks.
    fileprivate var rule: Rule {
        switch self {
        case .empty: .fileEmpty
        case .notPackage, .oldFormat, .encrypted, .openDocument, .otherContent: .fileBinary
        case .damagedArchive, .part, .content: .fileDamaged
        case .limit, .outOfMemory: .fileTooLarge
        }
    }
}

extension DocumentKind {
    /// What files of this kind end with, if LibreOffice converts them.
    fileprivate var ending: String {
        switch self {
        case .richText: "rtf"
        case .office(.package(.openDocument)): "odt"
        default: "doc"
        }
    }

    /// What to do with a file of this name that nothing here can read.
    fileprivate func saveAnew(_ file: String) -> Bilingual {
        let saving = NamedContent(file).saving
        return Bilingual(zh: "\(name.zh)不能直接读取；\(saving.zh)", en: "\(name.en) cannot be read as it is; \(saving.en)")
    }

    /// What to do with a file of this name where no other programs are run.
    fileprivate func importFirst(_ file: String) -> Bilingual {
        let command = "nianbao import \(file.shellQuoted)"
        return Bilingual(
            zh: "\(name.zh)要先用 \(command) 做成年报文件",
            en: "\(name.en) is read once “\(command)” has made a report file of it")
    }

    /// What to do when LibreOffice has not converted a file of this name.
    fileprivate func notConverted(_ file: String) -> Bilingual {
        let saving = NamedContent(file).saving
        return Bilingual(
            zh: "LibreOffice 没能转换\(name.zh)，文件可能已损坏；\(saving.zh)",
            en: "LibreOffice could not convert \(name.en), which may be damaged; \(saving.en)")
    }

    fileprivate func tooLarge(_ limit: Int) -> Bilingual {
        Bilingual(
            zh: "\(name.zh)超过 \(limit >> 20) MB，没有读取；请把年报的正文和表格复制到一个新文档，另存为 .docx",
            en:
                "\(name.en) larger than \(limit >> 20) MB is not read; copy the texts and tables of the report into a new "
                + "document and save it as .docx")
    }
}
