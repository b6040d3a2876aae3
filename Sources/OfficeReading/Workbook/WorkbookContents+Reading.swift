internal import NianbaoCore

extension WorkbookContents {
    /// Reads the bytes of an `.xlsx` or `.xlsm` file. Pure: no files, no network, nothing printed.
    ///
    /// - Parameter ignored: The names of sheets that are not needed; they are skipped and get no cells.
    package static func read(
        _ bytes: [UInt8], limits: WorkbookLimits = .standard, ignoring ignored: Set<String> = []
    ) throws(PackageError) -> WorkbookContents {
        try ZipArchive.open(bytes, limits: limits.package) { archive throws(PackageError) in
            var package = WorkbookPackage(limits)
            return try package.read(archive, ignoring: ignored)
        }
    }
}

extension WorkbookContents {
    /// The names of a workbook's sheets, in order, without reading any.
    package static func sheetNames(
        _ bytes: [UInt8], limits: WorkbookLimits = .standard
    ) throws(PackageError) -> [String] {
        try ZipArchive.open(bytes, limits: limits.package) { archive throws(PackageError) in
            var parts = PackageParts(limits.package)
            let main = try parts.main(archive)
            guard !main.key.hasSuffix(".bin") else { throw .binaryWorkbook }
            return try parts.read(archive, main) { reader throws(PackageError) in
                try SheetList(&reader, limit: limits.sheets).entries.map(\.name)
            }
        }
    }
}

/// Follows the relationships of a package from its workbook to the sheets.
private struct WorkbookPackage {
    private let limits: WorkbookLimits
    private var parts: PackageParts
    private var budget: WorkbookBudget

    init(_ limits: WorkbookLimits) {
        self.limits = limits
        parts = PackageParts(limits.package)
        budget = WorkbookBudget(limits)
    }

    mutating func read(
        _ archive: borrowing ZipArchive, ignoring ignored: Set<String>
    ) throws(PackageError) -> WorkbookContents {
        let main = try parts.main(archive)
        guard !main.key.hasSuffix(".bin") else { throw .binaryWorkbook }
        let limit = limits.sheets
        let list = try parts.read(archive, main) { reader throws(PackageError) in
            try SheetList(&reader, limit: limit)
        }
        let relationships = try parts.relationships(archive, of: main)
        let texts = try sharedTexts(archive, relationships, of: main)
        let formats = formats(archive, relationships, of: main)
        var sheets: [SheetContents] = []
        for entry in list.entries {
            guard let target = relationships.part(id: entry.relationship) else {
                throw .part(main.path, .invalidContent(line: 1))
            }
            let isRead = target.kind == "worksheet" && !ignored.contains(entry.name)
            let content = isRead ? try content(archive, target.part, texts, formats) : nil
            sheets.append(
                SheetContents(
                    name: entry.name, isHidden: entry.isHidden, cells: content?.cells ?? [:],
                    merges: content?.merges ?? [], hiddenRows: content?.hiddenRows ?? [],
                    hiddenColumns: content?.hiddenColumns ?? []))
        }
        return WorkbookContents(sheets: sheets)
    }

    private mutating func sharedTexts(
        _ archive: borrowing ZipArchive, _ relationships: Relationships, of main: PartName
    ) throws(PackageError) -> SharedTexts {
        guard let part = try parts.part(relationships, kind: "sharedStrings", at: main.relationships) else {
            return SharedTexts()
        }
        let limits = limits
        return try parts.read(archive, part) { reader throws(PackageError) in try SharedTexts(&reader, limits) }
    }

    /// How cells are shown. A workbook whose formats cannot be read has its values all the same.
    private mutating func formats(
        _ archive: borrowing ZipArchive, _ relationships: Relationships, of main: PartName
    ) -> CellFormats {
        do throws(PackageError) {
            guard let part = try parts.part(relationships, kind: "styles", at: main.relationships) else {
                return CellFormats()
            }
            return try parts.read(archive, part) { reader throws(PackageError) in try CellFormats(&reader) }
        } catch {
            return CellFormats()
        }
    }

    private mutating func content(
        _ archive: borrowing ZipArchive, _ part: PartName, _ texts: SharedTexts, _ formats: CellFormats
    ) throws(PackageError) -> SheetCells {
        var budget = budget
        let sheet = try parts.read(archive, part) { reader throws(PackageError) in
            try SheetCells(&reader, texts, formats, &budget)
        }
        self.budget = budget
        return sheet
    }
}
