package import NianbaoCore

/// What one export needs to find out and those that follow can use again. Each thread has its own.
package final class ExportMemory {
    private var shared: [Key: Any] = [:]
    /// Those that something is kept for, so that no other can have their identity.
    private var forms: [ObjectIdentifier: Form] = [:]
    private var folders: [String: OutputFolder] = [:]
    private var ways = FolderWays()
    /// The work in the folder that was asked for last and in that of its records, so that it does not end and begin anew
    /// with each report.
    private var work: (path: String, folders: [WorkFolder])?

    private struct Key: Hashable {
        let form: ObjectIdentifier
        let value: ObjectIdentifier
    }

    /// Knows nothing yet.
    package init() {}

    /// What exports of one form have in common, made when it is first asked for; one value of each type.
    package func kept<Value>(for form: Form, _ make: (Form) -> Value) -> Value {
        let key = Key(form: ObjectIdentifier(form), value: ObjectIdentifier(Value.self))
        if let value = shared[key] as? Value { return value }
        let value = make(form)
        (shared[key], forms[key.form]) = (value, form)
        return value
    }

    /// The form's tables.
    package func printed(_ form: Form) -> PrintedForm { kept(for: form) { PrintedForm($0) } }

    /// The output folder of this path, which is made if it is not there.
    package func folder(_ path: String, _ remarks: RemarkSink) throws(Failure) -> OutputFolder {
        let folder: OutputFolder
        if let known = folders[path] { folder = known } else { folder = try OutputFolder(path) }
        folders[path] = folder
        if work?.path != path {
            work = (path, [.of(path, remarks), .of(RecordFolder(in: path).path, remarks)])
        }
        return folder
    }

    /// A file's path as seen from a folder.
    package func relative(_ path: String, to folder: OutputFolder) -> String { ways.relative(path, to: folder.path) }
}
