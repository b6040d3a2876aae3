/// Why a text cannot be taken into a field.
package struct FieldRefusal: Error, Hashable, Sendable {
    /// The fact, in one sentence.
    package let message: Bilingual
    /// What to do about it; `nil` if the message is clear enough.
    package let advice: Bilingual?
    /// What reading found wrong with it; places of a figure's findings are those of the typed text. Empty if the field
    /// cannot be changed whatever is typed.
    package let findings: [Finding]

    private init(_ message: Bilingual, advice: Bilingual?, findings: [Finding] = []) {
        (self.message, self.advice, self.findings) = (message, advice, findings)
    }

    /// The text cannot be read.
    init(_ findings: [Finding]) {
        self.init(
            findings.first?.message ?? Bilingual(zh: "无法识别", en: "cannot be read"), advice: findings.first?.advice,
            findings: findings)
    }

    /// The file is written in a way that leaves no place for it.
    static let unusual = FieldRefusal(
        Bilingual(zh: "文件的写法特殊，不能原样改写这一项", en: "the file is written in a way that this cannot be changed in place"),
        advice: Bilingual(zh: "先用 nianbao fmt 整理文件，再改", en: "lay the file out with nianbao fmt first"))

    static let computed = FieldRefusal(
        Bilingual(zh: "合计由程序计算，不用填", en: "a total is computed and is not typed"),
        advice: Bilingual(zh: "改合计下面的各项", en: "change the figures that it is the sum of"))

    static let notOneLine = FieldRefusal(
        Bilingual(zh: "这一项应当是一行文字", en: "this should be one line of text"),
        advice: Bilingual(zh: "删去换行", en: "remove the line breaks"))

    static let ruleless = FieldRefusal(
        Bilingual(zh: "没有写明是哪条规则的说明", en: "the explanation does not say for which rule it is"),
        advice: Bilingual(zh: "写检查消息方括号里的规则名", en: "give the rule in brackets at the end of the message"))

    static func unprintable(_ scalar: Unicode.Scalar) -> FieldRefusal {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let shown = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        return FieldRefusal(
            Bilingual(
                zh: "文字里有文件不能保存的字符 \(shown)", en: "the text has the character \(shown), which the file cannot hold"),
            advice: Bilingual(zh: "删去这个字符，或者重新打一遍", en: "delete the character, or type the text again"))
    }
}
