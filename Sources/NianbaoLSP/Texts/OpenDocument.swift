internal import NianbaoCore
internal import NianbaoWorkspace

/// A file that is open in an editor, as it is there.
struct OpenDocument {
    let uri: String
    let version: Int?
    let text: String
    let lines: SourceLines
    let positions: TextPositions
    /// What a check of the file would find; `nil` when it is no report.
    let checked: CheckedReport?
    /// Where it is on the disk; `nil` when it is nowhere.
    private let path: String?

    /// - Parameters:
    ///   - forms: The forms at hand, besides those that it names.
    ///   - unit: The unit in which the editor counts.
    init(_ document: Incoming.Document, _ forms: GivenForms, _ unit: PositionUnit) {
        (uri, version, text) = (document.uri, document.version, document.text ?? "")
        path = Self.path(of: document.uri)
        let bytes = Array(text.utf8)
        checked =
            ReportSign.isIn(bytes)
            ? try? CheckedReport(bytes, at: path ?? document.uri, Self.reader(forms, path)) : nil
        let content = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        lines = SourceLines(content)
        positions = TextPositions(text, unit)
    }

    /// A reader of the file. What the file refers to is read anew, as it may have changed.
    func reader(_ forms: GivenForms) -> ReportReader { Self.reader(forms, path) }

    /// A file that is open is trusted as one that is named on the command line. One that is nowhere on the disk has no folder from which
    /// it could refer to anything.
    private static func reader(_ forms: GivenForms, _ path: String?) -> ReportReader {
        forms.reader(path == nil ? Reach([], areOthers: true) : .anywhere)
    }

    /// The form that it is on; of a file that may become a report, the newest. `nil` for other YAML files.
    func form(_ forms: GivenForms) -> Form? {
        if let form = checked?.report?.form { return form }
        guard let newest = forms.library.forms.last else { return nil }
        let keys = (1...lines.count).lazy.map { TypedLine(lines[$0] ?? "") }.filter { $0.margin == 0 }.compactMap(\.key)
        return checked != nil || keys.allSatisfy { FormPlace([$0], newest) != nil } ? newest : nil
    }

    /// The spelling of its keys; while there are none, that of the language.
    func spelling(_ language: Language) -> Spelling {
        if let report = checked?.report { return report.spelling }
        let first = (1...lines.count).lazy.compactMap { lines[$0].flatMap { TypedLine($0).key } }.first
        guard let first else { return language == .chinese ? .chinese : .english }
        return first.utf8.allSatisfy { $0 < 0x80 } ? .english : .chinese
    }

    /// The path that a `file:` address names; `nil` for another address.
    static func path(of uri: String) -> String? {
        guard uri.lowercased().hasPrefix("file://") else { return nil }
        let rest = Array(uri.utf8.dropFirst("file://".utf8.count).drop { $0 != UInt8(ascii: "/") })
        var bytes: [UInt8] = []
        var index = 0
        while index < rest.count {
            let digits = rest[index...].dropFirst().prefix(2)
            if rest[index] == UInt8(ascii: "%"), digits.count == 2,
                let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(byte)
                index += 3
            } else {
                bytes.append(rest[index])
                index += 1
            }
        }
        return bytes.isEmpty || bytes.contains(0) ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
