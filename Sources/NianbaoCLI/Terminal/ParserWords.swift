/// English texts of ArgumentParser that it has no way to replace, with their Chinese.
///
/// In a message, `*` means any text, `$1` is the first of these, and `$[1]` the first if it is a list.
enum ParserWords {
    /// Messages about the command line; the first that matches is used.
    static let messages: [(english: String, chinese: String)] = [
        ("Missing expected argument '*'", "缺少“$1”"),
        ("Missing one of: '*'", "缺少其中一个：“$[1]”"),
        ("Missing value for '*' in '*'", "“$2”里的“$1”后面缺少内容"),
        ("Missing value for '*'", "“$1”后面缺少内容"),
        ("Missing required subcommand.", "缺少子命令"),
        ("Unknown option '*'. Did you mean '*'?", "没有“$1”这个选项；是不是“$2”？"),
        ("Unknown option '*'", "没有“$1”这个选项"),
        ("Invalid option: *", "选项写法不对：“$1”"),
        ("The option '*' does not take any value, but '*' was specified.", "选项“$1”后面不跟内容，这里写了“$2”"),
        ("Unexpected argument '*'", "多出了“$1”"),
        ("* unexpected arguments: '*'", "多出了 $1 个词：“$[2]”"),
        ("Value to be set with flag '*' had already been set with flag '*'", "“$1”和“$2”不能一起用"),
        ("The value '*' is invalid for '*'. Please provide one of *.", "“$2”不能是“$1”，可以是 $[3]"),
        ("The value '*' is invalid for '*': *", "“$2”不能是“$1”：$3"),
        ("The value '*' is invalid for '*'", "“$2”不能是“$1”"),
        ("Command '*' is not a parent of the current command.", "“$1”不是上级命令"),
        ("Can't generate completion scripts for '*'.", "不能为“$1”生成补全脚本"),
        ("Can't autodetect a supported shell.", "看不出用的是哪种 shell"),
        ("Please use --generate-completion-script=<shell> with one of:", "请写 --generate-completion-script=，后面是其中一个："),
    ]

    /// Whole lines around messages and in help pages, without the spaces before them.
    static let lines: [(english: String, chinese: String)] = [
        ("ARGUMENTS:", "参数："),
        ("OPTIONS:", "选项："),
        ("SUBCOMMANDS:", "子命令："),
        ("See '*' for more information.", "查看用法：$1"),
        ("See '*' for detailed help.", "查看一个子命令的用法：$1"),
    ]

    /// What lines begin with.
    static let beginnings: [(english: String, chinese: String)] = [
        ("OVERVIEW: ", "概述："),
        ("USAGE: ", "用法："),
        ("Usage: ", "用法："),
        ("Help:  ", "说明："),
        ("   or: ", "   或者："),
    ]

    /// The help of ArgumentParser's own options and commands; on a narrow page it has line breaks.
    static var purposes: [(english: Regex<Substring>, chinese: String)] {
        [
            (/Show\s+the\s+version\./, "显示版本号。"),
            (/Show\s+help\s+information\./, "显示用法。"),
            (/Show\s+subcommand\s+help\s+information\./, "显示子命令的用法。"),
        ]
    }

    /// The names in angle brackets.
    static let names = [
        "agency": "机关", "author": "落款", "day": "日期", "edition": "格式", "file": "文件", "folder": "文件夹", "format": "格式",
        "formats": "格式", "mode": "写法",
        "name": "列名",
        "id": "规则", "kind": "种类", "lang": "语言", "new": "新文件", "number": "数", "old": "旧文件", "options": "选项",
        "path": "文件或文件夹",
        "scope": "口径", "severity": "程度", "sheet": "工作表", "subcommand": "子命令", "subcommands": "子命令", "text": "文字",
        "unit": "单位", "workbook": "工作簿", "xlsx": "工作簿", "year": "年度",
    ]
}
