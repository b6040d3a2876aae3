internal import NianbaoCore
internal import NianbaoWorkspace

/// Reports the outcome of exports.
struct ExportListing {
    /// Whether many files are exported: then each has a short entry, and counts are shown at the end.
    let isBatch: Bool
    private var files = 0
    private var changed = 0
    private var unchanged = 0
    private(set) var code: Int32 = 0
    /// Which other programs have made some of the files.
    private var makers: [Bilingual] = []

    init(isBatch: Bool) { self.isBatch = isBatch }

    /// Reports the outcome of one file.
    mutating func add(_ outcome: FileExport.Outcome, path: String) throws(Failure) {
        files += 1
        code = max(code, outcome.code)
        switch outcome {
        case .done(let paths, let isUnchanged, let copies):
            if isUnchanged { unchanged += 1 } else { changed += 1 }
            if !isUnchanged { noteMakers(of: paths) }
            try tellDone(paths, isUnchanged, copies)
        case .staged: break
        case .refused(let edited): Terminal.error.write(refusal(edited, path))
        case .faulty(let fault, let holdsReport):
            Terminal.error.write(isBatch ? brief(pick(fault), path) : advice(holdsReport))
        case .sameTitle(let other):
            Terminal.error.write(
                pick(
                    zh: "没有导出“\(path)”：标题与“\(other)”相同，文件会重名；只留正确的一份，另一份移到别的文件夹，或者用“标题:”改一个\n",
                    en:
                        "Not exported “\(path)”: “\(other)” has the same title, and so would its files; keep the right one "
                        + "and move the other elsewhere, or set another “title:”\n"
                ).printableLine)
        case .otherSource(let other):
            Terminal.error.write(
                pick(
                    zh: "没有导出“\(path)”：同名的文件是从“\(other)”导出的，标题相同；旧的一份移到别的文件夹，要换成这一份的，加 --force\n",
                    en:
                        "Not exported “\(path)”: the files of this name were exported from “\(other)”, which has the same "
                        + "title; move the old report elsewhere, or add --force to replace them by this one\n"
                ).printableLine)
        case .failed(let failure): Terminal.error.write(failure)
        }
    }

    /// Reports which other programs have made some of the files, and of a batch how many files had each outcome.
    func end() {
        for maker in makers { Terminal.error.write(pick(maker).printable + "\n") }
        guard isBatch else { return }
        let rest = files - changed - unchanged
        Terminal.error.write(
            pick(
                zh: "共 \(files) 个年报：导出 \(changed) 个，没有变化 \(unchanged) 个，没有导出 \(rest) 个\n",
                en:
                    "\(files) report\(files == 1 ? "" : "s"): \(changed) exported, \(unchanged) without a change, \(rest) not exported\n"
            ))
    }

    private mutating func noteMakers(of paths: [String]) {
        for path in paths {
            guard let maker = ExportFormats.standard.format(ofFile: path)?.maker, !makers.contains(maker) else {
                continue
            }
            makers.append(maker)
        }
    }

    private func tellDone(_ paths: [String], _ isUnchanged: Bool, _ copies: [String]) throws(Failure) {
        if !isBatch || !isUnchanged { for path in paths { try Terminal.output.put(path.printable + "\n") } }
        for copy in copies {
            Terminal.error.write(pick(.kept(copy)).printable + "\n")
        }
        if isUnchanged, !isBatch {
            Terminal.error.write(pick(zh: "没有变化，未重写\n", en: "No change; nothing was rewritten\n"))
        }
    }

    private func brief(_ fault: String, _ path: String) -> String {
        pick(zh: "没有导出“\(path)”：\(fault)\n", en: "Not exported “\(path)”: \(fault)\n").printableLine
    }

    private func advice(_ holdsReport: Bool) -> String {
        pick(
            zh: "没有导出：请先改正上面的错误" + (holdsReport ? "；要看未完成的样子，加 --draft\n" : "\n"),
            en: "Not exported: fix the errors above first"
                + (holdsReport ? "; to see the unfinished report, add --draft\n" : "\n"))
    }

    /// The message about existing files that an export would overwrite.
    private func refusal(_ edited: [FileExport.Edited], _ path: String) -> String {
        var text = pick(
            zh: "没有导出，没有改动任何文件。这些文件里可能有手工修改：\n",
            en: "Not exported; no file was changed. These files may hold changes made by hand:\n")
        for file in edited {
            let reason =
                file.wasExported
                ? pick(zh: "（导出后改过）", en: " (edited since it was exported)")
                : pick(zh: "（不知道是不是 nianbao 导出的）", en: " (not known as an export)")
            text += "  \(file.path.printable)\(reason)\n"
        }
        text += pick(zh: "处理：\n", en: "help:\n")
        for file in edited where ExportFormats.standard.format(ofFile: file.path)?.isCorrectable == true {
            let report = path == "-" ? "年报.yaml" : path
            text +=
                pick(zh: "  把工作簿里的修改写回年报：", en: "  to take the workbook's changes over into the report: ")
                + "nianbao apply \(file.path.shellQuoted) --to \(report.shellQuoted)\n"
        }
        return text
            + pick(
                zh: "  加 --force 覆盖，原文件另存一份，文件名带日期\n",
                en: "  add --force to replace them; a dated copy of each is kept\n")
    }
}

extension FileExport.Outcome {
    /// The exit code that the outcome of this file requires.
    fileprivate var code: Int32 {
        switch self {
        case .done, .staged: 0
        case .faulty: 1
        case .refused, .sameTitle, .otherSource, .failed: 2
        }
    }
}

extension String {
    /// A line with file names, which may contain any characters.
    fileprivate var printableLine: String { String(dropLast()).printable + "\n" }
}
