internal import CLibrary
internal import NianbaoCore
internal import SeededRandom

/// Writes made-up reports into a folder: one folder for each county, one file for each agency.
struct ReportFolder {
    let path: String
    let seed: UInt64
    /// The share of files that are broken, from 0 to 1.
    let corruption: Double

    /// Writes `count` reports and prints `path<TAB>kind` for each that is broken.
    func write(_ count: Int, _ library: FormLibrary) throws {
        let figures = Dictionary(uniqueKeysWithValues: library.forms.map { ($0.edition, FigureGenerator($0)) })
        var generator = SplitMix64(seed: ~seed)
        makeFolder(path)
        for number in 0..<count {
            let report = GeneratedReport(number, seed: seed, library, figures)
            guard let text = report.text() else { continue }
            let folder = "\(path)/\(report.county)"
            if number % AgencyNames.perCounty == 0 { makeFolder(folder) }
            let file = "\(folder)/\(report.agency)\(report.year).yaml"
            let kind = generator.happens(corruption) ? generator.pick(Corruption.allCases) : nil
            try put(text, at: file, kind)
            if let kind { print("\(file)\t\(kind.rawValue)") }
        }
    }

    private func put(_ text: String, at file: String, _ kind: Corruption?) throws {
        guard let kind else { return try Self.write(Array(text.utf8), to: file) }
        if let bytes = kind.apply(to: text) { try Self.write(bytes, to: file) } else { makeFolder(file) }
    }

    private func makeFolder(_ path: String) { mkdir(path, 0o755) }

    static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "wb") else { throw WriteError(path: path) }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { throw WriteError(path: path) }
    }

    struct WriteError: Error {
        let path: String
    }
}
