internal import NianbaoCore

extension ReportDesk {
    /// A file that a report can be compared with.
    package struct Version: Encodable, Sendable {
        /// The word by which a request names it.
        let id: String
        let name: String
        let label: String
    }

    /// What a report can be compared with: what was exported from it, and the other files of the list.
    package func versions(_ index: Int) throws(Failure) -> [Version] {
        let exports = try exports(index).enumerated().map { number, path in
            let ending = FilePath.ending(path)
            let label = Bilingual(zh: "上次导出（\(ending)）", en: "last export (\(ending))")[settings.language]
            return Version(id: "e\(number)", name: FilePath.name(path), label: label)
        }
        let others = paths.indices.filter { $0 != index }.map { other in
            Version(id: "r\(other)", name: name(of: other), label: name(of: other))
        }
        return exports + others
    }

    /// The files that were exported from a report and can be read again, final ones before drafts.
    private func exports(_ index: Int) throws(Failure) -> [String] {
        let report = try report(index)
        guard let stated = report.session.checked.report?.stated else { return [] }
        let folder = HiddenFile.folder(of: report.path)
        return [false, true].flatMap { isDraft -> [String] in
            let base = DerivedName.of(PrintedTitle(stated.title, isDraft: isDraft).marked)
            let record = ManifestFile(outputFolder: folder, base: base)
            let outputs = record.read(settings.remarks)?.outputs ?? []
            return outputs.map { record.path(of: $0) }.filter { path in
                FilePath.ending(path) != "pdf" && InputFile.isRegular(path)
            }
        }
    }

    private func pair(_ index: Int, against id: String) throws(Failure) -> VersionPair {
        let report = try savedReport(index)
        let number = Int(id.dropFirst())
        let exports = try exports(index)
        let old: String
        switch (id.first, number) {
        case ("e", let number?) where exports.indices.contains(number): old = exports[number]
        case ("r", let number?) where paths.indices.contains(number): old = paths[number]
        default: throw Failure(zh: "没有可以比较的这一份", en: "there is no such version to compare with")
        }
        return try VersionPair(old, report.path, settings.reader, remarks: settings.remarks)
    }

    /// How a saved report differs from another version, for people.
    package func difference(
        _ index: Int, against id: String
    ) throws(Failure) -> (lines: [String], isSame: Bool) {
        let pair = try pair(index, against: id)
        let text = pair.text(FindingStyle(settings.language, hasColour: false))
        let warning = pair.mixUp.map { [$0[settings.language]] } ?? []
        return (
            warning + text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init),
            pair.outcome.isSame
        )
    }

    /// The notice of what was corrected, as a file: `docx`, `md` or `txt`.
    ///
    /// - Throws: A `Failure` when the versions cannot be compared, or are the same in print.
    package func notice(
        _ index: Int, against id: String, format: String, reason: String?
    ) throws(Failure) -> (name: String, bytes: [UInt8]) {
        let pair = try pair(index, against: id)
        guard let notice = try pair.notice(reason: reason.flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }) else {
            throw Failure(
                zh: "两份年报印出来的内容相同，不需要更正说明", en: "both versions are the same in print; no notice is needed")
        }
        let name = OutputFolder.name(notice.document.title.text, format)
        switch format {
        case "docx": return (name, try notice.wordDocument(name))
        case "md": return (name, Array(MarkdownWriter.text(of: notice.document).utf8))
        case "txt": return (name, Array(PlainTextWriter.text(of: notice.document, tables: .aligned).utf8))
        default: throw Failure(zh: "没有“\(format)”这种格式", en: "there is no format “\(format)”")
        }
    }
}
