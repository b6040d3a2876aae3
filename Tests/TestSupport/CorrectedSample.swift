internal import GoldenFiles

/// `samples/yichuan-2020.yaml` and a corrected copy of it, in a folder of their own.
package struct CorrectedSample {
    /// The paths of the two versions.
    package let old: String
    package let new: String
    package let folder: TemporaryFolder

    /// What is corrected, each in one place of the file.
    private static let corrections = [
        ("口径: 行政区域\n", "口径: 行政区域\n上年报告: 2019.yaml\n"),
        ("[  12,   12,    35]", "[  12,   {值: 13, 注: 含补发1件},    36]"),
        ("       94430]", "       94430.5]"),
        ("新收:             [  2,  21,   0,   0,   4,   0]", "新收:             [  3,  21,   0,   0,   4,   0,  28]"),
        ("予以公开:         [  1,", "予以公开:         [  2,"),
        ("新公开12件", "新公开13件"),
        ("  （五）监督保障\n", ""),
        ("其他事项: 无", "其他事项: |\n  未收取信息处理费。\n  没有其他需要报告的事项。"),
    ]

    package init() throws {
        folder = try TemporaryFolder()
        let text = try Project.read("samples/yichuan-2020.yaml")
        old = try folder.put("原.yaml", text)
        let corrected = Self.corrections.reduce(text) { $0.replacing($1.0, with: $1.1) }
        new = try folder.put("更正.yaml", corrected)
    }
}
