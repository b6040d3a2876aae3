/// The documents that a command line names, one by one or by their folders.
package struct DocumentFiles {
    /// Files in the order of the command line, those of a folder in the order of their names; none stands here twice.
    package private(set) var paths: [String] = []
    /// Folders that could not be read, or hold no documents.
    package private(set) var failures: [Failure] = []

    /// - Parameter arguments: Files and folders; `-` stands for standard input.
    package init(_ arguments: [String]) {
        var seen: Set<String> = []
        for argument in arguments {
            for path in find(argument) where seen.insert(FilePath.absolute(path)).inserted { paths.append(path) }
        }
    }

    private mutating func find(_ argument: String) -> [String] {
        guard argument != "-", InputFile.isFolder(argument) else { return [argument] }
        let walk = FolderWalk(argument)
        failures += walk.failures
        let documents = walk.documents
        if documents.isEmpty {
            failures.append(
                Failure(
                    zh: "“\(argument)”里没有 Word、网页、文本等文档，请检查文件夹名",
                    en: "“\(argument)” holds no documents (Word, web pages, text); check the folder's name"))
        }
        return documents
    }
}
