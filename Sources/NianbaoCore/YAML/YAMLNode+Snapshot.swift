/// Snapshots hold what a file says, without the places: nothing is reported of a file that was checked before.
extension YAMLNode: SnapshotValue {
    init(from snapshot: inout SnapshotReader) {
        let content: Content =
            switch snapshot.read(Int.self) {
            case Self.list: .sequence(snapshot.read())
            case Self.map: .mapping(snapshot.read())
            case let style: .scalar(YAMLScalar(text: snapshot.read(), style: YAMLScalar.Style.allCases[style]))
            }
        self.init(content, at: .nowhere)
    }

    func write(to snapshot: inout SnapshotWriter) {
        switch content {
        case .scalar(let scalar):
            snapshot.write(YAMLScalar.Style.allCases.firstIndex(of: scalar.style) ?? 0)
            snapshot.write(scalar.text)
        case .sequence(let items):
            snapshot.write(Self.list)
            snapshot.write(items)
        case .mapping(let entries):
            snapshot.write(Self.map)
            snapshot.write(entries)
        }
    }

    private static let list = YAMLScalar.Style.allCases.count
    private static let map = list + 1
}

extension YAMLEntry: SnapshotValue {
    init(from snapshot: inout SnapshotReader) {
        self.init(key: snapshot.read(), keySpan: .nowhere, value: snapshot.read())
    }

    func write(to snapshot: inout SnapshotWriter) {
        snapshot.write(key)
        snapshot.write(value)
    }
}

extension SourceSpan {
    fileprivate static let nowhere = SourceSpan(line: 1, column: 1, length: 0)
}
