#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// A stream that people or programs read.
struct Terminal: Sendable {
    /// Whether to colour what is written.
    let hasColour: Bool
    private let send: @Sendable (String) -> Void

    /// A stream that ends in a function.
    init(hasColour: Bool = false, send: @escaping @Sendable (String) -> Void) {
        self.hasColour = hasColour
        self.send = send
    }

    func write(_ text: String) { send(text) }
}

extension Terminal {
    /// The results of this run.
    static var output: Terminal { Console.current.output }
    /// Everything else this run has to say.
    static var error: Terminal { Console.current.error }

    static let standardOutput = Terminal(descriptor: STDOUT_FILENO)
    static let standardError = Terminal(descriptor: STDERR_FILENO)

    /// A stream of the process. It is coloured on a terminal that can, unless NO_COLOR is set (no-color.org).
    private init(descriptor: Int32) {
        let hasColour =
            isatty(descriptor) == 1 && (environmentVariable("NO_COLOR") ?? "").isEmpty
            && environmentVariable("TERM") != "dumb"
        self.init(hasColour: hasColour) { Self.write($0, to: descriptor) }
    }

    /// Writes the text. A stream that was closed on the other side swallows it: its reader has seen enough.
    private static func write(_ text: String, to descriptor: Int32) {
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
