internal import NianbaoCore
internal import NianbaoWorkspace

/// The list of reports and what can be done with it.
struct DeskBody: Encodable {
    let language: String
    /// The name of the folder.
    let folder: String
    let readOnly: Bool
    let isSingle: Bool
    let canAdd: Bool
    let formats: [Format]
    let reports: [DeskEntry]

    struct Format: Encodable {
        let name: String
        let label: String
    }

    init(_ desk: ReportDesk) {
        language = desk.settings.language == .chinese ? "zh" : "en"
        folder = desk.folderName
        readOnly = desk.settings.isReadOnly
        (isSingle, canAdd) = (desk.isSingle, desk.canAdd)
        formats = desk.formats.map { Format(name: $0.name, label: $0.title) }
        reports = desk.list()
    }
}
