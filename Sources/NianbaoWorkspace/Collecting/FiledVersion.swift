internal import CLibrary
internal import NianbaoCore

/// A version that is about to be filed: the file that came in, the report file made of it, how it differs from the version
/// before, and the records of what was made.
struct FiledVersion {
    let number: Int
    let agency: String
    /// The SHA-256 of the file that came in.
    let hash: String
    /// What came of comparing it with the version before; `nil` when there is none that can be compared.
    let comparison: Comparison?
    private let folder: String
    private let base: String
    private let arrived: ArrivedReport
    /// Whether the unit is on the list.
    private let isListed: Bool

    /// How a version differs from the one before.
    struct Comparison {
        let summary: Bilingual
        let text: String

        init(_ difference: ReportDifference, number: Int) {
            let name = { (number: Int) in "第\(number)份" }
            text = DifferencePrinter.text(
                of: .both(difference), names: (name(number), name(number + 1)), language: .chinese, hasColour: false)
            summary =
                difference.isEmpty
                ? Bilingual(zh: "内容与第\(number)份相同", en: "says the same as version \(number)")
                : Bilingual(
                    zh: "与第\(number)份相比，\(difference.summary.zh)",
                    en: "compared with version \(number): \(difference.summary.en)")
        }
    }

    init(
        number: Int, day: CalendarDay, folder: String, isListed: Bool, _ arrived: ArrivedReport, hash: String,
        comparison: Comparison?
    ) {
        (self.number, self.folder, self.arrived, self.hash) = (number, folder, arrived, hash)
        self.isListed = isListed
        self.comparison = comparison
        base = CollectedVersion.base(number, day)
        agency = arrived.report?.stated.agency ?? ""
    }

    /// How many bytes the file has that came in.
    var size: Int { arrived.bytes.count }

    /// The path of the file that came in, as seen from the collection.
    var original: String { path("\(base).\(arrived.ending)") }

    /// The paths of what is made of it, as seen from the collection.
    var made: [String] {
        [arrived.madeText.map { _ in report }, comparison.map { _ in compared }].compactMap(\.self)
    }

    private var report: String { path("\(base).yaml") }
    private var compared: String { path("\(base)-\(CollectedVersion.comparisonWord).txt") }

    private func path(_ name: String) -> String { FilePath.join(folder, name) }

    /// What the log says.
    var event: String {
        let errors = arrived.errors
        return (isListed ? "收到第\(number)份" : "收到，不在名单上") + (errors > 0 ? "，有 \(errors) 个错误" : "")
    }

    /// Adds its files to what is written: the one that came in last, for with it the version is there.
    func add(to batch: inout OutputBatch, in collection: CollectionFolder) throws {
        let place = collection.path(of: folder)
        _ = try OutputFolder(place)
        _ = try RecordFolder(in: place).make()
        let original = collection.path(of: original)
        if let text = arrived.madeText {
            let report = collection.path(of: report)
            try add(.imported, report, hash: contentHash(Array(text.utf8)), from: hash, to: &batch)
            try batch.add(new: report, text: text)
        } else {
            try add(.imported, original, hash: hash, from: hash, to: &batch)
        }
        if let comparison {
            let compared = collection.path(of: compared)
            try add(.comparison, compared, hash: contentHash(Array(comparison.text.utf8)), from: nil, to: &batch)
            try batch.add(new: compared, text: comparison.text)
        }
        try batch.add(new: original, bytes: arrived.bytes)
    }

    /// Takes the unit's folder away if nothing is in it.
    func removeFolderIfEmpty(in collection: CollectionFolder) {
        let place = collection.path(of: folder)
        RecordFolder(in: place).removeIfEmpty()
        rmdir(place)
    }

    /// Records that the program has written a file. A run that was killed may have left one.
    private func add(
        _ kind: OutputRecord.Kind, _ path: String, hash: String, from source: String?, to batch: inout OutputBatch
    ) throws {
        let output = Manifest.Output(name: FilePath.name(path), sha256: hash)
        try batch.add(
            OutputRecord.path(kind, for: path), text: try OutputRecord(kind, of: output, from: source).jsonText())
    }
}
