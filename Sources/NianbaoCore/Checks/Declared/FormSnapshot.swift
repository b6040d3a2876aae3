/// What a form file comes to, so that it need not be read at every start: the tree of the file, its rules, and its claims with
/// all tables that are made of them.
///
/// The repository has one beside each form file. One that is not of the file's present text is not used.
struct FormSnapshot {
    /// The outermost map of the file, in which rules and claims are empty.
    let root: YAMLNode
    /// What the file says of its rules, by identifier.
    let rules: [String: Rule]
    /// The claims, which are read when they are needed; `nil` when there are none.
    let claims: SnapshotPart?

    /// Raise it whenever something else is written than before, and record the snapshots anew.
    private static let layout = 2

    /// Reads the snapshot of a form file.
    ///
    /// - Returns: `nil` when it is not one of this text, or was written with another layout.
    init?(_ snapshot: String, of text: String) {
        let start = snapshot.withBytes { bytes -> Int? in
            guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            let header = Self.header(of: text, UnsafeBufferPointer(rebasing: bytes[(end + 1)...]))
            return bytes[...end].elementsEqual(header.utf8) ? end + 1 : nil
        }
        guard let start else { return nil }
        let whole = SnapshotPart(snapshot, start..<snapshot.utf8.count)
        let (root, rules, claims) = whole.read { ($0.read(YAMLNode.self), $0.read([Rule].self), $0.skip()) }
        self.root = root
        self.rules = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
        self.claims =
            claims.isEmpty ? nil : SnapshotPart(snapshot, start + claims.lowerBound..<start + claims.upperBound)
    }

    /// The snapshot of a form file; `nil` when the file has faults.
    static func text(of file: String) -> String? {
        guard let form = FormReader.read(SourceFile(name: "form.yaml", text: file)).form,
            let entries = YAMLDocument(file).root?.entries
        else { return nil }
        let rules = entries.first { $0.key == Self.rulesField }?.value.entries?.compactMap { form.ownRules[$0.key] }
        var claims = SnapshotWriter()
        form.declared(TextClaims.self)?.claims?.write(to: &claims, in: form)
        let root = entries.map { entry in
            guard [Self.rulesField, TextClaims.field].contains(entry.key) else { return entry }
            return YAMLEntry(
                key: entry.key, keySpan: entry.keySpan, value: YAMLNode(.mapping([]), at: entry.value.span))
        }
        var body = SnapshotWriter()
        body.write(YAMLNode(.mapping(root), at: SourceSpan(line: 1, column: 1, length: 0)))
        body.write(rules ?? [])
        body.write(claims.text)
        return body.bytes.withUnsafeBufferPointer { header(of: file, $0) } + body.text
    }

    private static let rulesField = "rules"

    /// The first line: the layout, and what shows that the file and the snapshot are as they were.
    private static func header(of text: String, _ body: UnsafeBufferPointer<UInt8>) -> String {
        "\(layout) \(String(text.withBytes(digest), radix: 16)) \(String(digest(body), radix: 16))\n"
    }

    /// A number that is nearly always another for other bytes. It shows an accident and keeps nobody from forging.
    private static func digest(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var digest = UInt64(bytes.count)
        func add(_ word: UInt64) {
            digest = (digest ^ word) &* 0x9E37_79B9_7F4A_7C15
            digest ^= digest >> 32
        }
        let whole = bytes.count & ~7
        for place in stride(from: 0, to: whole, by: 8) {
            add(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        }
        for byte in bytes[whole...] { add(UInt64(byte)) }
        return digest
    }
}
