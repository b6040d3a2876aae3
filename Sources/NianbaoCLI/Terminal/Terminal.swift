internal import CLibrary
internal import NianbaoCore
internal import NianbaoWorkspace

/// A stream of the process that people or programs read.
package struct Terminal: Sendable {
    let stream: OutputStream
    /// Whether to colour what is written.
    let hasColour: Bool
    /// Whether it is an interactive terminal, where the last line can be drawn over.
    let isInteractive: Bool

    private init(_ stream: OutputStream, hasColour: Bool, isInteractive: Bool) {
        (self.stream, self.hasColour, self.isInteractive) = (stream, hasColour, isInteractive)
    }

    /// Output is coloured on a terminal that supports it, unless NO_COLOR is set (no-color.org).
    init(_ stream: OutputStream) {
        let isInteractive = stream.isTerminal && environmentVariable("TERM") != "dumb"
        self.init(
            stream, hasColour: isInteractive && (environmentVariable("NO_COLOR") ?? "").isEmpty,
            isInteractive: isInteractive)
    }

    /// A terminal that ends in a function.
    init(
        hasColour: Bool = false, isInteractive: Bool = false,
        send: @escaping @Sendable (String) throws(Failure) -> Void
    ) {
        self.init(OutputStream(send: send), hasColour: hasColour, isInteractive: isInteractive)
    }

    /// The results of this run.
    static var output: Terminal { Console.current.output }
    /// Everything else that this run writes.
    static var error: Terminal { Console.current.error }

    /// Whether the output may still be read; `| head`, for instance, closes it after some lines.
    var hasReader: Bool { stream.hasReader }

    /// Writes a result.
    ///
    /// - Throws: When the write fails, e.g. on a full disk: half a result must not pass for a whole one.
    func put(_ text: String) throws(Failure) { try stream.put(text) }

    /// Writes a message; it is lost when the stream cannot be written to.
    func write(_ text: String) { try? stream.put(text) }

    /// Keeps libraries from writing to the stream: libxlsxwriter prints its own errors, in English and with the names
    /// of temporary files.
    ///
    /// - Parameter body: Is given a terminal that still writes to the stream.
    func withoutOthers<Result>(_ body: (Terminal) throws -> Result) rethrows -> Result {
        guard let descriptor = stream.descriptor, case let own = dup(descriptor), own >= 0 else {
            return try body(self)
        }
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        dup2(nowhere, descriptor)
        defer {
            dup2(own, descriptor)
            close(own)
            close(nowhere)
        }
        return try body(
            Terminal(stream.reopened(as: own), hasColour: hasColour, isInteractive: isInteractive))
    }
}

extension Terminal {
    /// How findings are shown here, in the language of this run.
    var style: FindingStyle { FindingStyle(Console.current.language, hasColour: hasColour) }

    /// Writes why something could not be done, after the findings of the file that caused it.
    func write(_ failure: Failure) { write(Self.text(of: failure, style)) }

    /// Writes remarks, in the language of this run.
    func write(_ remarks: [Remark]) {
        for remark in remarks { write(Self.text(of: remark, style)) }
    }

    /// Writes remarks as they come, on any thread, in the language of this run.
    var remarks: RemarkSink {
        RemarkSink { [self, style] remark in write(Self.text(of: remark, style)) }
    }

    private static func text(of remark: Remark, _ style: FindingStyle) -> String {
        switch remark {
        case .note(let text): text[style.language] + "\n"
        case .failure(let failure): text(of: failure, style)
        }
    }

    private static func text(of failure: Failure, _ style: FindingStyle) -> String {
        // File names come from outside and may contain any characters.
        let line = Bilingual(zh: "nianbao：", en: "nianbao: ")[style.language] + failure.message[style.language]
        return (failure.faults?.text(style) ?? "") + line.printable + "\n"
    }
}
