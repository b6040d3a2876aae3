package import NianbaoCore

/// How the files of a table of facts fared.
package struct FactTally {
    /// How many reports are in the table.
    package private(set) var listed = 0
    private var withErrors = 0
    private var leftOut = 0
    /// The gravest of what came of the files.
    package private(set) var worst = Fate.listed
    /// The reports in the table, by the places of their files.
    package internal(set) var survey = FolderSurvey()
    /// Whether the work ended at a file before all were done.
    package var isStopped = false

    /// What came of a file, the gravest last.
    package enum Fate: Comparable {
        case listed
        /// Left out because of what is wrong with the report.
        case faulty
        /// It could not be read at all.
        case failed
    }

    /// Before any file.
    package init() {}

    /// Counts what came of one more file. What is left out is remarked at once.
    mutating func count<Piece>(_ outcome: FactOutcome<Piece>, of file: ReportFile, _ remarks: RemarkSink) -> Fate {
        let fate = fate(outcome, file, remarks)
        worst = max(worst, fate)
        return fate
    }

    private mutating func fate<Piece>(
        _ outcome: FactOutcome<Piece>, _ file: ReportFile, _ remarks: RemarkSink
    ) -> Fate {
        switch outcome {
        case .listed(_, _, let errors):
            listed += 1
            withErrors += errors > 0 ? 1 : 0
            return .listed
        case .faulty(let errors, let holdsReport):
            leftOut += 1
            remarks.add(Self.leftOut(errors, holdsReport, InputFile.shown(file.path)))
            return .faulty
        case .failed(let failure):
            leftOut += 1
            remarks.add(.failure(failure))
            return .failed
        }
    }

    private static func leftOut(_ errors: Int, _ holdsReport: Bool, _ name: String) -> Remark {
        .line(
            zh: "\(name)：有 \(errors) 个错误，没有列入"
                + (holdsReport ? "；用 nianbao check 查看，要列入请加 --allow-errors" : "；无法识别为年报，用 nianbao check 查看"),
            en: "\(name): \(errors) \(errors == 1 ? "error" : "errors"), left out"
                + (holdsReport
                    ? "; see nianbao check, or add --allow-errors"
                    : "; it holds no report that can be read, see nianbao check"))
    }

    /// What to say in the end; `nil` when every file was listed and is free of errors.
    package var summary: Bilingual? {
        guard leftOut + withErrors > 0 else { return nil }
        return Bilingual(
            zh: "列入 \(listed) 份年报" + (withErrors > 0 ? "，其中有错误的 \(withErrors) 份" : "")
                + (leftOut > 0 ? "；没有列入的文件 \(leftOut) 个" : ""),
            en: "Reports listed: \(listed)" + (withErrors > 0 ? ", \(withErrors) of them with errors" : "")
                + (leftOut > 0 ? "; files left out: \(leftOut)" : ""))
    }
}
