internal import CLibrary

/// Something that a process has open, under the path by which the system shows it: `/dev/stdin` and `/dev/fd/3`, and so
/// what a shell puts in the place of `<(command)`.
struct OpenedFile {
    /// The path below `/proc`, without links before it.
    let path: String
    /// The number by which this process has it open; `nil` when another process has.
    let descriptor: Int32?

    /// `nil` when the path leads to something else.
    init?(_ path: String) {
        var path = FilePath.absolute(path)
        // More links in a row than the system follows.
        for _ in 0..<40 {
            let steps = path.split(separator: "/")
            if steps.first == "proc", steps.count >= 4, steps[steps.count - 2] == "fd" {
                self.path = path
                let isOurs = Self.end(of: "/proc/self").map { $0 == steps[1] } == true
                descriptor = isOurs ? Int32(steps[steps.count - 1]) : nil
                return
            }
            guard let end = Self.end(of: path) else { return nil }
            path = FilePath.absolute(FilePath.join(HiddenFile.folder(of: path), end))
        }
        return nil
    }

    /// Where a link leads to; `nil` when it is none.
    private static func end(of path: String) -> String? {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = buffer.withUnsafeMutableBytes { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                characters.baseAddress.map { readlink(path, $0, characters.count) } ?? -1
            }
        }
        return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
    }
}
