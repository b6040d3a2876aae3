import CLibrary
import NianbaoCore
import Testing

@testable import NianbaoWorkspace

@Suite struct OutputStreamTests {
    @Test func `text and bytes arrive in their order`() throws {
        let written = Written()
        try written.stream.put("年")
        try written.stream.put(Array("报".utf8))
        #expect(written.text == "年报")
    }

    @Test func `what was opened for a stream is closed with it`() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { close(ends[0]) }
        do {
            let stream = OutputStream(opened: ends[1])
            try stream.put("表")
            #expect(stream.hasReader && !stream.isTerminal)
        }
        #expect(InputFile.chunk(of: ends[0], 100) == Array("表".utf8))
        #expect(InputFile.chunk(of: ends[0], 100) == [])
    }

    @Test func `a disk that takes no more is a failure`() throws {
        let stream = OutputStream(opened: open("/dev/full", O_WRONLY | O_CLOEXEC))
        let failure = #expect(throws: Failure.self) { try stream.put("表") }
        #expect(failure?.message.zh == "结果没有写完：磁盘已满")
    }
}
