internal import NianbaoCore

/// A report file: text in YAML, in whatever encoding. It recognises anything, so that a broken file gets a precise message.
struct YAMLFile: ReportSource {
    let name = Bilingual(zh: "年报文件（YAML）", en: "report file (YAML)")

    func recognises(_ bytes: [UInt8]) -> Bool { true }

    func read(_ bytes: [UInt8], name: String, _ reader: ReportReader) -> SourcedReport {
        let (file, decoding) = SourceDecoder.decode(bytes, name: name)
        guard let file else {
            return SourcedReport(unopened: InputFile.undecoded(name, bytes, decoding), findings: decoding)
        }
        let reading = reader.read(file)
        return SourcedReport(file: file, report: reading.report, findings: decoding + reading.findings)
    }
}
