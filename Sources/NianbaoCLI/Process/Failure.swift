package import NianbaoCore

/// Why the work could not be done, told to the user. Not for wrong reports: those are findings.
package struct Failure: Error {
    package let message: Bilingual

    init(zh: String, en: String) { message = Bilingual(zh: zh, en: en) }

    /// What was thrown, as a failure.
    init(_ error: any Error) {
        self = error as? Failure ?? Failure(zh: "\(error)", en: "\(error)")
    }

    /// The line that tells it. File names come from outside and may hold anything.
    var line: String { (pick(zh: "nianbao：", en: "nianbao: ") + pick(message)).printable + "\n" }
}
