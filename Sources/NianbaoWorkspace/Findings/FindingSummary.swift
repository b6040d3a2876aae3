package import NianbaoCore

/// How many findings a file has, in one line.
package struct FindingSummary {
    /// The file's name and the counts, or that there is nothing.
    package let text: Bilingual

    /// Counts findings of one file, those that are explained apart.
    package init(_ findings: [Finding], in file: SourceFile) {
        let counts = Self.counts(findings)
        let accepted = findings.count { $0.acceptance != nil }
        let zh = [counts.zh, accepted > 0 ? "\(accepted) 处已说明" : ""].filter { !$0.isEmpty }
        let en = [counts.en, accepted > 0 ? "\(accepted) accepted" : ""].filter { !$0.isEmpty }
        text =
            zh.isEmpty
            ? Bilingual(zh: "\(file.name)：没有问题", en: "\(file.name): no findings")
            : Bilingual(
                zh: "\(file.name)：" + zh.joined(separator: "，"), en: "\(file.name): " + en.joined(separator: ", "))
    }

    /// How many there are of each severity; empty for none.
    package static func counts(_ findings: [Finding]) -> Bilingual {
        let counts: [(Int, zh: String, en: String)] = [
            (findings.count(.error), "个错误", "error"), (findings.count(.warning), "个警告", "warning"),
            (findings.count(.hint), "个提示", "hint"),
        ].filter { $0.0 > 0 }
        return Bilingual(
            zh: counts.map { "\($0.0) \($0.zh)" }.joined(separator: "，"),
            en: counts.map { "\($0.0) \($0.en)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", "))
    }
}
