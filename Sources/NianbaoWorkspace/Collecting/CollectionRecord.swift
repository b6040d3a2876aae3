internal import NianbaoCore

/// What the hidden folder of a collection says of it: that it is one, and of which year and kind of report.
struct CollectionRecord: Codable, Equatable {
    private(set) var schema = CollectionRecord.schema
    let year: Int
    /// The kind of its reports; `nil` for the usual one.
    private let statedKind: String?

    private static let schema = "nianbao.collection/1"
    /// More bytes than the record needs.
    private static let sizeLimit = 1 << 12

    private enum CodingKeys: String, CodingKey {
        case schema, year
        case statedKind = "kind"
    }

    init(year: Int, kind: String) {
        self.year = year
        statedKind = kind == Self.usualKind ? nil : kind
    }

    /// The kind of its reports.
    var kind: String { statedKind ?? Self.usualKind }

    private static var usualKind: String { FormLibrary.builtIn.defaultKind }

    /// Where the record of the collection in `folder` is.
    static func path(in folder: String) -> String { "\(RecordFolder(in: folder).path)/collection" }

    /// The record of the collection in `folder`; `nil` if there is none.
    static func read(in folder: String) -> CollectionRecord? {
        let path = path(in: folder)
        guard InputFile.isRegular(path),
            let bytes = try? InputFile.bytes(path, limit: sizeLimit, isNamedByUser: false),
            let record = CollectionRecord(readingJSON: bytes), record.schema == schema
        else { return nil }
        return record
    }
}
