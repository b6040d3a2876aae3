/// A text that leaves less for libyaml to scan: the lines of its literal blocks and its lists of numbers or words are empty, and of
/// its comments only the `#` is kept. Everything else keeps its line and column.
///
/// libyaml reads a text character by character and makes five allocations for each number; half of a report is
/// narratives, which it returns unchanged, and a third is numbers; a third of a form is lists of words. Only what makes no
/// difference to the rest is left out, and nothing after a quoted text on several lines or after a block of another kind.
struct YAMLOutline {
    /// The text that this is the outline of.
    let text: UnsafeBufferPointer<UInt8>
    private let bytes: [UInt8]
    /// What was left out and has not been put back yet, in the order of the text.
    private var rest: ArraySlice<Piece>

    enum Piece {
        case block(LiteralBlock)
        case numbers(NumberList)
        case words(WordList)
    }

    /// What parsing the whole of `text`, which is plain, would give.
    ///
    /// `nil` when nothing can be left out, or libyaml has anything against the outline: then the text itself is to be
    /// parsed.
    static func parse(_ text: UnsafeBufferPointer<UInt8>) -> YAMLTreeBuilder.Outcome? {
        guard let outline = YAMLOutline(text) else { return nil }
        let outcome = outline.bytes.withUnsafeBufferPointer {
            YAMLTreeBuilder.build($0, origin: YAMLOrigin(), outline: outline)
        }
        return outcome.isFlawless ? outcome : nil
    }

    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var pieces: [Piece] = []
        bytes = [UInt8](unsafeUninitializedCapacity: text.count) { buffer, count in
            var tracing = OutlineTracing(text, into: buffer)
            tracing.run()
            (pieces, count) = (tracing.pieces, tracing.count)
        }
        if pieces.isEmpty { return nil }
        self.text = text
        rest = pieces[...]
    }

    /// How many bytes are left for libyaml.
    var size: Int { bytes.count }

    /// Whether everything has been put back.
    var isComplete: Bool { rest.isEmpty }

    /// The text of the block whose `|` is on `line`; `nil` when nothing was left out there.
    mutating func takeBlock(on line: UInt32) -> String? {
        guard case .block(let block) = rest.first, block.line == line else { return nil }
        rest.removeFirst()
        return block.value(in: text)
    }

    /// The list that begins at `start`; `nil` when nothing was left out there.
    mutating func takeList(at start: SourcePosition) -> YAMLNode? {
        let node: YAMLNode
        switch rest.first {
        case .numbers(let list) where list.line == start.line: node = list.node(at: start, in: text)
        case .words(let list) where list.line == start.line: node = list.node(at: start, in: text)
        default: return nil
        }
        rest.removeFirst()
        return node
    }
}
