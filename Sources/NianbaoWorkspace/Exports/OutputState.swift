internal import NianbaoCore

/// How an exported file stands to the report it was exported from.
package enum OutputState: Hashable {
    case upToDate
    case stale(StaleReason)
    /// Edited by hand since it was exported.
    case edited
    case missing
    /// The report it was exported from is gone.
    case inputGone

    /// More bytes than anything has that was exported.
    private static let sizeLimit = 1 << 30

    /// - Parameter reason: Why all that was exported with it is stale; `nil` when it is not.
    init(of output: Manifest.Output, at path: String, staleFor reason: StaleReason?) throws(Failure) {
        guard let hash = try fileHash(path, upTo: Self.sizeLimit) else {
            self = .missing
            return
        }
        self =
            switch hash {
            case output.sha256: (reason ?? (output.isStale ? .leftBehind : nil)).map(Self.stale) ?? .upToDate
            case output.applied: .stale(.applied)
            case output.replaces: .stale(.interrupted)
            default: .edited
            }
    }

    var word: Bilingual {
        switch self {
        case .upToDate: Bilingual(zh: "最新", en: "up to date")
        case .stale: Bilingual(zh: "过时", en: "stale")
        case .edited: Bilingual(zh: "手工改过", en: "edited by hand")
        case .missing: Bilingual(zh: "缺", en: "missing")
        case .inputGone: Bilingual(zh: "年报文件不在", en: "input gone")
        }
    }
}

/// Why an exported file is stale.
package enum StaleReason: Hashable {
    case input
    case prior
    case form
    /// The report has another title by now, and its outputs another name.
    case title
    /// The export that should have replaced it was killed.
    case interrupted
    /// What was edited in it by hand has been taken over into the report.
    case applied
    /// Other formats were exported since, without this one.
    case leftBehind

    var text: Bilingual {
        switch self {
        case .input: Bilingual(zh: "年报文件改过", en: "the report changed")
        case .prior: Bilingual(zh: "上年报告改过", en: "last year's report changed")
        case .form: Bilingual(zh: "格式文件改过", en: "the form file changed")
        case .title: Bilingual(zh: "标题改过，文件名已不同", en: "the title changed, and with it the file name")
        case .interrupted: Bilingual(zh: "上次导出中断", en: "the last export was interrupted")
        case .applied: Bilingual(zh: "里面的修改已写回年报", en: "its changes were taken over into the report")
        case .leftBehind: Bilingual(zh: "没有和别的格式一起重新导出", en: "other formats were exported without it")
        }
    }
}
