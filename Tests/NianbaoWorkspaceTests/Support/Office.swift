import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// An office with three units, an inbox, and a folder in which it collects the reports for 2024.
final class Office {
    let folder: TemporaryFolder
    static let units = ["青石县水利局", "青石县林业局", "青石县财政局"]
    let reader: ReportReader
    let remarks = Remarks()

    init(_ forms: GivenForms = GivenForms([FormFile]())) throws {
        reader = forms.reader()
        folder = try TemporaryFolder()
        try folder.makeFolder("收到")
    }

    var roster: Roster { Roster(Self.units.map { Roster.Entry(agency: $0) }) }
    var path: String { folder.path("收件") }

    /// Puts a file into the inbox.
    func receive(_ name: String, _ text: String) throws { try folder.put("收到/\(name)", text) }

    func collector(
        year: Int = 2024, kind: String = FormLibrary.builtIn.defaultKind, on day: String = "2025-01-12",
        _ roster: Roster? = nil
    ) throws -> Collector {
        try Collector(
            into: path, year: year, kind: kind, roster ?? self.roster, day: try #require(CalendarDay(day)), time: day,
            remarks: remarks.sink)
    }

    /// Files what is in the inbox, and returns what became of each file.
    @discardableResult
    func collect(
        on day: String = "2025-01-12", kind: String = FormLibrary.builtIn.defaultKind, _ roster: Roster? = nil
    ) throws -> [String: Filing] {
        var collector = try collector(kind: kind, on: day, roster)
        var filings: [String: Filing] = [:]
        let tell = { (path: String, filing: Filing) in filings[FilePath.name(path)] = filing }
        for file in InboxFiles([folder.path("收到")], besides: path).files {
            try collector.add(Arrival(file.path, reader, known: collector.known), reader, tell: tell)
        }
        try collector.finish(tell: tell)
        return filings
    }

    /// Writes slips for units, as text, and returns their paths.
    @discardableResult
    func returnFaulty(_ names: [String] = [], due: String? = nil) throws -> [String] {
        let manner = SlipWriter.Manner(
            .txt, day: try #require(CalendarDay("2025-01-14")), time: "2025-01-14",
            due: due.flatMap { CalendarDay($0) }, author: nil)
        let writer = try SlipWriter(CollectionFolder(path), reader, manner, remarks: remarks.sink)
        return try writer.write(writer.faulty(names))
    }

    /// The names in a folder of the collection, without hidden ones.
    func names(_ name: String) throws -> [String] {
        try FolderListing.names("\(path)/\(name)").filter { !$0.hasPrefix(".") }
    }
}
