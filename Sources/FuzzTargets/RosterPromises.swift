internal import NianbaoCore
internal import NianbaoWorkspace

/// What holds of any file that is taken for a list of units.
enum RosterPromises {
    static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
        // A workbook may be given as its parts; all else is taken as it is.
        let bytes = if case .archive(let archive) = WorkbookInput(bytes) { archive } else { bytes }
        for path in ["list.txt", "list.csv"] {
            switch read(bytes, path) {
            case .success(let roster): try check(roster, path)
            case .failure(let failure):
                let isExplained = !failure.message.zh.isEmpty && !failure.message.en.isEmpty
                try promise(isExplained, "\(path) is refused without a word")
            }
        }
    }

    private static func read(_ bytes: [UInt8], _ path: String) -> Result<Roster, Failure> {
        Result { () throws(Failure) in try RosterFile(bytes, at: path, column: nil, sheet: nil).roster }
    }

    /// It names units, each once, and says where as far as the file has lines.
    private static func check(_ roster: Roster, _ path: String) throws(BrokenPromise) {
        let names = roster.entries.map(\.agency)
        try promise(!names.isEmpty, "\(path) is taken for a list of no units")
        try promise(!names.contains(""), "\(path) has a unit without a name")
        try promise(Set(names).count == names.count, "\(path) has a unit twice")
    }
}
