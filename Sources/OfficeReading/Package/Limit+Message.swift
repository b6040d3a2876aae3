internal import NianbaoCore

extension PackageError.Limit {
    /// Which limit is exceeded, and what to do.
    func message(_ words: PackageWords) -> Bilingual {
        let (fact, advice) = (fact(words), advice(words))
        return Bilingual(zh: "\(fact.zh)；\(advice.zh)", en: "\(fact.en); \(advice.en)")
    }

    private func fact(_ words: PackageWords) -> Bilingual {
        let noun = words.noun
        switch self {
        case .fileSize(let limit):
            return Bilingual(zh: "文件超过 \(Self.size(limit))", en: "the file is larger than \(Self.size(limit))")
        case .entries(let limit):
            return Bilingual(zh: "\(noun.zh)里的部件超过 \(limit) 个", en: "the \(noun.en) has more than \(limit) parts")
        case .partSize(let part, let limit):
            let place = words.place(part)
            return Bilingual(
                zh: "\(place.zh)展开后超过 \(Self.size(limit))", en: "\(place.en) unpacks to more than \(Self.size(limit))")
        case .totalSize(let limit):
            return Bilingual(
                zh: "\(noun.zh)展开后超过 \(Self.size(limit))", en: "the \(noun.en) unpacks to more than \(Self.size(limit))"
            )
        case .ratio(let part, let limit):
            let place = words.place(part)
            return Bilingual(
                zh: "\(place.zh)展开后超过原来的 \(limit) 倍，不像正常的文件",
                en: "\(place.en) unpacks to more than \(limit) times its size, which no ordinary file does")
        case .text(let part, let limit):
            let place = words.place(part)
            return Bilingual(
                zh: "\(place.zh)有一个\(words.textHolder.zh)的文字超过 \(limit) 字节",
                en: "\(words.textHolder.en)'s text in \(place.en) is longer than \(limit) bytes")
        case .depth(let part, let limit):
            let place = words.place(part)
            return Bilingual(zh: "\(place.zh)嵌套超过 \(limit) 层", en: "\(place.en) nests more than \(limit) levels deep")
        case .attributes(let part, let limit):
            let place = words.place(part)
            return Bilingual(
                zh: "\(place.zh)有一个标签的属性超过 \(limit) 个",
                en: "a tag of \(place.en) has more than \(limit) attributes")
        case .namespaces(let part, let limit):
            let place = words.place(part)
            return Bilingual(zh: "\(place.zh)的命名空间超过 \(limit) 个", en: "\(place.en) has more than \(limit) namespaces")
        case .asides(let part, let limit):
            let place = words.place(part)
            return Bilingual(
                zh: "\(place.zh)的注释和处理指令超过 \(limit) 个",
                en: "\(place.en) has more than \(limit) comments and processing instructions")
        case .names(let part, let limit):
            let place = words.place(part)
            return Bilingual(
                zh: "\(place.zh)的标签名和属性名合计超过 \(limit) 字节",
                en: "the different names of tags and attributes of \(place.en) are more than \(limit) bytes")
        case .content(let fact): return fact
        }
    }

    private func advice(_ words: PackageWords) -> Bilingual {
        switch self {
        case .fileSize, .entries, .totalSize, .content: words.neededParts
        case .partSize, .ratio, .text: words.filledParts
        case .depth, .attributes, .namespaces, .asides, .names:
            Bilingual(
                zh: "请用 \(words.program) 或 WPS 打开，另存为 \(words.ending)，再试一次",
                en: "open it in \(words.program) or WPS, save it as \(words.ending) and try again")
        }
    }

    /// In MB if it is at least one mebibyte, as people say.
    static func size(_ bytes: Int) -> String {
        bytes > 0 && bytes % (1 << 20) == 0 ? "\(bytes >> 20) MB" : "\(bytes) B"
    }
}
