/// What a part, or the package as a whole, refers to (ECMA-376 part 2, 9.3).
struct Relationships {
    private var targets: [(id: String, kind: String, part: PartName)] = []
    private var indexes: [String: Int] = [:]

    /// The part of an identifier such as `rId1`.
    func part(id: String) -> (kind: String, part: PartName)? {
        indexes[id].map { (targets[$0].kind, targets[$0].part) }
    }

    /// The parts of a kind such as `sharedStrings`: the last piece of the type's address, which the transitional and
    /// the strict format have in common.
    func parts(kind: String) -> [PartName] { targets.filter { $0.kind == kind }.map(\.part) }

    /// Reads the relationships of `source`; `nil` is the package.
    init(_ reader: inout XMLReader, of source: PartName?) throws(PackageError) {
        let root = try reader.root()
        while let element = try reader.next(in: root) {
            guard element.name == "Relationship", element.attribute("TargetMode") != "External",
                let id = element.attribute("Id"), let type = element.attribute("Type"),
                let target = element.attribute("Target"), target.utf8.count <= PartName.lengthLimit
            else { continue }
            let kind = type.split(separator: "/").last.map(String.init) ?? ""
            guard indexes.updateValue(targets.count, forKey: id) == nil else { throw reader.invalid(element) }
            targets.append((id, kind, PartName(target: target, of: source)))
        }
    }
}
