#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// A stream that people or programs read.
struct Terminal: Sendable {
    /// For results.
    static let output = Terminal(descriptor: STDOUT_FILENO)
    /// For everything else.
    static let error = Terminal(descriptor: STDERR_FILENO)

    private let descriptor: Int32

    /// Whether to colour what is written: on a terminal that can, unless NO_COLOR is set (no-color.org).
    var hasColour: Bool {
        isatty(descriptor) == 1 && (environmentVariable("NO_COLOR") ?? "").isEmpty
            && environmentVariable("TERM") != "dumb"
    }

    /// Writes the text. A stream that was closed on the other side swallows it: its reader has seen enough.
    func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
        }
    }
}
