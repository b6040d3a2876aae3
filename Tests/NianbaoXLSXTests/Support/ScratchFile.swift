import Foundation

/// The path of a file for one test; what has been written there goes when the test ends.
final class ScratchFile {
    let path = FileManager.default.temporaryDirectory.appending(path: "nianbao-\(UUID().uuidString).xlsx").path

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var bytes: [UInt8] {
        get throws { Array(try Data(contentsOf: URL(filePath: path))) }
    }

    func write(_ bytes: some Sequence<UInt8>) throws { try Data(bytes).write(to: URL(filePath: path)) }
}
