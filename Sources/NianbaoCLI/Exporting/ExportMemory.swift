internal import NianbaoCore
internal import NianbaoXLSX

/// What one export needs to find out and those that follow can use again. Each thread has its own.
final class ExportMemory {
    private var printed: [ObjectIdentifier: PrintedForm] = [:]
    private var workbooks: [ObjectIdentifier: WorkbookLayout] = [:]
    private var folders: [String: OutputFolder] = [:]
    private var ways = FolderWays()
    /// The work in the folder that was asked for last and in that of its records, so that it does not end and begin anew
    /// with each report.
    private var work: (path: String, folders: [WorkFolder])?

    /// The form's tables. Keeps the form, so that no other can have its identity.
    func printed(_ form: Form) -> PrintedForm {
        Self.kept(ObjectIdentifier(form), in: &printed) { PrintedForm(form) }
    }

    func workbook(_ form: Form) -> WorkbookLayout {
        let printed = printed(form)
        return Self.kept(ObjectIdentifier(form), in: &workbooks) { WorkbookLayout(printed) }
    }

    /// The output folder of this path, which is made if it is not there.
    func folder(_ path: String) throws(Failure) -> OutputFolder {
        let folder = try Self.kept(path, in: &folders) { () throws(Failure) in try OutputFolder(path) }
        if work?.path != path {
            work = (path, [.of(path), .of(ManifestFile(outputFolder: path, base: "").folder)])
        }
        return folder
    }

    /// A file's path as seen from a folder.
    func relative(_ path: String, to folder: OutputFolder) -> String { ways.relative(path, to: folder.path) }

    private static func kept<Key, Value, Problem>(
        _ key: Key, in values: inout [Key: Value], _ make: () throws(Problem) -> Value
    ) throws(Problem) -> Value {
        if let value = values[key] { return value }
        let value = try make()
        values[key] = value
        return value
    }
}
