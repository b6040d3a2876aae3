package import Foundation

/// An empty folder for one test; it goes when the test ends.
package final class TemporaryFolder {
    package let path: String

    package init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "nianbao-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in the folder.
    package func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Puts a file there and returns its path.
    @discardableResult
    package func put(_ name: String, _ text: String) throws -> String { try put(name, Data(text.utf8)) }

    @discardableResult
    package func put(_ name: String, _ bytes: Data) throws -> String {
        try bytes.write(to: URL(filePath: path(name)))
        return path(name)
    }

    package func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: false)
    }

    package func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    package func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: path(name))) }

    package func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

    /// The names of everything in the folder, hidden files included, in order.
    package var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
}
