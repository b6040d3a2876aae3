import CLibrary
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct ChildProcessTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ script: String, seconds: Int = 20) throws -> ChildProcess.End {
        guard let process = ChildProcess("/bin/sh", ["-c", script]) else { throw Failure.cannotWrite("/bin/sh") }
        return process.wait(seconds: seconds)
    }

    @Test(arguments: [("exit 0", ChildProcess.End.exited(0)), ("exit 7", .exited(7)), ("kill -9 $$", .killed(9))])
    func `how a program ended is known`(_ script: String, _ end: ChildProcess.End) throws {
        #expect(try run(script) == end)
    }

    @Test func `a program that takes too long is ended with what it has started`() throws {
        let file = folder.path("id")
        #expect(try run("sleep 600 & echo $! > '\(file)'; wait", seconds: 1) == .timedOut)
        let id = try #require(pid_t(try folder.text("id").prefix { $0.isNumber }))
        #expect(isGone(id))
    }

    @Test func `a program that does not want to end is forced to`() throws {
        #expect(try run("trap '' TERM; while :; do sleep 1; done", seconds: 1) == .timedOut)
    }

    @Test func `what a program leaves running ends with it`() throws {
        let file = folder.path("id")
        #expect(try run("sleep 600 & echo $! > '\(file)'") == .exited(0))
        let id = try #require(pid_t(try folder.text("id").prefix { $0.isNumber }))
        #expect(isGone(id))
    }

    @Test func `a program has no standard input`() throws {
        #expect(try run("read line; test -z \"$line\"") == .exited(0))
    }

    @Test func `a program that is not there is not started`() {
        if let process = ChildProcess(folder.path("none"), []) {
            Issue.record("started: \(process.wait(seconds: 1))")
        }
    }

    @Test func `a program is found in the folders of PATH`() {
        #expect(ChildProcess.program("sh")?.hasSuffix("/sh") == true)
        #expect(ChildProcess.program("nianbao-is-not-there") == nil)
    }

    /// Whether a process is gone, or only its parent has not noticed yet.
    private func isGone(_ id: pid_t) -> Bool {
        for _ in 0..<200 {
            if kill(id, 0) != 0 { return true }
            if let state = try? InputFile.bytes("/proc/\(id)/stat", limit: 4096),
                String(decoding: state, as: UTF8.self).contains(") Z ")
            {
                return true
            }
            usleep(10_000)
        }
        return false
    }
}
