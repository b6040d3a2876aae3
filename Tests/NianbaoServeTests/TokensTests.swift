import Testing

@testable import NianbaoServe

@Suite struct TokensTests {
    @Test func `a token is good once`() {
        let tokens = Tokens<Int>()
        let word = tokens.issue(7, now: 0)
        #expect(tokens.redeem(word, now: 10) == 7)
        #expect(tokens.redeem(word, now: 10) == nil)
    }

    @Test func `a token is good for a minute`() {
        let tokens = Tokens<Int>()
        let words = [tokens.issue(1, now: 0), tokens.issue(2, now: 0)]
        #expect(tokens.redeem(words[0], now: 59_999) == 1)
        #expect(tokens.redeem(words[1], now: 60_000) == nil)
    }

    @Test func `nobody fills the memory with tokens`() {
        let tokens = Tokens<Int>()
        let words = (0..<100).map { tokens.issue($0, now: 0) }
        #expect(words.filter { tokens.redeem($0, now: 1) != nil }.count == 16)
    }

    @Test func `another word is good for nothing`() {
        let tokens = Tokens<Int>()
        let word = tokens.issue(1, now: 0)
        #expect(tokens.redeem("", now: 1) == nil)
        #expect(tokens.redeem(String(word.dropLast()), now: 1) == nil)
        #expect(tokens.redeem(word + "A", now: 1) == nil)
        #expect(tokens.redeem(word, now: 1) == 1)
    }

    @Test func `secrets have 128 bits in 22 characters, and are never the same`() {
        let secrets = (0..<1_000).map { _ in Secret().text }
        #expect(Set(secrets).count == secrets.count)
        let digits = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        #expect(secrets.allSatisfy { $0.count == 22 && Set($0).isSubset(of: digits) })
        // Each place takes all its values, but for the last, which has two bits.
        #expect(Set(secrets.map { $0.first }).count > 55 && Set(secrets.map { $0.last }).count == 4)
    }
}
