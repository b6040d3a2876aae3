package import Foundation

/// The project's folder, which tests read samples and goldens from.
package enum Project {
    /// The folder of the package.
    package static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The absolute path of a file that is named from the project's folder.
    package static func path(_ relative: String) -> String { root.appending(path: relative).path }

    /// The text of a file that is named from the project's folder.
    package static func read(_ relative: String) throws -> String {
        try String(contentsOfFile: path(relative), encoding: .utf8)
    }
}
