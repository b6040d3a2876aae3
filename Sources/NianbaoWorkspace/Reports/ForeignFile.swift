package import NianbaoCore
internal import OfficeReading

/// A file of a kind that people keep reports in and that none is read from.
package struct ForeignFile: ReportSource {
    /// What such a file is called in messages.
    package let name = Bilingual(zh: "Word、Excel、PDF、网页等文件", en: "Word, Excel, PDF, web page or similar file")

    /// The kind of all such files together.
    package init() {}

    /// Whether the bytes begin like an office file, a PDF or RTF file, or a web page.
    package func recognises(_ bytes: [UInt8]) -> Bool { DocumentKind(bytes) != nil }

    /// What the file is and what to do instead of reading it.
    package func read(_ bytes: [UInt8], name: String, _ reader: ReportReader) -> SourcedReport {
        SourcedReport(
            unopened: SourceFile(name: name, text: ""),
            findings: DocumentKind(bytes).map { [.foreign($0.name, advice: $0.advice(name))] } ?? [])
    }
}

extension DocumentKind {
    /// What to do instead of reading it.
    fileprivate func advice(_ file: String) -> Bilingual {
        let writeDown = Bilingual(
            zh: "用 nianbao new 生成一份年报文件，把这里的数字和正文填进去",
            en: "make a report file with “nianbao new” and fill in the figures and texts of this file")
        switch self {
        case .office(.package(.workbook)) where file != InputFile.name("-"):
            let apply = "nianbao apply \(file.shellQuoted) --to "
            return Bilingual(
                zh: "如果它是 nianbao 导出的，用 \(apply)年报文件 写回其中的改动；不是的，\(writeDown.zh)",
                en: "if nianbao exported it, take its changes over with “\(apply)REPORT”; if not, \(writeDown.en)")
        case .office(.package(nil)):
            return Bilingual(
                zh: "是压缩包的，先解压，选里面的年报文件；是 Word、Excel 文件的，\(writeDown.zh)",
                en: "if it is an archive, unpack it and choose the report file in it; if it is a Word or Excel file, "
                    + writeDown.en)
        default: return writeDown
        }
    }
}

extension Finding {
    fileprivate static func foreign(_ name: Bilingual, advice: Bilingual) -> Finding {
        // Chinese sets a space beside Latin letters.
        let gap = name.zh.first?.isASCII == true ? " " : ""
        return Finding(
            .fileBinary, at: nil,
            Bilingual(zh: "这是\(gap)\(name.zh)，不是年报文件（YAML）", en: "this is \(name.en), not a report file (YAML)"),
            advice: advice)
    }
}
