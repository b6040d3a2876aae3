package import NianbaoCore

extension Bilingual {
    /// Says that the file that was replaced is kept.
    ///
    /// - Parameter copy: Its path by now.
    package static func kept(_ copy: String) -> Bilingual {
        Bilingual(zh: "原来的文件另存为：\(copy)", en: "The file that was there is kept as: \(copy)")
    }
}
