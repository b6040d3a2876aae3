package import NianbaoCore

/// Two versions of a report, read and compared.
package struct VersionPair {
    /// The version before.
    package let old: CheckedReport
    /// The version after.
    package let new: CheckedReport
    /// What differs.
    package let outcome: VersionOutcome

    /// - Parameter remarks: Receives a remark on each form file that could not be used.
    /// - Throws: A `Failure` when the files cannot be compared.
    package init(
        _ oldPath: String, _ newPath: String, _ reader: ReportReader, remarks: RemarkSink
    ) throws(Failure) {
        old = try CheckedReport(oldPath, reader)
        new = try CheckedReport(newPath, reader)
        for (path, version) in [(oldPath, old), (newPath, new)] where version.isEmptyFile {
            if let failure = Self.emptyDocument(path) { throw failure }
        }
        for version in [old, new] where !version.holdsReport && !version.isEmptyFile {
            if let unread = version.findings.first(where: { Self.unread.contains($0.rule) }) {
                let reason = unread.message.followed(by: unread.advice)
                throw Failure(
                    zh: "“\(version.file.name)”不能比较：\(reason.zh)",
                    en: "“\(version.file.name)” cannot be compared: \(reason.en)")
            }
            if version.isDocument {
                throw Failure(
                    zh: "“\(version.file.name)”里没有年报：没有一个数字，也没有正文，不能比较；请换成有内容的文件",
                    en:
                        "“\(version.file.name)” holds no report to compare, neither a figure nor a text; name the file that has them"
                )
            }
            throw Failure(
                zh: "“\(version.file.name)”里没有读到年报，不能比较；错在哪里请用 nianbao check 查看",
                en: "“\(version.file.name)” holds no report to compare; see nianbao check")
        }
        remarks.add([old, new].compactMap(\.unusedForm))
        switch (old.report, new.report) {
        case (let before?, let after?): outcome = .both(try Self.difference(before, after))
        case (nil, let after?): outcome = .added(after)
        case (let before?, nil): outcome = .removed(before)
        case (nil, nil): throw Failure(zh: "两个文件都是空的，没有年报可以比较", en: "both files are empty; there is no report")
        }
    }

    /// Why an empty file cannot be compared: by its name it is a document, which was not saved. An empty report file is what git
    /// gives for one that is not there; `nil` for that.
    private static func emptyDocument(_ path: String) -> Failure? {
        guard FilePath.isDocument(path) else { return nil }
        let advice =
            FilePath.isPage(path)
            ? Bilingual(zh: "请重新保存网页", en: "save the page again")
            : Bilingual(zh: "请换成有内容的文件", en: "name the file that has contents")
        return Failure(
            zh: "“\(path)”是空的，不能比较；\(advice.zh)", en: "“\(path)” is empty and cannot be compared; \(advice.en)")
    }

    /// The rules that a file breaks which is not read at all.
    private static let unread = Set([Rule.fileBinary, .fileDamaged, .fileTooLarge].map(\.id))

    private static func difference(
        _ old: CompletedReport, _ new: CompletedReport
    ) throws(Failure) -> ReportDifference {
        if let difference = ReportDifference(from: old, to: new) { return difference }
        guard old.form.id != new.form.id else {
            throw Failure(
                zh: "两份年报的格式文件都叫 \(old.form.edition) 格式，但格子不同，不能比较；请用同一个格式文件",
                en: "the versions are on different form files for edition \(old.form.edition) and cannot be compared; "
                    + "use one form file for both")
        }
        let (before, after) = (old.form.id.named(beside: new.form.id), new.form.id.named(beside: old.form.id))
        throw Failure(
            zh: "两份年报的格式不同，不能比较：更正前是\(before.zh)，更正后是\(after.zh)",
            en: "the versions are on different forms and cannot be compared: \(before.en) and \(after.en)")
    }

    /// A warning if the two say that they are different reports, and not versions of one; `nil` when they do not.
    package var mixUp: Bilingual? {
        guard let before = old.report?.stated, let after = new.report?.stated else { return nil }
        if before.isYearKnown, after.isYearKnown, before.year != after.year {
            return Bilingual(
                zh: "警告：“\(old.file.name)”是 \(before.year) 年度的，“\(new.file.name)”是 \(after.year) 年度的；请核对是不是同一份年报的两个版本",
                en:
                    "warning: “\(old.file.name)” is for \(before.year) and “\(new.file.name)” for \(after.year); are they versions of one report?"
            )
        }
        let isOther = AgencyName(before.agency) != AgencyName(after.agency)
        guard isOther, !before.agency.isEmpty, !after.agency.isEmpty else { return nil }
        return Bilingual(
            zh: "警告：“\(old.file.name)”是“\(before.agency)”的，“\(new.file.name)”是“\(after.agency)”的；请核对是不是同一份年报的两个版本",
            en:
                "warning: “\(old.file.name)” is by “\(before.agency)” and “\(new.file.name)” by “\(after.agency)”; are they versions of one report?"
        )
    }

    /// Whether labels of tables differ.
    package var differsInLabels: Bool {
        if case .both(let difference) = outcome { !difference.labels.isEmpty } else { false }
    }

    /// The difference for other programs, as JSON.
    package func document() throws(Failure) -> String {
        try DifferenceDocument(outcome, old: old.version, new: new.version).jsonText()
    }

    /// The difference for people.
    package func text(_ style: FindingStyle) -> String {
        DifferencePrinter.text(
            of: outcome, names: (old.file.name, new.file.name), language: style.language, hasColour: style.hasColour)
    }

    /// The notice of what was corrected; `nil` when the versions are the same in print.
    ///
    /// - Throws: A `Failure` when one of the files is empty, or a document without a table that the other has.
    package func notice(reason: String?) throws(Failure) -> CorrectionNotice? {
        guard case .both(let difference) = outcome else {
            let name = (old.report == nil ? old : new).file.name
            throw Failure(
                zh: "“\(name)”是空的，更正说明需要更正前后两份年报", en: "“\(name)” is empty; a notice needs both versions")
        }
        if let total = difference.wrongTotals.first { throw wrong(total, difference) }
        if difference.isEmptyInPrint { return nil }
        if let table = difference.wholeTables.first { throw missing(table, difference) }
        return CorrectionNotice(difference, oldHash: old.hash, newHash: new.hash, reason: reason)
    }

    /// A total that was mistyped in a document is no correction of the report.
    private func wrong(_ total: WrongTotal, _ difference: ReportDifference) -> Failure {
        let (cell, name) = (difference.form[total.cell], new.file.name)
        let (stated, sum) = (Figure.exact(total.stated, cell.measure), Figure.exact(total.sum, cell.measure))
        let rest = difference.wrongTotals.count - 1
        return Failure(
            zh: "“\(name)”里写的合计与各项之和不符，不能做更正说明：\(cell.address(.chinese)) 写的是 \(stated)，各项之和是 \(sum)"
                + (rest > 0 ? "；还有 \(rest) 个" : "") + "；请先改正",
            en: "a total in “\(name)” is not its sum, so no notice was made: \(cell.address(.english)) is \(stated), "
                + "the sum is \(sum)" + (rest > 0 ? "; \(rest) more" : "") + "; correct it first")
    }

    /// A table that was not found in a document is not corrected to nothing.
    private func missing(_ table: ReportDifference.WholeTable, _ difference: ReportDifference) -> Failure {
        let name = (table.newCount == 0 ? new : old).file.name
        let heading = difference.form.sections[table.section].heading
        return Failure(
            zh: "“\(name)”里没有读到“\(heading)”的表，不能做更正说明；用 nianbao import 做成年报文件，补全以后再比较",
            en: "no table of “\(heading)” was found in “\(name)”, so no notice was made; "
                + "make a report file of it with nianbao import, complete it and compare again")
    }
}

extension CheckedReport {
    /// Whether the file has nothing in it.
    package var isEmptyFile: Bool { report == nil && findings.allSatisfy { $0.rule == Rule.fileEmpty.id } }

    /// What a document says of the file; `nil` when it is empty.
    fileprivate var version: DifferenceDocument.Version? {
        report.map { DifferenceDocument.Version(file: file.name, sha256: hash, title: $0.stated.title) }
    }

    /// Whether anything of a report could be read: any YAML file is otherwise a report that lacks everything. In a document,
    /// titles and empty tables are no report.
    fileprivate var holdsReport: Bool {
        guard let report = report?.stated else { return false }
        if isDocument {
            return report.entries.contains { $0.value.number != nil || $0.value == .notApplicable }
                || ([report.preamble] + report.narratives).contains { !$0.paragraphs.isEmpty }
        }
        return !report.agency.isEmpty || report.entries.contains { $0.span != nil }
            || ([report.preamble] + report.narratives).contains { $0.span != nil }
    }
}
