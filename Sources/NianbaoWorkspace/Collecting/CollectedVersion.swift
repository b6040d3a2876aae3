package import NianbaoCore

/// A report as a unit has sent it one time: the file that came, and beside it the report file that was made of it.
///
/// The names in the unit's folder say it all: `2-2026-01-20.xlsx`, `2-2026-01-20.yaml` and, if it was returned,
/// `2-2026-01-20-退回单-2026-01-22.docx`.
package struct CollectedVersion: Hashable, Sendable {
    /// Counts from one.
    package let number: Int
    /// When it came in.
    package let day: CalendarDay
    /// The folder in which its files are.
    let folder: String
    /// The name of the file that came in.
    let original: String
    /// The name of the report file that was made of it; `nil` if what came in is one.
    let made: String?
    /// When it was returned last; `nil` if it was not.
    package let returned: CalendarDay?

    /// The path of the file that came in.
    package var originalPath: String { FilePath.join(folder, original) }

    /// The path of what counts: the report file, if there is one.
    package var path: String { FilePath.join(folder, made ?? original) }

    /// What the names of its files begin with.
    static func base(_ number: Int, _ day: CalendarDay) -> String { "\(number)-\(day.text)" }

    /// What the names of its files begin with.
    var base: String { Self.base(number, day) }

    /// The word in the name of a slip.
    static let slipWord = "退回单"
    /// The word in the name of the comparison with the version before.
    static let comparisonWord = "与上一份比较"

    /// The versions of which files with these names are there, in their order.
    static func all(in folder: String, _ names: [String]) -> [CollectedVersion] {
        var found: [Int: (day: CalendarDay, originals: [String], made: String?, returned: CalendarDay?)] = [:]
        for name in names {
            guard let part = Part(name) else { continue }
            var version = found[part.number] ?? (part.day, [], nil, nil)
            switch part.role {
            case .report: version.made = name
            case .other: version.originals.append(name)
            case .slip(let day): version.returned = max(version.returned ?? day, day)
            case .comparison: break
            }
            found[part.number] = version
        }
        return found.sorted { $0.key < $1.key }.compactMap { number, files in
            guard let original = files.originals.first ?? files.made else { return nil }
            return CollectedVersion(
                number: number, day: files.day, folder: folder, original: original,
                made: files.originals.isEmpty ? nil : files.made, returned: files.returned)
        }
    }

    /// What the name of a file says of it.
    private struct Part {
        let number: Int
        let day: CalendarDay
        let role: Role

        enum Role {
            case report
            case other
            case slip(CalendarDay)
            case comparison
        }

        /// - Returns: `nil` for a file that is not part of a version.
        init?(_ name: String) {
            let base = FilePath.parts(ofName: name).base
            let words = base.split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
            guard words.count >= 4, let number = Int(words[0]), number > 0, String(number) == words[0],
                let day = CalendarDay(words[1...3].joined(separator: "-"))
            else { return nil }
            (self.number, self.day) = (number, day)
            switch words.count {
            case 4: role = FilePath.isReport(name) ? .report : .other
            case 5 where words[4] == CollectedVersion.comparisonWord: role = .comparison
            case 8 where words[4] == CollectedVersion.slipWord:
                guard let day = CalendarDay(words[5...7].joined(separator: "-")) else { return nil }
                role = .slip(day)
            default: return nil
            }
        }
    }
}
