internal import NianbaoCore
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// A stream that people or programs read.
struct Terminal: Sendable {
    /// Whether to colour what is written.
    let hasColour: Bool
    /// Whether somebody watches, and the last line can be drawn over.
    let isInteractive: Bool
    private let descriptor: Int32?
    private let send: @Sendable (String) throws(Failure) -> Void
    private let reader: Reader

    /// Whoever reads the stream at its other end.
    private final class Reader: Sendable {
        let isGone = Atomic(false)
        /// What is closed when nobody writes to the stream any more, so that its reader comes to the end.
        private let opened: Int32?

        init(opened: Int32? = nil) { self.opened = opened }

        deinit { if let opened { close(opened) } }
    }

    /// Whether somebody may still read what is written; after `| head` has seen enough, nobody does.
    var hasReader: Bool { !reader.isGone.load(ordering: .relaxed) }

    /// A stream that ends in a function.
    init(
        hasColour: Bool = false, isInteractive: Bool = false,
        send: @escaping @Sendable (String) throws(Failure) -> Void
    ) {
        self.init(hasColour: hasColour, isInteractive: isInteractive, descriptor: nil, reader: Reader(), send: send)
    }

    private init(
        hasColour: Bool, isInteractive: Bool, descriptor: Int32?, reader: Reader,
        send: @escaping @Sendable (String) throws(Failure) -> Void
    ) {
        self.hasColour = hasColour
        self.isInteractive = isInteractive
        self.descriptor = descriptor
        self.reader = reader
        self.send = send
    }

    /// Writes a result.
    ///
    /// - Throws: When it does not arrive, as on a full disk: nobody must take half a result for a whole one.
    func put(_ text: String) throws(Failure) { try send(text) }

    /// Writes a result that is UTF-8 already, in the same way.
    func put(_ bytes: [UInt8]) throws(Failure) {
        guard let descriptor else { return try send(String(decoding: bytes, as: UTF8.self)) }
        try Self.write(bytes, to: descriptor, reader)
    }

    /// Writes a remark, as far as there is somebody to read it.
    func write(_ text: String) { try? send(text) }

    /// Keeps others in the process from writing on the stream: libxlsxwriter tells users of its troubles by itself, in
    /// English and with the names of temporary files.
    ///
    /// - Parameter body: Given a terminal that still reaches the stream.
    func withoutOthers<Result>(_ body: (Terminal) throws -> Result) rethrows -> Result {
        guard let descriptor, case let own = dup(descriptor), own >= 0 else { return try body(self) }
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        dup2(nowhere, descriptor)
        defer {
            dup2(own, descriptor)
            close(own)
            close(nowhere)
        }
        return try body(
            Terminal(hasColour: hasColour, isInteractive: isInteractive, descriptor: own, reader: reader) {
                [reader] text throws(Failure) in
                try Self.write(Array(text.utf8), to: own, reader)
            })
    }
}

extension Terminal {
    /// The results of this run.
    static var output: Terminal { Console.current.output }
    /// Everything else this run has to say.
    static var error: Terminal { Console.current.error }

    static let standardOutput = Terminal(descriptor: STDOUT_FILENO)
    static let standardError = Terminal(descriptor: STDERR_FILENO)

    /// A stream of the process. It is coloured on a terminal that can, unless NO_COLOR is set (no-color.org).
    private init(descriptor: Int32) { self.init(descriptor: descriptor, reader: Reader()) }

    /// A stream that was opened for this, and is closed when nothing refers to it any more.
    init(opened descriptor: Int32) { self.init(descriptor: descriptor, reader: Reader(opened: descriptor)) }

    private init(descriptor: Int32, reader: Reader) {
        let isInteractive = isatty(descriptor) == 1 && environmentVariable("TERM") != "dumb"
        let hasColour = isInteractive && (environmentVariable("NO_COLOR") ?? "").isEmpty
        self.init(hasColour: hasColour, isInteractive: isInteractive, descriptor: descriptor, reader: reader) {
            text throws(Failure) in
            try Self.write(Array(text.utf8), to: descriptor, reader)
        }
    }

    /// Writes all of it. A stream that was closed on the other side swallows it: its reader has seen enough.
    private static func write(_ bytes: [UInt8], to descriptor: Int32, _ reader: Reader) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EPIPE { return reader.isGone.store(true, ordering: .relaxed) }
            guard count > 0 else {
                let reason = systemError()
                throw Failure(
                    zh: "结果没有写完：\(reason.zh)", en: "the result could not be written in full: \(reason.en)")
            }
            rest = rest.dropFirst(count)
        }
    }
}
