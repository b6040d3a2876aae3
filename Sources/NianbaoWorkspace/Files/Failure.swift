package import NianbaoCore

/// Why the work could not be done, for the user to read. Not for wrong reports: those are findings.
package struct Failure: Error {
    /// One sentence: what is the matter, and what to do about it.
    package let message: Bilingual
    /// What is wrong with the file that is to blame, to be shown before the message; `nil` when the message says it all.
    package let faults: FileFaults?

    /// The message with the first thing that is wrong with the file, for where findings are not shown before it.
    package var told: Bilingual {
        guard let finding = faults?.first else { return message }
        let place = finding.place.map { Bilingual(zh: "\($0.words.zh) ", en: "\($0.words.en) ") } ?? Bilingual("")
        return Bilingual(
            zh: "\(message.zh)：\(place.zh)\(finding.message.zh)", en: "\(message.en): \(place.en)\(finding.message.en)"
        ).followed(by: finding.advice)
    }

    /// A failure with its message in both languages.
    package init(zh: String, en: String, faults: FileFaults? = nil) {
        message = Bilingual(zh: zh, en: en)
        self.faults = faults
    }

    /// A failure with this message.
    init(_ message: Bilingual) { self.init(zh: message.zh, en: message.en) }

    /// What was thrown, as a failure.
    package init(_ error: any Error) {
        self = error as? Failure ?? Failure(zh: "\(error)", en: "\(error)")
    }
}

/// The findings in a file that cannot be used because of them.
package enum FileFaults: Sendable {
    /// A report file, with the report as far as there is one.
    case report(SourceFile, [Finding], CompletedReport?)
    /// Any other file.
    case other(SourceFile, [Finding])
}

extension FileFaults {
    /// The first thing that is wrong with the file, errors before all else.
    fileprivate var first: Finding? {
        switch self {
        case .report(_, let findings, _), .other(_, let findings):
            findings.first { $0.severity == .error } ?? findings.first
        }
    }
}
