import Foundation
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct InputFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Why a path is not read, in English.
    private func refusal(_ path: String, isNamedByUser: Bool = true) -> String? {
        let failure = #expect(throws: Failure.self) { try InputFile.bytes(path, isNamedByUser: isNamedByUser) }
        return failure?.message.en
    }

    @Test(arguments: ["/dev/zero", "/dev/urandom", "/dev/full"])
    func `what has no end is refused`(_ path: String) {
        #expect(refusal(path)?.contains("no regular file") == true)
    }

    @Test func `the device that is always empty is an empty file`() throws {
        #expect(try InputFile.bytes("/dev/null") == [])
    }

    @Test(.enabled(if: access("/proc/kmsg", R_OK) == 0, "only root may read it"))
    func `a file of the system that has nothing yet is not waited for`() {
        #expect(refusal("/proc/kmsg")?.contains("“/proc/kmsg”") == true)
    }

    @Test func `of a file without an end only what is needed is read`() throws {
        let path = try folder.put("大.yaml", "a")
        #expect(truncate(path, 1 << 40) == 0)
        #expect(try InputFile.bytes(path, limit: 100_000).count == 100_000)
        #expect(try fileHash(path, upTo: 1) == contentHash(Array("a".utf8)))
    }

    @Test func `a pipe is read to its end, however slowly it is filled`() throws {
        let path = folder.path("管道")
        mkfifo(path, 0o600)
        Thread.detachNewThread {
            usleep(200_000)
            let file = open(path, O_WRONLY)
            for piece in ["机关", ": ", "局"] {
                _ = write(file, piece, piece.utf8.count)
                usleep(100_000)
            }
            close(file)
        }
        #expect(try String(decoding: InputFile.bytes(path), as: UTF8.self) == "机关: 局")
    }

    @Test func `a pipe that a file names is not waited for`() {
        mkfifo(folder.path("管道"), 0o600)
        #expect(refusal(folder.path("管道"), isNamedByUser: false)?.contains("no regular file") == true)
        #expect(refusal("/dev/null", isNamedByUser: false)?.contains("no regular file") == true)
    }

    @Test func `what comes out of an open pipe can be asked for again`() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        #expect(write(ends[1], "abc", 3) == 3)
        close(ends[1])
        defer { close(ends[0]) }
        for _ in 0..<2 { #expect(try InputFile.bytes("/dev/fd/\(ends[0])") == Array("abc".utf8)) }
    }
}
