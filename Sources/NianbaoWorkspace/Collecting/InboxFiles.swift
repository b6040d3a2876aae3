internal import CLibrary

/// What has arrived: every file of the folders that a command line names, whatever it is called.
package struct InboxFiles {
    /// Files that were named, in their order; those of a folder in the order in which they were saved, and of files saved at
    /// one time in the order of their paths.
    package private(set) var files: [ReportFile] = []
    /// Folders that could not be read, and what is not there.
    package private(set) var failures: [Failure] = []
    /// What was passed over on purpose: other collections, whose reports were filed before.
    package private(set) var remarks: [Remark] = []
    private var found: [(path: String, time: timespec)] = []
    private let collection: String?

    /// How deep folders are looked into.
    private static let depthLimit = 64

    /// - Parameters:
    ///   - paths: Files and folders.
    ///   - collection: The folder that they are filed in; what is in it has arrived before.
    package init(_ paths: [String], besides collection: String) {
        self.collection = FilePath.real(collection)
        var seen: Set<String> = []
        for path in paths {
            found = []
            if InputFile.isFolder(path) {
                visit(path, depth: 0)
            } else if InputFile.isRegular(path) {
                add(path)
            } else {
                failures.append(
                    InputFile.exists(path)
                        ? Failure(zh: "“\(path)”不是文件，也不是文件夹", en: "“\(path)” is neither a file nor a folder")
                        : Failure(zh: "找不到“\(path)”，请检查名称", en: "there is no “\(path)”; check the name"))
            }
            let order = found.sorted {
                ($0.time.tv_sec, $0.time.tv_nsec, $0.path) < ($1.time.tv_sec, $1.time.tv_nsec, $1.path)
            }
            files += order.filter { seen.insert(FilePath.absolute($0.path)).inserted }.map { ReportFile(path: $0.path) }
        }
    }

    private mutating func visit(_ folder: String, depth: Int) {
        guard depth < Self.depthLimit, collection == nil || FilePath.real(folder) != collection else { return }
        guard depth == 0 || !CollectionFolder.isOne(folder) else {
            remarks.append(
                .line(
                    zh: "“\(folder)”是另一个收件文件夹，里面的没有再收；要收的，单独写明这个文件夹",
                    en:
                        "“\(folder)” is a collection itself, and what is in it was not filed again; name it on the command line to have it filed"
                ))
            return
        }
        do throws(Failure) {
            for entry in try FolderListing.entries(folder) {
                guard entry.isNameWhole else {
                    failures.append(
                        Failure(
                            zh: "“\(folder)”里的“\(entry.name)”文件名是乱码（编码不是 UTF-8），没有收；改个名字再试",
                            en:
                                "the name of “\(entry.name)” in “\(folder)” is not in UTF-8, so it was not taken; give it another name"
                        ))
                    continue
                }
                guard !entry.name.hasPrefix(".") else { continue }
                let path = FilePath.join(folder, entry.name)
                switch entry.kind {
                case .folder: visit(path, depth: depth + 1)
                case .file where Self.isBesides(entry.name), .link where Self.isBesides(entry.name): continue
                case .file: add(path)
                case .link where InputFile.isRegular(path): add(path)
                case .link where !InputFile.leadsSomewhere(path): failures.append(.brokenLink(path))
                case .link, .other: continue
                }
            }
        } catch {
            failures.append(error)
        }
    }

    /// Whether nobody has sent a file of this name: Word and WPS keep it beside a document that is open, or Windows beside the
    /// files of a folder.
    private static func isBesides(_ name: String) -> Bool {
        name.hasPrefix("~$") || ["thumbs.db", "ehthumbs.db", "desktop.ini"].contains(name.lowercased())
    }

    private mutating func add(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        found.append((path, status.st_mtim))
    }
}

extension Failure {
    fileprivate static func brokenLink(_ path: String) -> Failure {
        Failure(
            zh: "“\(path)”是失效的链接，没有收；把它指向的文件放到这里，或者删去链接",
            en:
                "“\(path)” is a link that leads nowhere, so it was not taken; put the file that it meant here, or delete the link"
        )
    }
}
