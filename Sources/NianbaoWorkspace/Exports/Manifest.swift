internal import NianbaoCore

/// What is known of the files that one report was exported to, kept beside them.
package struct Manifest: Codable, Equatable {
    /// The version of this notation.
    static let schema = "nianbao.manifest/1"

    var schema = Manifest.schema
    let made: Made
    var outputs: [Output]

    /// What the outputs were made from, and with.
    struct Made: Codable, Equatable {
        /// The tool's version.
        let tool: String
        /// The kind of report; `nil` in what versions without kinds wrote.
        let kind: String?
        /// The edition of the form.
        let edition: String
        let isDraft: Bool
        /// The report file; without a path when it came from standard input.
        let input: Source
        /// Last year's report; without a hash when it could not be read.
        let prior: Source
        /// The form file; neither path nor hash for a built-in edition.
        let form: Source

        /// What the outputs of a report with this title are called, before the dot.
        func outputBase(_ title: String) -> String { DerivedName.of(outputTitle(title)) }

        /// The title as the outputs have it.
        func outputTitle(_ title: String) -> String { PrintedTitle(title, isDraft: isDraft).marked }

        /// Whether the same outputs come of both, wherever the files lie.
        func gives(sameAs other: Made) -> Bool {
            tool == other.tool && kind == other.kind && edition == other.edition && isDraft == other.isDraft
                && input.sha256 == other.input.sha256 && prior.sha256 == other.prior.sha256
                && form.sha256 == other.form.sha256
        }
    }

    /// A file that an export depends on.
    struct Source: Codable, Equatable {
        /// The path, as seen from the output folder; `nil` when there is none.
        let path: String?
        /// The SHA-256 of its bytes.
        let sha256: String?
    }

    /// An exported file.
    struct Output: Codable, Equatable {
        let name: String
        /// The SHA-256 of its bytes.
        let sha256: String
        /// The SHA-256 of the file that it replaced. The manifest takes its name before the outputs do, so after a run
        /// that was killed this may be what still lies there, and nobody has edited it.
        var replaces: String?
        /// The SHA-256 that the file had by hand when its content was taken over into the report.
        var applied: String?
        /// Whether the report's other outputs have been made anew since.
        var isStale = false
        /// The options of the command line, if any, that it came of and the other outputs did not.
        var arguments: [String]?

        /// Whether a file with this hash was written by the tool, or is known to hold nothing that would be lost.
        func knows(_ hash: String) -> Bool { [sha256, replaces, applied].contains(hash) }
    }

    func output(named name: String) -> Output? { outputs.first { $0.name == name } }
}

extension Manifest {
    /// Reads a manifest; `nil` when the bytes hold none, or one in another version of the notation.
    package init?(json bytes: [UInt8]) {
        guard let manifest = Manifest(readingJSON: bytes), manifest.schema == Self.schema,
            manifest.outputs.allSatisfy({ $0.hasPlainName && $0.hasPlainArguments })
        else { return nil }
        self = manifest
    }
}

extension Manifest.Output {
    /// Whether the name is that of a file beside the manifest's folder and leads nowhere else.
    fileprivate var hasPlainName: Bool { !name.isEmpty && !name.utf8.contains(0x2F) && name != "." && name != ".." }
}

extension Manifest.Output {
    /// Whether its options are such as formats have: they are shown as part of a command to run.
    fileprivate var hasPlainArguments: Bool {
        (arguments ?? []).allSatisfy { argument in
            !argument.isEmpty
                && argument.utf8.allSatisfy { $0 == UInt8(ascii: "-") || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
        }
    }
}

// Absent values are written as null: whoever reads the file with another program finds every key.

extension Manifest.Source {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(path, forKey: .path)
        try container.encode(sha256, forKey: .sha256)
    }
}

extension Manifest.Output {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(sha256, forKey: .sha256)
        try container.encode(replaces, forKey: .replaces)
        try container.encode(applied, forKey: .applied)
        try container.encode(isStale, forKey: .isStale)
        // Only outputs of formats that have options know the key.
        try container.encodeIfPresent(arguments, forKey: .arguments)
    }
}
