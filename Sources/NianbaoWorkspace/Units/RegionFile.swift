package import NianbaoCore

/// The file of a region's report, new or to be brought up to date.
package struct RegionFile {
    /// As the command line names it.
    package let path: String
    /// Where the report is written as it comes; `nil` when it becomes a file.
    private let stream: OutputStream?
    /// The report that is there; `nil` when it is to be new.
    private let old: CheckedReport?

    /// - Parameters:
    ///   - mayUpdate: Whether a file that is there may be changed. What it says besides figures stays in any case.
    ///   - agency: Whose report it has to be.
    ///   - standardOutput: Where the report goes that is written to standard output.
    package init(
        _ path: String, mayUpdate: Bool, agency: String, year: Int, on form: Form, _ reader: ReportReader,
        standardOutput: OutputStream
    ) throws(Failure) {
        self.path = path
        // Whatever has the name that is to be new stays, a link that leads nowhere, too.
        if path == "-" || InputFile.leadsSomewhere(path),
            case .stream(let stream) = try OutputPlace(path, standardOutput: standardOutput)
        {
            (self.stream, old) = (stream, nil)
            return
        }
        stream = nil
        guard InputFile.exists(path) else {
            old = nil
            return
        }
        guard mayUpdate else {
            throw Failure(
                zh: "已有“\(path)”，没有动它；加 --update 只更新其中的数，正文和注释都保留",
                en:
                    "“\(path)” is there already and was left alone; --update changes its figures and keeps texts and comments"
            )
        }
        let checked = try CheckedReport(path, reader)
        guard let report = checked.report?.stated, report.isWhole, !checked.hasNotationFaults else {
            throw checked.failure(
                zh: "“\(path)”里有写法错误，先按上面的提示改正", en: "“\(path)” has faults in its notation; fix them first")
        }
        let isSame =
            AgencyName(report.agency) == AgencyName(agency) && report.year == year && report.scope == .region
            && report.form.mark == form.mark
        guard isSame else {
            throw Failure(
                zh: "“\(path)”不是“\(agency)”\(year) 年度、\(form.edition) 格式的行政区域年报，没有动它",
                en:
                    "“\(path)” is not a report of the region “\(agency)” for \(year) on edition \(form.edition) and was left alone"
            )
        }
        old = checked
    }

    /// Whether the report becomes a file.
    package var isFile: Bool { stream == nil }

    /// The units that the file lists, those that were missing or left out among them.
    package var units: [String] { (old?.report?.stated.sources ?? []).map(\.agency).filter { !$0.isEmpty } }

    /// The adjustments that the file has already.
    package var adjustments: [Adjustment] { old?.report?.stated.adjustments ?? [] }

    /// Writes the report, and what goes with it: both or neither.
    ///
    /// - Parameters:
    ///   - remarks: Receives what else the user should know.
    ///   - others: Adds further files to the batch.
    package func write(
        _ draft: RegionDraft, _ reader: ReportReader, remarks: RemarkSink, others: (inout OutputBatch) throws -> Void
    ) throws {
        var batch = OutputBatch(remarks: remarks)
        guard let old, let report = old.report else {
            let text = ReportWriter.text(of: draft.report, notes: draft.notes)
            if let stream {
                try others(&batch)
                return try batch.commit { try stream.put(text) }
            }
            try batch.add(new: path, text: text)
            try others(&batch)
            return try batch.commit()
        }
        try others(&batch)
        try batch.commit { try EditedFile.edit(path, remarks: remarks) { try updated($0, old, report, draft, reader) } }
    }

    /// The file's bytes with the figures and lists of the new roll-up.
    private func updated(
        _ bytes: [UInt8], _ old: CheckedReport, _ report: CompletedReport, _ draft: RegionDraft, _ reader: ReportReader
    ) throws(Failure) -> [UInt8] {
        let mark = bytes.starts(with: SourceDecoder.byteOrderMark) ? SourceDecoder.byteOrderMark : []
        guard contentHash(bytes) == old.hash else { throw .changedMeanwhile(path) }
        guard bytes.dropFirst(mark.count).elementsEqual(old.file.text.utf8),
            let text = RegionUpdate.text(old.file.text, of: report, becoming: draft.report, reader)
        else {
            throw Failure(
                zh: "“\(path)”的写法特殊，不能只更新其中的数；先运行 nianbao fmt \(path.shellQuoted) 整理，缺的行补上再汇总",
                en:
                    "“\(path)” is written in a way that cannot be updated in place; run nianbao fmt \(path.shellQuoted) first "
                    + "and add the rows that it lacks")
        }
        return mark + Array(text.utf8)
    }
}
