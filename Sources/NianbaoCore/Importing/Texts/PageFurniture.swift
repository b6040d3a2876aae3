/// What stands on web pages beside their article. It is part of no text.
enum PageFurniture {
    /// Longer paragraphs are texts, whatever words they have, and so are those that end as a sentence does.
    private static let longest = 60

    private static let beginnings = [
        "发布时间", "发布日期", "发布机构", "发布单位", "发文日期", "成文日期", "生成日期", "信息来源", "来源:", "来源：", "作者:", "作者：", "字号", "字体",
        "浏览次数", "浏览量", "点击数", "访问量", "阅读次数", "打印", "关闭", "分享", "扫一扫", "上一篇", "下一篇", "上一条", "下一条", "附件", "相关链接", "相关附件",
        "相关文章", "责任编辑", "编辑:", "编辑：", "主办单位", "主办:", "主办：", "承办单位", "承办:", "承办：", "版权所有", "网站标识码", "网站地图", "联系我们",
        "返回顶部",
        "当前位置", "您的位置", "首页", "索引号", "索 引 号", "文号", "主题分类", "名称:", "名称：", "信息分类", "【打印", "【关闭", "[打印", "[关闭",
    ]
    private static let words = [
        "版权所有", "ICP备", "公网安备", "网站标识码", "当前位置", "上一篇", "下一篇", "打印本页", "关闭窗口", "浏览次数", "分享到", "字号：", "字号:", "[字体",
        "【字体",
    ]

    /// Whether a paragraph is none of an article.
    static func has(_ text: String) -> Bool {
        let text = text.trimmed
        guard text.count <= longest, !text.hasSuffix("。") else { return false }
        return beginnings.contains { text.hasPrefix($0) } || words.contains { text.contains($0) }
    }
}
