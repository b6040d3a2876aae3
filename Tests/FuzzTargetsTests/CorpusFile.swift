import Foundation
import FuzzTargets
import GoldenFiles
import Testing

/// A file in `Tests/Fuzz/corpus/<target>`.
struct CorpusFile: Sendable, CustomTestStringConvertible {
    let target: FuzzTarget
    let name: String

    static let all = FuzzTarget.allCases.flatMap { target in
        let files = try? FileManager.default.contentsOfDirectory(atPath: Project.path(folder(target)))
        return (files ?? []).sorted().map { CorpusFile(target: target, name: $0) }
    }

    func bytes() throws -> [UInt8] {
        try Array(Data(contentsOf: URL(filePath: Project.path("\(Self.folder(target))/\(name)"))))
    }

    var testDescription: String { "\(target)/\(name)" }

    private static func folder(_ target: FuzzTarget) -> String { "Tests/Fuzz/corpus/\(target.rawValue)" }
}
