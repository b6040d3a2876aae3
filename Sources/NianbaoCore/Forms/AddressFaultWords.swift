/// Words for an address that leads to no cell.
enum AddressFaultWords {
    /// The fact, which follows the address in a message, and what to do; `nil` when there is nothing to advise.
    static func words(
        for fault: AddressFault, _ words: [String], _ spelling: Spelling
    ) -> (Bilingual, Bilingual?) {
        switch fault {
        case .unknown(let index, let known):
            let names = known.map { words[index].utf8.allSatisfy { $0 < 0x80 } ? $0.id : $0.key }
            return (
                Bilingual(zh: "：没有“\(words[index])”", en: ": there is no “\(words[index])”"),
                Advice.unknown(words[index], among: names)
            )
        case .incomplete(let known):
            let names = known.map { $0[spelling] }
            return (
                Bilingual(zh: "还没有写到一格", en: " does not lead to a cell yet"),
                Bilingual(
                    zh: "后面再加一个点和其中一个：\(names.joined(separator: "、"))",
                    en: "add a dot and one of: \(names.joined(separator: ", "))")
            )
        case .tooLong(let index):
            return (
                Bilingual(zh: "：“\(words[index])”是多余的", en: ": “\(words[index])” is too much"),
                Bilingual(zh: "删去它和前面的点", en: "delete it and the dot before it")
            )
        }
    }
}
