/// Ways to break what a form says of sentences.
extension BrokenFormFaults {
    static let claims = words + phrases

    /// A fault in claims behind the sound form.
    private static func claim(
        _ name: String, _ rule: String, words: String = "{来: [来了]}", phrase: String = Self.phrase, more: String = "",
        says: String
    ) -> Fault {
        let lines = """
            claims:
              units: {件: [件]}
              words: \(words)
            \(more)  phrases:
                - \(phrase)

            """
        return Fault(name, rule, "rules:\n", "\(lines)rules:\n\(Self.rule)", says: says)
    }

    private static let rule = """
          n.came:
            severity: warning
            statement: {zh: 相符, en: agree}
            source: {trust: practice, zh: 习惯, en: usage}
            failing: 来了
            passing: 来了

        """

    private static let phrase = "{rule: n.came, says: [来 N件], bases: {新收: [requests.new.total]}}"

    private static let words = [
        claim(
            "words that are no map", "form.field", words: "▸[来了]",
            phrase: "{rule: n.came, says: [N件], bases: {新收: [requests.new.total]}}", says: "一个表（名称: 写法的列表）"),
        claim("a word without ways to write it", "form.field", words: "{来: ▸[]}", says: "一个不空的列表"),
        claim("a word that is written twice", "form.duplicate", words: "{来: [来了, ▸来了]}", says: "“来了”"),
        claim("a word with a bracket that is not closed", "form.field", words: "{来: [▸(来|到了]}", says: "(尚|仍)未(予以)?答复"),
        claim(
            "a word that changes nothing, among others, and something", "form.duplicate",
            more: "  ignored: [▸(来|到)了]\n",
            says: "“来了”"),
        claim(
            "a word that changes nothing and something", "form.duplicate", more: "  ignored: [▸来了]\n", says: "“来了”"),
        claim("an unknown field", "form.field", more: "  ▸ignord: [共]\n", says: "是不是“ignored”？"),
        claim("parts without a rule", "form.field", more: "  parts: ▸{words: [其中]}\n", says: "缺少字段“rule”"),
        claim("a filler that is no word", "form.reference", more: "  fillers: [▸全部]\n", says: "“全部”"),
        claim("a remainder that is no word", "form.reference", more: "  remainders: [▸另有]\n", says: "“另有”"),
        claim(
            "what counts nothing and is a word as well", "form.duplicate", more: "  groupings: [▸来了]\n", says: "“来了”"),
        claim("an exception that is a word as well", "form.duplicate", more: "  except: [▸来了]\n", says: "“来了”"),
        claim(
            "what rivals and is a word as well", "form.duplicate", more: "  rivals: [▸来了]\n", says: "“来了”"),
        claim("a scope that there is not", "form.field", more: "  own: {▸office: [我局]}\n", says: "可用的字段"),
    ]

    private static let phrases = [
        claim(
            "a wording with an unknown word", "form.reference",
            phrase: "{rule: n.came, says: [▸去 N件], bases: {新收: [requests.new.total]}}", says: "“去”"),
        claim(
            "a wording that stands alone with an unknown word", "form.reference",
            phrase: "{rule: n.came, says: [来 N件], alone: [▸去 N件], bases: {新收: [requests.new.total]}}", says: "“去”"),
        claim(
            "a part of no cell", "form.reference",
            phrase:
                "{rule: n.came, says: [来 N件], part: {新: [▸requests.nwe.total]}, share_of: {新收: [requests.new.total]}}",
            says: "是不是“new”？"),
        claim(
            "a wording with an unknown unit", "form.reference",
            phrase: "{rule: n.came, says: [▸来 N条], bases: {新收: [requests.new.total]}}", says: "“N条”"),
        claim(
            "a wording with two numbers", "form.reference",
            phrase: "{rule: n.came, says: [▸来 N件 N件], bases: {新收: [requests.new.total]}}", says: "“N件”"),
        claim(
            "a phrase without wordings", "form.field", phrase: "▸{rule: n.came, bases: {新收: [requests.new.total]}}",
            says: "缺少字段“says”"),
        claim(
            "a phrase without bases", "form.field", phrase: "▸{rule: n.came, says: [来 N件]}", says: "缺少字段“bases”"),
        claim(
            "a base that is no list", "form.field",
            phrase: "{rule: n.came, says: [来 N件], bases: {新收: ▸requests.new.total}}", says: "地址的列表"),
        claim(
            "a base of no cell", "form.reference",
            phrase: "{rule: n.came, says: [来 N件], bases: {新收: [▸requests.nwe.total]}}", says: "是不是“new”？"),
        claim(
            "a base that stops short of a cell", "form.reference",
            phrase: "{rule: n.came, says: [来 N件], bases: {新收: [▸requests.new]}}", says: "requests.new"),
        claim(
            "a rule that is an error", "form.field",
            phrase: "{rule: ▸t.balance, says: [来 N件], bases: {新收: [requests.new.total]}}", says: "warning 或 hint"),
        claim(
            "a rule that is not declared", "form.reference",
            phrase: "{rule: ▸n.cam, says: [来 N件], bases: {新收: [requests.new.total]}}", says: "是不是“n.came”？"),
        claim(
            "a phrase behind one that there is not", "form.reference",
            phrase: "{rule: n.came, says: [来 N件], bases: {新收: [requests.new.total]}, amid: [▸gone]}", says: "“gone”"),
    ]
}
