internal import Synchronization

/// Words that are good for one request each, and only for a while.
final class Tokens<Value: Sendable>: Sendable {
    private struct Entry {
        let secret: Secret
        let value: Value
        let end: Int
    }

    private let entries = Mutex<[Entry]>([])
    /// How long a word is good, in milliseconds.
    private let lifetime: Int

    /// How many are kept; the oldest go first. A page asks for a few at a time.
    private static var limit: Int { 16 }

    init(lifetime: Int = 60_000) { self.lifetime = lifetime }

    /// A new word for a value.
    ///
    /// - Parameter now: The time in milliseconds.
    func issue(_ value: Value, now: Int) -> String {
        let entry = Entry(secret: Secret(), value: value, end: now + lifetime)
        entries.withLock { entries in
            entries.removeAll { $0.end <= now }
            if entries.count >= Self.limit { entries.removeFirst() }
            entries.append(entry)
        }
        return entry.secret.text
    }

    /// The value of a word, which is good no more; `nil` when it is not good.
    func redeem(_ word: String, now: Int) -> Value? {
        entries.withLock { entries in
            guard let index = entries.firstIndex(where: { $0.secret.matches(word) }) else { return nil }
            let entry = entries.remove(at: index)
            return entry.end > now ? entry.value : nil
        }
    }
}
