package import NianbaoCore

/// One line of `status`.
package struct StatusLine {
    /// How it stands with the file.
    package let state: State
    /// The report or the exported file.
    package let path: String
    /// Whether the file was exported as a draft.
    package var isDraft = false
    /// Whether it is a draft of a report whose final export is there.
    var isSuperseded = false
    /// What to do about it; `nil` for nothing.
    package let remedy: Remedy?

    /// The states of reports and of exported files.
    package enum State: Hashable {
        /// Of an exported file.
        case output(OutputState)
        /// Of a report that nothing was exported from.
        case neverExported
        /// Of a report that nothing was exported from, and that has the title of this one.
        case sameTitle(as: String)
        /// Of a report, with the number of its errors.
        case hasErrors(Int)
    }

    /// What to do, by kind, with commands to run.
    package enum Remedy: Hashable {
        case check(String)
        case export(String)
        /// For a file edited by hand: how to take a workbook over, and how to replace the file.
        case edited(workbook: String?, force: String?)
        case oldTitle
        case inputGone
        /// For one of several reports with one title in a folder.
        case sameTitle
    }

    init(_ state: State, _ path: String, isDraft: Bool = false, isSuperseded: Bool = false, remedy: Remedy?) {
        self.state = state
        self.path = path
        self.isDraft = isDraft
        self.isSuperseded = isSuperseded
        self.remedy = remedy
    }

    /// Whether somebody has to do something about it.
    package var needsDoing: Bool {
        // A copy in a folder of its own, as of what was published, is in nobody's way.
        if case .sameTitle = state { return remedy != nil }
        return state != .output(.upToDate) && !isSuperseded
    }

    /// The word for the state.
    package var word: Bilingual {
        let word = state.word
        return isDraft ? Bilingual(zh: word.zh + PrintedTitle.draftMark, en: word.en + " (draft)") : word
    }

    /// What stands behind the path; `nil` when nothing does.
    package var note: Bilingual? {
        switch state {
        case .output(.stale(let reason)): reason.text
        case .sameTitle(let other): Bilingual(zh: "标题与“\(other)”相同", en: "same title as “\(other)”")
        case .hasErrors(let count): Bilingual(zh: "\(count) 个错误", en: count == 1 ? "1 error" : "\(count) errors")
        default: nil
        }
    }
}

extension StatusLine.State {
    fileprivate var word: Bilingual {
        switch self {
        case .output(let state): state.word
        case .neverExported, .sameTitle: Bilingual(zh: "未导出", en: "never exported")
        case .hasErrors: Bilingual(zh: "有错误", en: "has errors")
        }
    }
}
