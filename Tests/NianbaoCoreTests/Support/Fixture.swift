import FoundationEssentials

/// Files that tests read.
enum Fixture {
    /// The text of a file in `Fixtures/`.
    static func text(_ name: String) throws -> String {
        try contents(tests.appending(path: "Fixtures").appending(path: name))
    }

    /// The text of a file in the package's `samples/`.
    static func sample(_ name: String) throws -> String {
        try contents(package.appending(path: "samples").appending(path: name))
    }

    /// The text of a file in the package's `docs/`.
    static func document(_ name: String) throws -> String {
        try contents(package.appending(path: "docs").appending(path: name))
    }

    private static let package = tests.deletingLastPathComponent().deletingLastPathComponent()

    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    private static func contents(_ file: URL) throws -> String {
        String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
}
