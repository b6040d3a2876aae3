internal import NianbaoCore

/// What a document in a folder is to those who look for reports.
enum FolderDocument {
    /// It holds this report; `nil` when it holds several.
    case report(Report?)
    /// A report file beside it was made of it.
    case imported
    /// It was read, and no report is in it.
    case other(Bilingual)
    /// It could not be read, and may hold a report.
    case unread(Bilingual)

    init(_ path: String, _ records: FolderRecords) {
        do throws(Failure) {
            let bytes = try InputFile.bytes(path, limit: DocumentReading.sizeLimit + 1, isNamedByUser: false)
            if records.hasReport(ofDocument: contentHash(bytes)) {
                self = .imported
                return
            }
            let read = DocumentReading.read(bytes, name: path)
            guard let document = read.document else {
                self = .unread(read.refusal(of: bytes, at: path))
                return
            }
            let reports = ReportImport(FormLibrary.builtIn.forms).reports(in: document)
            self =
                reports.isEmpty
                ? .other(Bilingual(zh: "\(read.kind.zh)，里面没有找到年报", en: "\(read.kind.en) without a report in it"))
                : .report(reports.count == 1 ? reports[0].report : nil)
        } catch {
            self = .unread(error.message)
        }
    }
}

extension ReadDocument {
    /// Why a document is not read where no other programs are run, and how to have it converted if it can be.
    func refusal(of bytes: [UInt8], at path: String) -> Bilingual {
        let reason = findings.first?.message ?? Bilingual(zh: "读不了", en: "it cannot be read")
        return reason.followed(by: DocumentKind(bytes)?.conversion(of: path))
    }
}
