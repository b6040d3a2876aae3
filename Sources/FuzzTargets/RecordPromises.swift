internal import NianbaoWorkspace

/// What holds of any file that is taken for a record of outputs.
enum RecordPromises {
    static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
        if let manifest = Manifest(json: bytes) {
            try check(manifest, again: Manifest.init(json:), written: { try manifest.jsonText() })
        }
        for kind in OutputRecord.Kind.allCases {
            guard let record = OutputRecord(json: bytes, kind) else { continue }
            try check(record, again: { OutputRecord(json: $0, kind) }, written: { try record.jsonText() })
        }
    }

    /// What is written of a record is read as the same record.
    private static func check<Record: Equatable>(
        _ record: Record, again: ([UInt8]) -> Record?, written: () throws -> String
    ) throws(BrokenPromise) {
        let json = try? written()
        try promise(json.flatMap { again(Array($0.utf8)) } == record, "a record is written otherwise than it was read")
    }
}
