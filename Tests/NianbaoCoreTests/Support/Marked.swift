@testable import NianbaoCore

/// A text in which `▸` marks the spots that a test is about.
struct Marked {
    let text: String
    /// The spots in the text without its marks.
    let positions: [SourcePosition]

    init(_ marked: String) {
        var text = String.UnicodeScalarView()
        var positions: [SourcePosition] = []
        var here = SourcePosition.start
        for scalar in marked.unicodeScalars {
            if scalar == "▸" {
                positions.append(here)
                continue
            }
            text.append(scalar)
            here.column += 1
            if scalar == "\n" { here = SourcePosition(line: Int(here.line) + 1, column: 1) }
        }
        self.text = String(text)
        self.positions = positions
    }

    /// What findings of `rule` at the marks look like as `Finding.mark`.
    func marks(_ rule: String) -> [String] { positions.map { "\($0.line):\($0.column) \(rule)" } }
}

extension Finding {
    /// Place and rule in short, e.g. `3:7 yaml.syntax`; `-` for the file as a whole.
    var mark: String {
        guard let start = span?.start else { return "- \(rule)" }
        return "\(start.line):\(start.column) \(rule)"
    }

    /// The text from the span's start to its end, for spans on one line.
    func excerpt(of text: String) -> String? {
        guard let span, span.start.line == span.end.line, let line = SourceLines(text)[Int(span.start.line)] else {
            return nil
        }
        let scalars = line.unicodeScalars.dropFirst(Int(span.start.column) - 1)
        return String(String.UnicodeScalarView(scalars.prefix(Int(span.end.column - span.start.column))))
    }
}
