/// Which lines above and below a title are part of the agency's name.
extension AgencyWords {
    /// Whether a line is the name of an agency by its end.
    func isAgency(_ line: String) -> Bool {
        let name = line.trimmed
        guard 3...40 ~= name.count, HeadingNumber(name) == nil,
            name.unicodeScalars.allSatisfy({ $0.isLetterOrDigit || "（）()、".unicodeScalars.contains($0) }),
            !Self.sites.contains(where: { name.hasSuffix($0) })
        else { return false }
        return (endings + tails + levels).contains { name.hasSuffix($0) && name.count > $0.count }
    }

    /// Whether a line right above a title that names no agency is the name of one, though perhaps of a kind that is not known: a
    /// school's.
    func mayBeAgency(_ line: String) -> Bool {
        isAgency(line)
            || saysWhere(line) && (4...40).contains(line.count) && line.unicodeScalars.allSatisfy(\.isLetterOrDigit)
                && !(Self.sites + Self.documents).contains { line.contains($0) }
    }

    /// Whether a name says where its agency is, so that it needs nothing before it: 青石县教育局, but not 教育局.
    func saysWhere(_ name: String) -> Bool {
        if Self.national.contains(where: { name.hasPrefix($0) }) { return true }
        let name = whole.reduce(name) { $0.replacing($1, with: "") }
        return levels.contains { level in
            guard let range = name.firstRange(of: level) else { return false }
            return range.lowerBound > name.startIndex && range.upperBound < name.endIndex
        }
    }

    /// Whether a line above the name of an agency is its beginning: the place in 青石县教育 and 体育局, or the agency that it is part
    /// of in 国家税务总局 and 青石县税务局.
    func begins(_ name: String, with line: String) -> Bool {
        if parents.contains(where: { line.hasSuffix($0) }) { return true }
        if saysWhere(name) { return false }
        let joined = line + name
        if isAgency(line) {
            return kinds.contains { joined.hasSuffix($0.ending) && !name.hasSuffix($0.ending) }
        }
        return saysWhere(line) || levels.contains { line.hasSuffix($0) && line.count > $0.count }
    }

    /// What the names of sites end with, which have the words of agencies in them.
    private static let sites = ["网站", "网", "门户", "平台", "专栏", "系统", "频道", "首页"]
    /// What lines above a title have that are no names.
    private static let documents = ["公开", "年报", "报告", "文件", "目录", "附件", "通知", "资料", "索引"]
    /// What the names of agencies begin with that are everywhere.
    private static let national = ["国家", "中国", "中华", "全国", "中央"]
}
