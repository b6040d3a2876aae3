internal import NianbaoCore

/// What distinguishes a report from other YAML files without reading it as one: a broken report is one, too.
package enum ReportSign {
    private static let names = [ReportField.agency, .year].flatMap { [$0.name.key, $0.name.id] }

    /// Whether one of the first lines starts with the key of the agency or of the year in plain UTF-8: most reports have both
    /// there, and looking takes no time.
    static func isNearStart(_ bytes: [UInt8]) -> Bool {
        bytes.prefix(startSize).split(separator: 0x0A).contains { line in
            names.contains { name in
                line.starts(with: name.utf8) && line.dropFirst(name.utf8.count).starts(with: ":".utf8)
            }
        }
    }

    /// As far as is looked, in bytes.
    private static let startSize = 2048

    /// Whether a line starts with the key of the agency or of the year.
    package static func isIn(_ bytes: [UInt8]) -> Bool {
        guard let file = SourceDecoder.decode(bytes, name: "").0 else { return false }
        return file.text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains { line in
            names.contains { name in
                let quotes: [UInt8] = [0x22, 0x27]
                let rest = line.drop { quotes.contains($0) }
                guard rest.starts(with: name.utf8) else { return false }
                let behind = rest.dropFirst(name.utf8.count).drop { quotes.contains($0) || $0 == 0x20 }
                return behind.starts(with: ":".utf8) || behind.starts(with: "：".utf8)
            }
        }
    }
}
