/// Which of some lines that together are a title belong to it: what a page has above its title, as 内部资料 or the name of the site, looks like
/// the beginning of the agency's name.
struct TitleLines {
    private let lines: [String]
    private let pattern: TitlePattern

    /// - Parameter lines: Lines that make a title of the pattern when they are joined, and do not without the last.
    init(_ lines: [String], _ pattern: TitlePattern) { (self.lines, self.pattern) = (lines, pattern) }

    /// The title, and the first line that belongs to it.
    var title: (title: TitlePattern.Title, firstLine: Int)? {
        guard var title = pattern.title(lines.joined()) else { return nil }
        var first = 0
        for next in lines.indices.dropFirst() {
            guard let rest = pattern.title(lines[next...].joined()) else { continue }
            let above = lines[first..<next].joined()
            let belongs =
                rest.agency.isEmpty ? isName(above) : pattern.agencies.name(above, goesOnWith: rest.agency)
            if !belongs { (title, first) = (rest, next) }
        }
        return (title, first)
    }

    /// Whether a line by itself may be the name of the agency.
    private func isName(_ line: String) -> Bool {
        let agencies = pattern.agencies
        return agencies.endsName(line)
            || agencies.beginsWithPlace(line) && !Self.otherEndings.contains { line.hasSuffix($0) }
    }

    /// What lines that name a site or a kind of document end with.
    private static let otherEndings = [
        "公开", "网", "网站", "平台", "专栏", "动态", "资料", "文件", "年报", "报告", "公报", "目录", "要闻",
    ]
}
