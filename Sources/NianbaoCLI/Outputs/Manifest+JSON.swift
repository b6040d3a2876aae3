internal import FoundationEssentials

extension Manifest {
    /// The manifest as JSON, the same bytes for the same content.
    package var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        }
    }

    /// Reads a manifest; `nil` when the bytes hold none, or one in another version of the notation.
    package init?(json bytes: [UInt8]) {
        guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)),
            manifest.schema == Self.schema, manifest.outputs.allSatisfy(\.hasPlainName)
        else { return nil }
        self = manifest
    }
}

extension Manifest.Output {
    /// Whether the name is that of a file beside the manifest's folder and leads nowhere else.
    fileprivate var hasPlainName: Bool { !name.isEmpty && !name.utf8.contains(0x2F) && name != "." && name != ".." }
}
