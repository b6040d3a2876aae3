/// The texts that cells refer to by number (ECMA-376 part 1, 18.4.9).
struct SharedTexts {
    private var texts: [String] = []

    /// The text of this number, from zero; `nil` if there is none.
    subscript(_ number: Int) -> String? { texts.indices.contains(number) ? texts[number] : nil }

    /// Without any text: a workbook of numbers needs no such part.
    init() {}

    init(_ reader: inout XMLReader, _ limits: WorkbookLimits) throws(PackageError) {
        let root = try reader.root()
        var size = 0
        while let item = try reader.next(in: root) {
            guard item.name == "si" else { continue }
            guard texts.count < limits.cells else { throw .limit(.sharedTexts(limits.cells)) }
            let text = try reader.richText(of: item, limit: limits.cellText)
            size += text.utf8.count
            guard size <= limits.totalText else { throw .limit(.totalText(limits.totalText)) }
            texts.append(text)
        }
    }
}
