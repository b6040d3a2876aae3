/// What a text is made of, for comparing it with another: a sample of its passages, whatever their numbers.
struct Passages {
    /// How many bytes of text a passage has: eight Chinese characters.
    private static let length = 24
    /// One in so many passages is kept, the same ones in every text.
    private static let sampling: UInt64 = 8
    private static let shortest = 600
    private static let factor: UInt64 = 0x0000_0100_0000_01B3

    /// The hashes of the kept passages, in order, each once.
    private let hashes: [UInt64]
    private let isLong: Bool

    init(_ text: String) {
        // Numbers and blanks change every year, and say nothing of the wording.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 where !(0x30...0x39).contains(byte) && byte > 0x20 { bytes.append(byte) }
        isLong = bytes.count >= Self.shortest
        let power = (0..<Self.length).reduce(UInt64(1)) { power, _ in power &* Self.factor }
        var hash: UInt64 = 0
        var kept: [UInt64] = []
        kept.reserveCapacity(bytes.count / Int(Self.sampling))
        for index in bytes.indices {
            hash = hash &* Self.factor &+ UInt64(bytes[index]) &+ 1
            if index >= Self.length { hash &-= power &* (UInt64(bytes[index - Self.length]) &+ 1) }
            let mixed = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
            if index + 1 >= Self.length, (mixed >> 32) % Self.sampling == 0 { kept.append(mixed) }
        }
        kept.sort()
        var last: UInt64?
        kept.removeAll { hash in
            defer { last = hash }
            return hash == last
        }
        hashes = kept
    }

    /// The share of passages that both have among those of the text that has fewer, in percent; `nil` for texts that are
    /// too short to compare.
    func likeness(to other: Passages) -> Int? {
        guard isLong, other.isLong, case let fewer = min(hashes.count, other.hashes.count), fewer > 0 else {
            return nil
        }
        return shared(with: other) * 100 / fewer
    }

    /// How many passages both have.
    private func shared(with other: Passages) -> Int {
        var (own, others, count) = (0, 0, 0)
        while own < hashes.count, others < other.hashes.count {
            let (left, right) = (hashes[own], other.hashes[others])
            if left == right { count += 1 }
            if left <= right { own += 1 }
            if right <= left { others += 1 }
        }
        return count
    }
}
