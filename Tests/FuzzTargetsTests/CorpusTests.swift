import Foundation
import FuzzTargets
import GoldenFiles
import Testing

/// The inputs that the fuzzer once failed on, and those that it starts from.
@Suite struct CorpusTests {
    @Test(arguments: CorpusFile.all)
    func `what once failed holds now`(_ file: CorpusFile) throws {
        try file.target.run(file.bytes())
    }

    @Test(arguments: FuzzTarget.allCases)
    func `every target has inputs to start from`(_ target: FuzzTarget) {
        #expect(CorpusFile.all.contains { $0.target == target })
    }
}
