internal import NianbaoCore
internal import NianbaoXLSX

/// How units stand, as a table in a file that is written anew each time: a workbook or CSV, by its name.
package struct StatusList {
    private let path: String
    private let isCSV: Bool
    private let remarks: RemarkSink

    /// - Parameter remarks: Receives a remark on each record that cannot be read.
    /// - Throws: A `Failure` when the name is that of another kind of file.
    package init(_ path: String, remarks: RemarkSink) throws(Failure) {
        switch FileKind(of: path) {
        case .workbook where FilePath.ending(path) == "xlsx": isCSV = false
        case .table where FilePath.ending(path) == "csv": isCSV = true
        default:
            throw Failure(
                zh: "“\(path)”不是 .xlsx 或 .csv 的文件名，没有写；--list 后面写这两种之一",
                en: "“\(path)” is no name of an .xlsx or .csv file; nothing was written: name one of these with --list")
        }
        (self.path, self.remarks) = (path, remarks)
    }

    /// Writes it. A file that somebody may have edited is left alone unless it may be replaced; then a copy is kept.
    ///
    /// - Returns: Where the file that was there is kept; `nil` when nothing is.
    package func write(_ status: CollectionStatus, mayReplaceEdited: Bool) throws -> String? {
        let list = Self.list(of: status)
        var batch = OutputBatch(remarks: remarks)
        if isCSV {
            try batch.add(path) { temporary in try GrowingFile(temporary, as: path).append(list.csv) }
        } else {
            try batch.add(path) { temporary in
                do throws(WorkbookError) {
                    try ListWorkbook(list).write(to: temporary, tool: ToolVersion.current)
                } catch {
                    throw Failure.cannotWrite(path, error)
                }
            }
        }
        return try RecordedOutput.publish(path, .status, of: batch, mayReplaceEdited: mayReplaceEdited, remarks) { _ in
            Failure(
                zh: "已有“\(path)”，可能手工改过，没有动它；换一个名字，或者加 --force 覆盖，原文件另存一份",
                en:
                    "“\(path)” is there already and may have been edited; it was left alone: name another, or add --force to "
                    + "replace it and keep a dated copy")
        }
    }

    private static func list(of status: CollectionStatus) -> PrintedList {
        let reminders = Reminders(status)
        let columns: [PrintedList.Column] = [
            .init("序号", width: 6), .init("单位", width: 24, isText: true), .init("状态", width: 10),
            .init("份数", width: 6), .init("计入第几份", width: 11), .init("错误", width: 6), .init("警告", width: 6),
            .init("收到", width: 11), .init("退回", width: 11), .init("催报", width: 40, isText: true),
            .init("文件", width: 28, isText: true), .init("SHA-256", width: 34, isText: true),
        ]
        let rows = status.units.enumerated().map { index, unit in
            let numbers = [unit.errors, unit.warnings].map {
                unit.versions > 0 ? PrintedList.Cell.number($0) : .text("")
            }
            return PrintedList.Row(
                [.number(index + 1), .text(unit.agency), .text(unit.state.word.zh), .number(unit.versions)]
                    + [unit.counted.map { .number($0) } ?? .text("")] + numbers
                    + [
                        .text(unit.received?.text ?? ""), .text(unit.returned?.text ?? ""),
                        .text(reminders.text(for: unit) ?? ""), .text(unit.file ?? ""), .text(unit.hash ?? ""),
                    ], marked: unit.state.needsDoing ? 2 : nil)
        }
        return PrintedList(
            title: "各单位年报报送情况（\(status.year)年度）", name: "报送情况", facts: [Self.facts(status)], columns: columns,
            rows: rows)
    }

    private static func facts(_ status: CollectionStatus) -> String {
        let counts = UnitState.allCases.compactMap { state in
            let count = status.units.count { $0.state == state }
            return count > 0 ? "\(state.word.zh) \(count)" : nil
        }
        let due = status.due.map { "；\($0.chinese)前报送" } ?? ""
        return "\(status.today.chinese)：应报 \(status.units.count)，\(counts.joined(separator: "，"))\(due)"
    }
}
