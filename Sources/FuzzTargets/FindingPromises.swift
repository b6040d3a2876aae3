internal import NianbaoCore
internal import NianbaoWorkspace

/// What holds of the findings on any text.
enum FindingPromises {
    /// The places of the findings lie in the text, and the findings can be shown without driving the terminal.
    static func check(_ findings: [Finding], in file: SourceFile) throws(BrokenPromise) {
        let lines = SourceLines(file.text)
        for finding in findings {
            for span in [finding.span] + finding.notes.map(\.span) {
                guard let span else { continue }
                try check(span.start, in: lines, finding)
                // The mark of a line's end is a column wide.
                try check(span.end, in: lines, finding, margin: 1)
            }
            try promise(
                !finding.message.zh.isEmpty && !finding.message.en.isEmpty, "a finding of \(finding.rule) says nothing")
        }
        for language in Language.allCases {
            let drawing = FileFaults.other(file, findings).text(FindingStyle(language, hasColour: false))
            let isSafe = drawing.split(separator: "\n").allSatisfy {
                $0.unicodeScalars.elementsEqual(String($0).printable.unicodeScalars)
            }
            try promise(isSafe, "what is shown of the findings has control characters")
        }
    }

    private static func check(
        _ position: SourcePosition, in lines: SourceLines, _ finding: Finding, margin: Int = 0
    ) throws(BrokenPromise) {
        // The place after the last character of a line is one, too.
        let places = lines[Int(position.line)].map { 1...$0.unicodeScalars.count + 1 + margin }
        try promise(
            places?.contains(Int(position.column)) == true,
            "\(finding.rule) is at \(position.line):\(position.column), outside of the text")
    }
}
