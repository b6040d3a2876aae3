import Foundation
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// The test vectors of FIPS 180-4 for SHA-256, and the padding's edges.
@Suite struct ContentHashTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `hashes are those of FIPS 180-4`(_ message: String, _ hash: String) {
        #expect(contentHash(Array(message.utf8)) == hash)
    }

    @Test func `a million letters hash as FIPS 180-4 says`() {
        let hash = contentHash([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        #expect(hash == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 200_000])
    func `a file has the hash of its bytes`(_ count: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
        let path = try folder.put("文件", Data(bytes))
        #expect(try fileHash(path) == contentHash(bytes))
    }

    @Test func `what is no file has none, and a pipe does not keep waiting`() throws {
        let folder = try TemporaryFolder()
        mkfifo(folder.path("管道"), 0o600)
        #expect(try fileHash(folder.path("没有")) == nil)
        #expect(try fileHash(folder.path) == nil)
        #expect(try fileHash(folder.path("管道")) == nil)
    }
}
