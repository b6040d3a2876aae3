internal import CLibrary
internal import NianbaoCore
internal import Synchronization

/// A stream that results are written to as they come: a pipe, a terminal, or a function.
package struct OutputStream: Sendable {
    /// What it is open as in this process; `nil` when it ends in a function.
    package let descriptor: Int32?
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

    /// The process's standard output.
    package static let standardOutput = OutputStream(descriptor: STDOUT_FILENO)
    /// The process's standard error.
    package static let standardError = OutputStream(descriptor: STDERR_FILENO)

    /// A stream that ends in a function.
    package init(send: @escaping @Sendable (String) throws(Failure) -> Void) {
        (descriptor, reader) = (nil, Reader())
        self.send = send
    }

    /// A stream that was opened for this, and is closed when nothing refers to it any more.
    package init(opened descriptor: Int32) { self.init(descriptor: descriptor, reader: Reader(opened: descriptor)) }

    private init(descriptor: Int32) { self.init(descriptor: descriptor, reader: Reader()) }

    private init(descriptor: Int32, reader: Reader) {
        self.descriptor = descriptor
        self.reader = reader
        send = { text throws(Failure) in try Self.write(Array(text.utf8), to: descriptor, reader) }
    }

    /// The same stream with the same reader, open as something else.
    package func reopened(as descriptor: Int32) -> OutputStream { OutputStream(descriptor: descriptor, reader: reader) }

    /// Whether somebody may still read what is written; after `| head` has seen enough, nobody does.
    package var hasReader: Bool { !reader.isGone.load(ordering: .relaxed) }

    /// Whether it is a terminal, which shows text alone.
    package var isTerminal: Bool { descriptor.map { isatty($0) == 1 } ?? false }

    /// Writes a result.
    ///
    /// - Throws: When it does not arrive, as on a full disk: nobody must take half a result for a whole one.
    package func put(_ text: String) throws(Failure) { try send(text) }

    /// Writes a result that is UTF-8 already, in the same way.
    package func put(_ bytes: [UInt8]) throws(Failure) {
        guard let descriptor else { return try send(String(decoding: bytes, as: UTF8.self)) }
        try Self.write(bytes, to: descriptor, reader)
    }

    /// Writes all of it. A stream that was closed on the other side swallows it: its reader has seen enough.
    private static func write(_ bytes: [UInt8], to descriptor: Int32, _ reader: Reader) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { CLibrary.write(descriptor, $0.baseAddress, $0.count) }
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
