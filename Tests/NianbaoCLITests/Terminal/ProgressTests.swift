import Foundation
import Testing

@testable import NianbaoCLI

@Suite struct ProgressTests {
    /// What is written while `count` files are done, each of which takes `pause` microseconds.
    private func shown(_ count: Int, of total: Int, isInteractive: Bool, isSilent: Bool = false, pause: UInt32 = 0)
        -> String
    {
        let written = Recording()
        let terminal = Terminal(isInteractive: isInteractive, send: written.add)
        var progress = Progress(total: total, on: terminal, isSilent: isSilent)
        for _ in 0..<count {
            usleep(pause)
            progress.tick()
            progress.clear()
            progress.advance()
        }
        progress.clear()
        return written.text
    }

    @Test func `elsewhere than on a terminal each tenth is a line`() {
        let lines = shown(2000, of: 2000, isInteractive: false).split(separator: "\n")
        #expect(lines.first == "200 of 2000 done")
        #expect(lines.count == 9)
    }

    @Test func `a few files are done before anybody reads a line`() {
        #expect(shown(999, of: 999, isInteractive: false) == "")
    }

    @Test func `on a terminal a bar with count and time left is drawn and taken away`() {
        let text = shown(5, of: 10, isInteractive: true, pause: 150_000)
        #expect(text.contains("\r[#####"))
        #expect(text.contains("] 3/10, about "))
        #expect(text.hasSuffix("\r\u{1B}[K"))
    }

    @Test func `a run that ends at once draws nothing`() {
        #expect(shown(10, of: 10, isInteractive: true) == "")
    }

    @Test(arguments: [true, false])
    func `silence is kept`(_ isInteractive: Bool) {
        #expect(shown(2, of: 2000, isInteractive: isInteractive, isSilent: true, pause: 250_000) == "")
    }
}
