/// What stands on web pages beside their article. It is part of no text.
enum PageFurniture {
    /// Longer paragraphs are texts, whatever words they have, and so are those that end as a sentence does.
    private static let longest = 60

    /// What lines begin with that say something about the page, before a colon or a number, or alone.
    private static let names = [
        "发布时间", "发布日期", "发布机构", "发布单位", "发文日期", "发文字号", "发文机关", "成文日期", "生成日期", "信息来源", "文章来源", "来源", "作者", "字号",
        "字体", "浏览次数", "浏览量", "浏览", "点击数", "点击", "点击量", "访问量", "阅读次数", "阅读量", "阅读", "打印", "关闭", "分享", "分享到", "收藏",
        "纠错", "附件", "附", "附件下载", "相关链接", "相关附件", "相关文章", "相关阅读", "相关新闻", "相关稿件", "相关信息", "相关文档", "推荐阅读", "责任编辑", "责编",
        "编辑",
        "审核", "审核人", "校对", "签发", "初审", "复审", "终审", "录入", "供稿", "主办单位", "主办", "承办单位", "承办", "协办", "技术支持", "索引号", "索 引 号",
        "文号", "文 号", "主题分类", "主题词", "名称", "标题", "信息分类", "信息名称", "有效性", "公开方式", "公开范围", "公开时限", "体裁分类", "组配分类", "当前位置",
        "您的位置", "您当前的位置", "您当前位置", "所在位置", "首页", "抄送", "抄报", "主送",
    ]
    /// What such lines begin with whatever follows.
    private static let beginnings = [
        "扫一扫", "扫码", "上一篇", "下一篇", "上一条", "下一条", "版权所有", "网站标识码", "网站地图", "联系我们", "关于我们", "返回顶部", "返回列表", "返回首页",
        "打印本页",
        "打印此页", "打印文章", "打印 ", "关闭窗口", "关闭本页", "加入收藏", "设为首页", "设为主页", "我要纠错", "无障碍", "首页>", "首页 ", "首页>>", "首页＞",
        "首页»", "当前位置",
        "您的位置", "您现在", "您当前", "Copyright", "copyright", "©", "【打印", "【关闭", "[打印", "[关闭", "【字", "[字", "【大", "[大",
    ]
    private static let words = [
        "版权所有", "ICP备", "公网安备", "网站标识码", "当前位置", "上一篇", "下一篇", "打印本页", "关闭窗口", "浏览次数", "分享到", "字号：", "字号:", "[字体",
        "【字体",
    ]

    /// Whether a line links to another page.
    static func isLink(_ text: String) -> Bool { ["上一", "下一", "前一", "后一"].contains { text.trimmed.hasPrefix($0) } }

    /// Whether a paragraph is none of an article.
    static func has(_ text: String) -> Bool {
        let text = text.trimmed
        guard text.count <= longest, !text.hasSuffix("。") else { return false }
        if beginnings.contains(where: { text.hasPrefix($0) }) || words.contains(where: { text.contains($0) }) {
            return true
        }
        // The editor is mostly named in brackets.
        let inner = text.withoutBracketsAround
        return names.contains { name in
            guard inner.hasPrefix(name) else { return false }
            let rest = inner.dropFirst(name.count).drop { $0.isWhitespace }
            guard let next = rest.first else { return true }
            if "：:】]>＞|｜/".contains(next) { return true }
            // 附件1.目录, but no sentence about an attachment.
            let number = rest.prefix { $0.isWholeNumber || $0.isItemNumeral }
            let sign = rest.dropFirst(number.count).first
            return name.hasPrefix("附件") && !number.isEmpty && number.count < 3
                && (sign.map { "：:.．、 　".contains($0) } ?? true)
        }
    }
}

extension String {
    /// What is in a pair of brackets that is around it; itself if there is none.
    var withoutBracketsAround: String {
        guard let open = first, let close = last, count > 2,
            let kind = ["（）", "()", "【】", "[]", "《》", "〈〉", "〔〕"].first(where: { $0.first == open && $0.last == close }
            ),
            case let inner = dropFirst().dropLast(), !inner.contains(where: { kind.contains($0) })
        else { return self }
        return String(inner).trimmed
    }
}
