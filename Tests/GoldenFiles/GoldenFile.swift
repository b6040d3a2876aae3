import Foundation

/// A file with the text that a piece of the project must produce.
///
/// `make golden` sets `NIANBAO_RECORD=1`: the files are then written anew, and the run still fails, so that it is never
/// mistaken for one that has checked anything. Any other run writes nothing.
package struct GoldenFile {
    /// What is done with the text that came out.
    package enum Mode: Sendable {
        case compare
        case record

        /// The mode that the environment asks for.
        package static let current: Mode =
            ProcessInfo.processInfo.environment["NIANBAO_RECORD"] == "1" ? .record : .compare
    }

    /// The file's path from the project's folder, or an absolute one.
    private let name: String
    private let mode: Mode

    /// The file `name` in the folder of goldens; `mode` decides whether it is compared or recorded.
    package init(_ name: String, mode: Mode = .current) {
        self.name = name
        self.mode = mode
    }

    /// Holds `actual` against the file.
    ///
    /// - Throws: A `GoldenFault` when they differ, and always when recording.
    package func expect(_ actual: String) throws {
        let place = name.hasPrefix("/") ? URL(filePath: name) : Project.root.appending(path: name)
        if mode == .record {
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(actual.utf8).write(to: place)
            throw GoldenFault(name: name, kind: .recorded)
        }
        guard let expected = try? Data(contentsOf: place) else { throw GoldenFault(name: name, kind: .missing) }
        guard expected != Data(actual.utf8) else { return }
        let difference = LineDifference(from: String(decoding: expected, as: UTF8.self), to: actual)
        throw GoldenFault(name: name, kind: .different(difference.text))
    }
}

/// Why a golden file did not pass.
package struct GoldenFault: Error, CustomStringConvertible {
    let name: String
    let kind: Kind

    enum Kind {
        case missing
        case different(String)
        case recorded
    }

    /// What differs, line by line.
    package var description: String {
        switch kind {
        case .missing: "\(name) is not recorded yet. To record it: make golden"
        case .different(let lines):
            """
            \(name) (-) is not what came out (+):
            \(lines)
            If what came out is right: make golden
            """
        case .recorded: "\(name) was recorded. Read it (git diff), then run the tests without NIANBAO_RECORD"
        }
    }
}
