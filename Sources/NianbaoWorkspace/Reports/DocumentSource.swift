package import NianbaoCore

/// A document that somebody has published or sent, such as a Word file, a web page or plain text: a report is found in it.
package struct DocumentSource: ReportSource {
    /// What such a file is called in messages.
    package let name = Bilingual(zh: "Word、网页、文本等文件", en: "Word file, web page, text or similar file")

    /// The kind of all such files together.
    package init() {}

    /// Whether the bytes are a document of a kind that is known by its beginning, or a text with a report in it.
    package func recognises(_ bytes: [UInt8]) -> Bool {
        if DocumentReading.recognises(bytes) { return true }
        // Nearly every file is a report file, and says so near its beginning.
        if ReportSign.isNearStart(bytes) || ReportSign.isIn(bytes) { return false }
        guard let document = DocumentReading.read(bytes, name: "").document else { return false }
        return !ReportImport(FormLibrary.builtIn.forms).reports(in: document).isEmpty
    }

    /// Why a file cannot be edited or written anew as a report file: it is a document; `nil` for any other.
    package static func refusal(_ bytes: [UInt8], name: String) -> (file: SourceFile, findings: [Finding])? {
        guard DocumentSource().recognises(bytes) else { return nil }
        let read = DocumentReading.read(bytes, name: name)
        let command = "nianbao import \(name.shellQuoted)"
        let finding = Finding(
            .fileBinary, at: nil,
            Bilingual(
                zh: "这是\(read.kind.zh.spaced)，不是年报文件（YAML）", en: "this is \(read.kind.en), not a report file (YAML)"),
            advice: Bilingual(zh: "先用 \(command) 做成年报文件", en: "make a report file of it with “\(command)”"))
        return (SourceFile(name: name, text: ""), [finding])
    }

    /// The report in the document, and what is doubtful about it.
    package func read(_ bytes: [UInt8], name: String, _ reader: ReportReader) -> SourcedReport {
        let read = DocumentReading.read(bytes, name: name, converts: true)
        guard let document = read.document else { return SourcedReport(unopened: read.file, findings: read.findings) }
        // In a PDF a value of several lines can look as if its cell were empty.
        let takesBlank = reader.takesBlankForZero && DocumentKind(bytes) != .pdf
        let reports = ReportImport(reader.forms, blankAsZero: takesBlank).reports(in: document)
        guard let only = reports.first, reports.count == 1 else {
            if reports.isEmpty, let garbled = Mojibake.found(in: document, reader.forms) {
                return SourcedReport(
                    file: read.file, report: nil,
                    findings: read.findings + [Finding(.fileDamaged, at: nil, garbled.message)])
            }
            return SourcedReport(
                file: read.file, report: nil,
                findings: read.findings + [.reports(reports.map(\.report), in: read.kind, name)])
        }
        return SourcedReport(
            only, in: read, doubts: only.notes.filter(\.isDoubt).map { .doubt($0, at: only.span(of: $0)) })
    }
}

extension SourcedReport {
    /// A report that was found in a document.
    ///
    /// - Parameter doubts: What is added to the findings in the file.
    package init(_ imported: Imported, in read: ReadDocument, doubts: [Finding] = []) {
        self.init(
            file: read.file, report: imported.report, findings: read.findings + doubts, place: imported.place(of:))
    }
}

extension Finding {
    /// Something that was not taken from a document, or taken in one of several ways.
    ///
    /// - Parameter span: The span that stands for its place.
    fileprivate static func doubt(_ note: ImportNote, at span: SourceSpan?) -> Finding {
        Finding(.fileDoubt, at: span, note.message, cells: note.cells)
    }

    fileprivate static func reports(_ reports: [Report], in kind: Bilingual, _ file: String) -> Finding {
        guard !reports.isEmpty else {
            return Finding(
                .fileBinary, at: nil,
                Bilingual(
                    zh: "这是\(kind.zh.spaced)，里面没有找到年报：既没有它的标题和各部分，也没有它的表格",
                    en:
                        "this is \(kind.en), and no report was found in it: neither title and sections nor tables of one"
                ))
        }
        let command = "nianbao import \(file.shellQuoted)"
        let names = reports.map { "\($0.agency)\($0.year)" }
        return Finding(
            .fileBinary, at: nil,
            Bilingual(
                zh: "里面有 \(reports.count) 份年报：\(names.joined(separator: "、"))",
                en: "there are \(reports.count) reports in it: \(names.joined(separator: ", "))"),
            advice: Bilingual(zh: "用 \(command) 分别导入", en: "take them apart with “\(command)”"))
    }
}

extension String {
    /// With a space before it if it begins with a Latin letter, as Chinese sets it.
    fileprivate var spaced: String { first?.isASCII == true ? " \(self)" : self }
}
