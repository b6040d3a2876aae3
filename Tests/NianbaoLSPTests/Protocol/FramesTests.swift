import SeededRandom
import Testing

@testable import NianbaoLSP

@Suite struct FramesTests {
    private static func frames(_ text: String, by size: Int = .max) -> [Frames.Frame] {
        var frames = Frames()
        var found: [Frames.Frame] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            frames.add(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
            while let frame = frames.next() { found.append(frame) }
        }
        return found
    }

    @Test(arguments: [1, 3, 7, .max])
    func `messages are cut by their lengths however they come`(_ size: Int) {
        let text = "Content-Length: 2\r\n\r\n{}content-length:3\r\nContent-Type: x\r\n\r\n年Content-Length: 0\r\n\r\n"
        #expect(Self.frames(text, by: size) == [.message(Array("{}".utf8)), .message(Array("年".utf8)), .message([])])
    }

    @Test func `a message is waited for until it is whole`() {
        #expect(Self.frames("Content-Length: 3\r\n\r\n{}") == [])
        #expect(Self.frames("Content-Length: 3\r\n") == [])
    }

    @Test(arguments: ["Length: 2", "Content-Length: -2", "Content-Length:", "Content-Length: 2x", "{}", ""])
    func `a header without a length is refused and the next message is read`(_ header: String) {
        #expect(
            Self.frames(header + "\r\n\r\nContent-Length: 2\r\n\r\n{}") == [.headerless, .message(Array("{}".utf8))])
    }

    @Test func `a header without an end is refused`() {
        #expect(Self.frames(String(repeating: "x", count: 5_000)) == [.headerless])
    }

    @Test func `a message beyond the limit is passed over and the next is read`() {
        let size = Frames.sizeLimit + 1
        let text = "Content-Length: \(size)\r\n\r\n" + String(repeating: "x", count: size)
        #expect(
            Self.frames(text + "Content-Length: 2\r\n\r\n{}", by: 1 << 20) == [.tooLarge, .message(Array("{}".utf8))])
    }

    @Test func `of a message with a length that no number holds nothing is kept`() {
        let text = "Content-Length: 99999999999999999999999999\r\n\r\n" + String(repeating: "x", count: 10_000)
        #expect(Self.frames(text + "Content-Length: 2\r\n\r\n{}", by: 1_000) == [.tooLarge])
    }
}
