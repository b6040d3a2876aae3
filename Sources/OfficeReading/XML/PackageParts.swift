/// Reads the parts of a package, whatever it contains, and follows their relationships.
struct PackageParts {
    private var budget: PackageBudget

    init(_ limits: PackageLimits) { budget = PackageBudget(limits) }

    /// The part with the content proper, such as the workbook; its usual name is not guaranteed.
    mutating func main(_ archive: borrowing ZipArchive) throws(PackageError) -> PartName {
        guard archive.contains(.packageRelationships) else {
            throw archive.contains(PartName(entry: "mimetype")) ? .openDocument : .otherContent
        }
        let relationships = try relationships(archive, at: .packageRelationships, of: nil)
        guard let main = try part(relationships, kind: "officeDocument", at: .packageRelationships) else {
            throw .otherContent
        }
        return main
    }

    /// What `source` refers to.
    mutating func relationships(
        _ archive: borrowing ZipArchive, of source: PartName
    ) throws(PackageError) -> Relationships {
        try relationships(archive, at: source.relationships, of: source)
    }

    /// The one part of a kind; `nil` if there is none.
    func part(
        _ relationships: Relationships, kind: String, at place: PartName
    ) throws(PackageError) -> PartName? {
        let parts = relationships.parts(kind: kind)
        guard parts.count <= 1 else { throw .part(place.path, .invalidContent(line: 1)) }
        return parts.first
    }

    /// What `body` makes of the elements of a part.
    mutating func read<Result>(
        _ archive: borrowing ZipArchive, _ part: PartName, _ body: (inout XMLReader) throws(PackageError) -> Result
    ) throws(PackageError) -> Result {
        let bytes = try archive.bytes(of: part, &budget)
        return try XMLReader.read(bytes, part: part.path, depthLimit: budget.limits.depth, body)
    }

    private mutating func relationships(
        _ archive: borrowing ZipArchive, at part: PartName, of source: PartName?
    ) throws(PackageError) -> Relationships {
        try read(archive, part) { reader throws(PackageError) in try Relationships(&reader, of: source) }
    }
}
