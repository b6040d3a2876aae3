internal import NianbaoCore

extension WorkbookContents {
    /// Reads the bytes of an `.xlsx` or `.xlsm` file. Pure: no files, no network, nothing printed.
    ///
    /// - Parameter ignored: The names of sheets that are not needed; they are skipped and get no cells.
    package static func read(
        _ bytes: [UInt8], limits: WorkbookLimits = .standard, ignoring ignored: Set<String> = []
    ) throws(WorkbookReadError) -> WorkbookContents {
        guard bytes.count <= limits.fileSize else { throw .limit(.fileSize(limits.fileSize)) }
        try FileSignature.check(bytes)
        return try ZipArchive.open(bytes, limits: limits) { archive throws(WorkbookReadError) in
            var package = WorkbookPackage(limits)
            return try package.read(archive, ignoring: ignored)
        }
    }
}

/// Follows the relationships of a package from its root to the sheets.
private struct WorkbookPackage {
    private var budget: ReadingBudget

    init(_ limits: WorkbookLimits) { budget = ReadingBudget(limits) }

    mutating func read(
        _ archive: borrowing ZipArchive, ignoring ignored: Set<String>
    ) throws(WorkbookReadError) -> WorkbookContents {
        let main = try mainPart(archive)
        let limit = budget.limits.sheets
        let list = try read(archive, main) { reader, _ throws(WorkbookReadError) in
            try SheetList(&reader, limit: limit)
        }
        let relationships = try relationships(archive, of: main)
        let texts = try sharedTexts(archive, relationships, of: main)
        var sheets: [SheetContents] = []
        for entry in list.entries {
            guard let target = relationships.part(id: entry.relationship) else {
                throw .part(main.path, .invalidContent(line: 1))
            }
            let isRead = target.kind == "worksheet" && !ignored.contains(entry.name)
            let cells = isRead ? try cells(archive, target.part, texts) : [:]
            sheets.append(SheetContents(name: entry.name, isHidden: entry.isHidden, cells: cells))
        }
        return WorkbookContents(sheets: sheets)
    }

    /// The workbook part; its usual name is not guaranteed.
    private mutating func mainPart(_ archive: borrowing ZipArchive) throws(WorkbookReadError) -> PartName {
        guard archive.contains(.packageRelationships) else {
            throw archive.contains(PartName(entry: "mimetype")) ? .openDocument : .otherArchive
        }
        let relationships = try relationships(archive, at: .packageRelationships, of: nil)
        guard let main = try part(relationships, kind: "officeDocument", at: .packageRelationships) else {
            throw .otherArchive
        }
        guard !main.key.hasSuffix(".bin") else { throw .binaryWorkbook }
        return main
    }

    private mutating func sharedTexts(
        _ archive: borrowing ZipArchive, _ relationships: Relationships, of main: PartName
    ) throws(WorkbookReadError) -> SharedTexts {
        guard let part = try part(relationships, kind: "sharedStrings", at: main.relationships) else {
            return SharedTexts()
        }
        return try read(archive, part) { reader, budget throws(WorkbookReadError) in
            try SharedTexts(&reader, budget.limits)
        }
    }

    /// The one part of a kind; `nil` if there is none.
    private func part(
        _ relationships: Relationships, kind: String, at place: PartName
    ) throws(WorkbookReadError) -> PartName? {
        let parts = relationships.parts(kind: kind)
        guard parts.count <= 1 else { throw .part(place.path, .invalidContent(line: 1)) }
        return parts.first
    }

    private mutating func cells(
        _ archive: borrowing ZipArchive, _ part: PartName, _ texts: SharedTexts
    ) throws(WorkbookReadError) -> [CellReference: CellContents] {
        try read(archive, part) { reader, budget throws(WorkbookReadError) in
            try SheetCells(&reader, texts, &budget).cells
        }
    }

    private mutating func relationships(
        _ archive: borrowing ZipArchive, of source: PartName
    ) throws(WorkbookReadError) -> Relationships {
        try relationships(archive, at: source.relationships, of: source)
    }

    private mutating func relationships(
        _ archive: borrowing ZipArchive, at part: PartName, of source: PartName?
    ) throws(WorkbookReadError) -> Relationships {
        try read(archive, part) { reader, _ throws(WorkbookReadError) in try Relationships(&reader, of: source) }
    }

    private mutating func read<Result>(
        _ archive: borrowing ZipArchive, _ part: PartName,
        _ body: (inout XMLReader, inout ReadingBudget) throws(WorkbookReadError) -> Result
    ) throws(WorkbookReadError) -> Result {
        let bytes = try archive.bytes(of: part, &budget)
        return try XMLReader.read(bytes, part: part.path, depthLimit: budget.limits.depth) {
            reader throws(WorkbookReadError) in try body(&reader, &budget)
        }
    }
}
