internal import FactStore
internal import NianbaoCore

/// The figures of many reports as one long table: lines of CSV, or an SQLite database.
package struct FactTable {
    private let collection: FactCollection
    private let hasMark: Bool

    /// What came of the files, and how far the work has come.
    package typealias Outcome = (tally: FactTally, end: BatchEnd)

    /// - Parameter hasMark: Whether CSV begins with a byte order mark, as Excel wants it.
    package init(_ collection: FactCollection, hasMark: Bool) {
        self.collection = collection
        self.hasMark = hasMark
    }

    /// Writes the table as CSV, piece by piece, as long as somebody reads it.
    package func list(to stream: OutputStream) throws -> Outcome {
        try list({ bytes in try stream.put(bytes) }, goesOn: { stream.hasReader })
    }

    /// Adds the table to a batch, under the name and in the format of `target`.
    ///
    /// - Parameter goesOn: Asked after each file whether anybody still wants the table.
    package func add(to batch: inout OutputBatch, for target: FactTarget, goesOn: () -> Bool) throws -> Outcome {
        var outcome: Outcome?
        do {
            try batch.add(target.path) { temporary in
                switch target.format {
                case .csv:
                    let file = try GrowingFile(temporary, as: target.path)
                    outcome = try list({ bytes in try file.append(bytes) }, goesOn: goesOn)
                case .sqlite: outcome = try store(temporary, goesOn: goesOn)
                }
            }
        } catch let error as FactStoreError {
            throw target.failure(error)
        }
        return outcome ?? (FactTally(), BatchEnd(total: 0, endedAfter: nil))
    }

    private func list(_ write: ([UInt8]) throws -> Void, goesOn: () -> Bool) throws -> Outcome {
        try write((hasMark ? SourceDecoder.byteOrderMark : []) + FactLines.header)
        return try collection.run(
            {
                var lines = FactLines()
                return { report, source in
                    var bytes: [UInt8] = []
                    lines.append(report, from: source, to: &bytes)
                    return bytes
                }
            }, add: write, goesOn: goesOn)
    }

    private func store(_ path: String, goesOn: () -> Bool) throws -> Outcome {
        var database = try FactDatabase(path: path)
        let outcome = try collection.run {
            { report, source in TabledReport(report: report, source: source) }
        } add: { piece in
            try database.add(piece.report, from: piece.source)
        } goesOn: {
            goesOn()
        }
        try database.finish()
        return outcome
    }
}

/// A report on its way into the database.
private struct TabledReport: Sendable {
    let report: CompletedReport
    let source: FactSource
}
