/// Reads the entries of 汇总.
struct SourceListReader {
    private(set) var sources: [RollupSource] = []
    private var list: ListReader

    var findings: [Finding] { list.findings }

    init(_ entry: YAMLEntry, spelling: Spelling, _ source: SourceExcerpts) {
        let kind = ListReader.Kind(
            rule: .rollUpNotation, noun: Bilingual(zh: "汇总", en: "entry"), names: Notation.ofSources,
            example: Bilingual(
                zh: "这个列表由 nianbao rollup 写出，不用手写", en: "this list is written by “nianbao rollup”; do not write it"))
        list = ListReader(kind, spelling: spelling, source)
        for item in list.items(of: entry) { read(item) }
    }

    private mutating func read(_ item: ListReader.Item) {
        let file = list.text(Notation.file, item)
        let state = list.text(Notation.state, item)
        // A file that could not be read says no agency.
        let isFileAlone = file != nil && state.map { RollupSource.State.leftOut.isNamed(by: $0.text) } == true
        let agency =
            isFileAlone ? list.text(ReportField.agency.name, item) : list.required(ReportField.agency.name, item)
        let hash = list.text(Notation.hash, item)
        if let hash, !hash.text.isHash {
            list.refuse(
                hash.span,
                Bilingual(zh: "SHA-256 应当是 64 位十六进制数", en: "the SHA-256 should be 64 hexadecimal digits"))
        }
        var source = RollupSource(agency: agency?.text ?? "")
        source.file = file?.text
        source.hash = hash?.text
        source.span = (agency ?? file)?.span
        if let state { read(state, into: &source) }
        if agency != nil || isFileAlone { sources.append(source) }
    }

    private mutating func read(_ word: ListReader.Text, into source: inout RollupSource) {
        let states = RollupSource.State.allCases.filter { $0.name != nil }
        if let state = states.first(where: { $0.isNamed(by: word.text) }) {
            source.state = state
            return
        }
        let names = states.compactMap(\.name)
        list.refuse(
            word.span,
            Bilingual(zh: "状态不能是“\(word.text)”", en: "the state cannot be “\(word.text)”"),
            advice: Bilingual(
                zh: "写 \(names.map(\.key).joined(separator: "、"))，没有问题的不写",
                en: "write \(names.map(\.id).joined(separator: ", ")), or nothing when all is well"))
    }
}

extension String {
    /// Whether the text is a SHA-256 as it is written everywhere: 64 small hexadecimal digits.
    fileprivate var isHash: Bool {
        utf8.count == 64
            && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
