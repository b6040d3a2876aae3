internal import NianbaoCore
internal import NianbaoWorkspace

/// Writes the reports of documents, each to its place, and the account of each.
struct ImportWriter {
    private let command: ImportCommand
    /// Whether only one document is imported.
    private let isSingle: Bool
    /// The files that were written in this run.
    private var written: Set<String> = []

    init(_ command: ImportCommand, isSingle: Bool) {
        (self.command, self.isSingle) = (command, isSingle)
    }

    /// Writes all reports of a document.
    ///
    /// - Returns: For each report the file it was written to; `nil` for standard output.
    /// - Throws: A `Failure` when one cannot be written.
    mutating func write(_ document: ImportedDocument) throws -> [String?] {
        let isOne = isSingle && document.reports.count == 1
        var outputs: [String?] = []
        for (index, report) in document.reports.enumerated() {
            let text = report.imported.text(command.keys.spelling)
            let name = ImportTarget.name(of: report, in: document, number: index + 1)
            switch try place(name, isOne: isOne, document) {
            case .stream(let stream):
                try stream.put(text)
                outputs.append(nil)
            case .file(let path):
                try write(text, to: path, from: document.hash)
                outputs.append(path)
            }
            guard command.format == .text else { continue }
            let listing = ImportListing(report, of: document, to: outputs.last ?? nil, Terminal.error.style)
            Terminal.error.write(listing.text)
        }
        return outputs
    }

    private mutating func write(_ text: String, to path: String, from hash: String) throws {
        guard written.insert(path).inserted else {
            throw Failure(
                zh: "“\(path)”刚由另一份文档写出，没有再写；请逐份导入，用 -o 写不同的文件名",
                en:
                    "“\(path)” was just written from another document; import them one by one to different files with -o"
            )
        }
        let target = ImportTarget(path: path, from: hash, remarks: Terminal.error.remarks)
        if let copy = try target.write(text, mayReplaceEdited: command.force) {
            Terminal.error.write(pick(.kept(copy)).printable + "\n")
        }
        // The file is written; a full disk under standard output does not make that a failure.
        if command.format == .text { Terminal.output.write(path.printable + "\n") }
    }

    private func place(_ name: String, isOne: Bool, _ document: ImportedDocument) throws -> OutputPlace {
        guard let output = command.output else {
            return .file(try OutputFolder("").file(named: name))
        }
        let mayBeFolder = InputFile.isAbsent(output) && !FilePath.isReport(output)
        if output != "-", InputFile.isFolder(output) || output.hasSuffix("/") || !isOne && mayBeFolder {
            return .file(try OutputFolder(output).file(named: name))
        }
        guard isOne else {
            let count = document.reports.count
            guard count == 1 else {
                let file = InputFile.shown(document.path)
                throw Failure(
                    zh: "“\(file)”里找到 \(count) 份年报，“\(output)”只能写一份；请用 -o 指定一个文件夹",
                    en: "\(count) reports were found in “\(file)”, and “\(output)” takes one; name a folder with -o")
            }
            throw Failure(
                zh: "要写的年报不止一份，“\(output)”只能写一份；请用 -o 指定一个文件夹",
                en: "there is more than one report to write, and “\(output)” takes one; name a folder with -o")
        }
        return try OutputPlace(output, standardOutput: Terminal.output.stream)
    }
}

extension OutputFolder {
    /// The path of a file in the folder, without the folder if that is the current one.
    fileprivate func file(named name: String) -> String { path == "." ? name : self.path(to: name) }
}
