/// What holds for a document as a whole.
enum SettingsPart {
    /// Footers differ between odd and even pages, and punctuation keeps its full width, so that lines have 28 characters.
    static let settings = PackagePart(
        "word/settings.xml",
        "<w:settings \(Namespaces.word)><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"630\"/><w:evenAndOddHeaders/>"
            + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting "
            + "w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
            + "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>")

    /// The fonts, with the names by which machines may have them: Windows has 仿宋 and 楷体 instead of the older ones.
    static let fonts = PackagePart(
        "word/fontTable.xml",
        "<w:fonts \(Namespaces.word)>" + font("Times New Roman", nil, "roman") + font("仿宋_GB2312", "仿宋", "modern")
            + font("楷体_GB2312", "楷体", "modern") + font("黑体", "SimHei", "modern") + font("宋体", "SimSun", "auto")
            + font("方正小标宋简体", "方正小标宋_GBK", "auto") + "</w:fonts>")

    private static func font(_ name: String, _ alternative: String?, _ family: String) -> String {
        "<w:font w:name=\"\(name)\">" + (alternative.map { "<w:altName w:val=\"\($0)\"/>" } ?? "")
            + "<w:family w:val=\"\(family)\"/></w:font>"
    }
}
