/// Words that something in a sentence begins with, and words that it ends with: 在 … 期限内.
package struct ClauseFrame: Sendable {
    /// What it may begin with, in UTF-8.
    let starts: [[UInt8]]
    /// What it may end with, in UTF-8.
    let ends: [[UInt8]]
    /// The first characters of the beginnings.
    let heads: [Unicode.Scalar]

    /// A frame of these words.
    package init(from starts: [String], to ends: [String]) {
        self.starts = starts.map { Array($0.utf8) }
        self.ends = ends.map { Array($0.utf8) }
        heads = starts.compactMap(\.unicodeScalars.first)
    }

    /// Whether the bytes of `range` begin and end with these words.
    func surrounds(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        starts.contains { start in
            bytes.has(start, at: range.lowerBound, end: range.upperBound)
                && ends.contains { end in
                    range.count > start.count + end.count
                        && bytes.has(end, at: range.upperBound - end.count, end: range.upperBound)
                }
        }
    }
}

extension ClauseFrame: SnapshotValue {
    init(from snapshot: inout SnapshotReader) { self.init(from: snapshot.read(), to: snapshot.read()) }

    func write(to snapshot: inout SnapshotWriter) {
        for words in [starts, ends] { snapshot.write(words.map { String(decoding: $0, as: UTF8.self) }) }
    }
}

/// Adverbials that change nothing about what a number means, whatever they have inside: 按照规定的程序, 在法定期限内.
package struct Adverbials: Sendable {
    private let frames: [ClauseFrame]
    /// What they begin with, after its first character, and the frame of each.
    private let starts: [(head: UInt32, start: [UInt8], frame: Int)]
    /// What may join two ends: 规定和要求.
    private let joints: [[UInt8]]
    /// Of the last six bits of a character, those that the first characters of adverbials have.
    let heads: UInt64

    /// Adverbials with these frames, the ends of which may be joined by these words.
    package init(_ frames: [ClauseFrame] = [], joints: [String] = []) {
        self.frames = frames
        starts = frames.enumerated().flatMap { index, frame in
            zip(frame.starts, frame.heads).map { (head: $1.value, start: $0, frame: index) }
        }
        self.joints = joints.map { Array($0.utf8) }
        heads = frames.flatMap(\.heads).reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }

    /// The first characters of adverbials.
    var firstCharacters: [Unicode.Scalar] { frames.flatMap(\.heads) }

    /// How many bytes the adverbial has that begins with `scalar` at `index`; `nil` when none does before `end`.
    func length(at index: Int, _ scalar: UInt32, in bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Int? {
        for (head, start, frame) in starts where head == scalar && bytes.has(start, at: index, end: end) {
            if let last = close(frames[frame].ends, from: index + start.count, bytes, end) { return last - index }
        }
        return nil
    }

    /// Where the adverbial ends whose beginning ends at `start`: at the first of its last words, with those joined to it.
    private func close(_ ends: [[UInt8]], from start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int? {
        let limit = min(end, start + Self.longest)
        var index = start
        while index < limit {
            if var close = self.end(ends, at: index, bytes, limit) {
                while let next = joined(ends, from: close, bytes, limit) { close = next }
                return close
            }
            if bytes.isClauseEnd(at: index) { return nil }
            if bytes[index] < 0x80, bytes.digit(at: index) != nil {
                guard let next = Self.skippingSpan(from: index, bytes) else { return nil }
                index = next
            } else {
                index += bytes.scalar(at: index).length
            }
        }
        return nil
    }

    private func end(_ ends: [[UInt8]], at index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int? {
        var last: Int?
        for end in ends where index + end.count > last ?? 0 && bytes.has(end, at: index, end: limit) {
            last = index + end.count
        }
        return last
    }

    /// Where another of the last words ends that follows at once, or after a joint and at most two characters.
    private func joined(
        _ ends: [[UInt8]], from index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int
    ) -> Int? {
        if let next = end(ends, at: index, bytes, limit) { return next }
        guard let joint = joints.first(where: { bytes.has($0, at: index, end: limit) }) else { return nil }
        var place = index + joint.count
        for _ in 0...2 where place < limit {
            if let next = end(ends, at: place, bytes, limit) { return next }
            place += bytes.scalar(at: place).length
        }
        return nil
    }

    /// The index after a span of days: 20个工作日. Other numbers are what sentences are read for.
    private static func skippingSpan(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = start
        while index < bytes.count, let digit = bytes.digit(at: index) { index += digit.length }
        return bytes.has("个工作日", at: index) || bytes.has("日", at: index) ? index : nil
    }

    /// In bytes: some thirty characters.
    private static let longest = 96
}

extension Adverbials: SnapshotValue {
    init(from snapshot: inout SnapshotReader) { self.init(snapshot.read(), joints: snapshot.read()) }

    func write(to snapshot: inout SnapshotWriter) {
        snapshot.write(frames)
        snapshot.write(joints.map { String(decoding: $0, as: UTF8.self) })
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether these bytes are at `index` and before `end`.
    fileprivate func has(_ word: [UInt8], at index: Int, end: Int) -> Bool {
        guard index >= 0, index + word.count <= Swift.min(end, count) else { return false }
        for place in word.indices where self[index + place] != word[place] { return false }
        return true
    }

    /// Whether punctuation that ends a clause or a line, or a reference, is at `index`.
    fileprivate func isClauseEnd(at index: Int) -> Bool {
        switch scalar(at: index).value {
        case 0xFF0C, 0x2C, 0xFF1A, 0x3A, 0xFF1B, 0x3B, 0x3002, 0xFF01, 0xFF1F, 0x0A, 0x0D, 0x7B: true
        default: false
        }
    }
}
