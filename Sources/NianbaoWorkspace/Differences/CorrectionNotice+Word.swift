package import NianbaoCore
internal import NianbaoDOCX

extension CorrectionNotice {
    /// The notice as a Word document, that is to become the file `target`.
    package func wordDocument(_ target: String) throws(Failure) -> [UInt8] {
        try WordDocument.bytes(
            of: document, subject: "更正说明", agency: agency, from: "nianbao \(ToolVersion.current)", target)
    }
}
