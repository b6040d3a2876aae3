internal import NianbaoCore

/// LibreOffice as it is on this machine: the program that makes a PDF of a Word document, and a Word document of old ones.
struct LibreOffice {
    /// Where it lies; `nil` when PATH leads to none.
    static var program: String? { ChildProcess.program("soffice") ?? ChildProcess.program("libreoffice") }

    let program: String
    /// How long one document may take, in seconds.
    let timeLimit: Int

    /// - Parameters:
    ///   - program: Where it lies.
    ///   - timeLimit: How long one document may take, in seconds.
    init(program: String, timeLimit: Int = 120) {
        self.program = program
        self.timeLimit = timeLimit
    }

    /// What came of a conversion.
    enum Outcome: Sendable {
        case made([UInt8])
        /// It could not be started, with the reason.
        case notStarted(Bilingual)
        /// It ended in this way and made nothing whole.
        case failed(ChildProcess.End)
    }

    /// A document to convert.
    struct Document: Sendable {
        let bytes: [UInt8]
        /// What files of its kind end with, without a full stop.
        let ending: String
    }

    /// What documents are converted to.
    struct Target: Sendable {
        /// What LibreOffice calls the kind; it begins with the ending of that.
        let filter: String
        /// Whether bytes are a whole file of that kind.
        let isWhole: @Sendable ([UInt8]) -> Bool

        fileprivate var ending: Substring { filter.prefix { $0 != ":" } }
    }

    /// Converts documents, without macros, links or a user's settings, in one run: starting the program takes several times
    /// as long as a conversion. A document that the run has not converted gets one of its own, so that none spoils others.
    ///
    /// - Returns: What came of each of them, in their order.
    func convert(_ documents: [Document], to target: Target) throws(Failure) -> [Outcome] {
        let together = try run(documents, to: target)
        guard documents.count > 1 else { return together }
        var outcomes: [Outcome] = []
        for (document, outcome) in zip(documents, together) {
            if case .failed = outcome {
                outcomes += try run([document], to: target)
            } else {
                outcomes.append(outcome)
            }
        }
        return outcomes
    }

    private func run(_ documents: [Document], to target: Target) throws(Failure) -> [Outcome] {
        let folder = try ScratchFolder()
        // A profile of its own, so that neither a user's settings nor a running LibreOffice matters; and a folder of its
        // own for what is made, which may end like what it is made of.
        for name in ["profile", "profile/user", "made"] { try folder.make(name) }
        try folder.put("profile/user/registrymodifications.xcu", Array(Self.settings.utf8))
        var names: [String] = []
        for (index, document) in documents.enumerated() {
            names.append("report\(index).\(document.ending)")
            try folder.put(names[index], document.bytes)
        }
        let arguments =
            [
                "-env:UserInstallation=file://\(Self.escaped(folder.path))/profile", "--headless", "--norestore",
                "--nolockcheck", "--nodefault", "--convert-to", target.filter, "--outdir", "\(folder.path)/made",
            ] + names.map { "\(folder.path)/\($0)" }
        guard let process = ChildProcess(program, arguments) else {
            let reason = systemError()
            return documents.map { _ in .notStarted(reason) }
        }
        let end = process.wait(seconds: timeLimit + (documents.count - 1) * Self.secondsForAnother)
        return documents.indices.map { index in
            let made = "\(folder.path)/made/report\(index).\(target.ending)"
            guard end == .exited(0), InputFile.isRegular(made), let bytes = try? InputFile.bytes(made, limit: .max),
                target.isWhole(bytes)
            else { return .failed(end) }
            return .made(bytes)
        }
    }

    /// By how many seconds each further document lengthens the time limit.
    private static let secondsForAnother = 10

    /// A path in a URL.
    private static func escaped(_ path: String) -> String {
        path.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."):
                String(UnicodeScalar(byte))
            default: (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }

    /// What a profile says: no macros, no links followed, and how a PDF is made.
    private static let settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        \(item("Common/Security/Scripting", "DisableMacrosExecution", "true"))
        \(item("Common/Security/Scripting", "MacroSecurityLevel", "3"))
        \(item("Common/Security/Scripting", "DisableActiveContent", "true"))
        \(item("Writer/Content/Update", "Link", "0"))
        \(item("Common/Filter/PDF/Export", "UseTaggedPDF", "true"))
        \(item("Common/Filter/PDF/Export", "ExportBookmarks", "true"))
        \(item("Common/Filter/PDF/Export", "DisplayPDFDocumentTitle", "true"))
        </oor:items>

        """

    private static func item(_ path: String, _ name: String, _ value: String) -> String {
        "<item oor:path=\"/org.openoffice.Office.\(path)\"><prop oor:name=\"\(name)\" oor:op=\"fuse\"><value>\(value)</value>"
            + "</prop></item>"
    }
}
