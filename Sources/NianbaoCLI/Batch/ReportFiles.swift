internal import NianbaoCore

/// A report file that a command line names.
struct ReportFile: Sendable {
    let path: String
    /// How many bytes of the path are the folder that was named; 0 when the file itself was.
    fileprivate let rootLength: Int

    /// The folder it lies in, as seen from the folder that was named; empty for that folder itself.
    var subfolder: String {
        guard rootLength > 0 else { return "" }
        return String(decoding: path.utf8.dropFirst(rootLength), as: UTF8.self).split(separator: "/").dropLast()
            .joined(separator: "/")
    }
}

/// The report files that a command line names, one by one or by their folders.
struct ReportFiles {
    /// Files in the order of the command line; those of a folder in the order of their names, before those of the
    /// folders in it. None stands here twice.
    private(set) var files: [ReportFile] = []
    /// Folders that could not be read, or hold no reports.
    private(set) var failures: [Failure] = []
    /// Whether a folder was named.
    private(set) var hasFolders = false

    init(_ arguments: [String]) {
        // Only then can a file come up twice that is not named twice.
        var seen: Set<String>? = arguments.count > 1 && arguments.contains(where: InputFile.isFolder) ? [] : nil
        for argument in arguments {
            for file in find(argument) where seen?.insert(FilePath.absolute(file.path)).inserted ?? true {
                files.append(file)
            }
        }
    }

    private mutating func find(_ argument: String) -> [ReportFile] {
        guard argument != "-", InputFile.isFolder(argument) else { return [ReportFile(path: argument, rootLength: 0)] }
        hasFolders = true
        let walk = FolderWalk(argument)
        failures += walk.failures
        if walk.files.isEmpty {
            failures.append(
                Failure(
                    zh: "“\(argument)”里没有年报文件（*.yaml、*.yml），请检查文件夹名",
                    en: "“\(argument)” holds no report files (*.yaml, *.yml); check the folder's name"))
        }
        let rootLength = FilePath.join(argument, "").utf8.count
        return walk.files.map { ReportFile(path: $0, rootLength: rootLength) }
    }
}
