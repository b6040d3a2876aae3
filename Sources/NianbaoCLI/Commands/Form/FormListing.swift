internal import NianbaoCore

/// A form as a list of printed labels with their keys.
struct FormListing {
    private let language: Language
    private var text = ""
    private var replacement = Bilingual("")

    /// - Parameter isReplacing: Whether the form replaced a built-in one of the same kind and edition.
    static func text(of form: Form, isReplacing: Bool, language: Language) -> String {
        var listing = FormListing(language: language)
        if isReplacing { listing.replacement = Bilingual(zh: "（代替内置的）", en: " (replaces the built-in one)") }
        listing.write(form)
        return listing.text
    }

    private init(language: Language) { self.language = language }

    private mutating func write(_ form: Form) {
        line(
            Bilingual(
                zh: "格式 \(form.edition)\(replacement.zh)：\(form.source)",
                en: "Edition \(form.edition)\(replacement.en): \(form.source)"))
        line(form.kind)
        line()
        for field in ReportField.allCases {
            line(pair(field.name))
        }
        for section in form.sections {
            line()
            line("\(section.heading)    \(pair(section.name))")
            if let table = section.table {
                for block in table.blocks { write(form.blocks[block]) }
            }
        }
        line()
        line(Bilingual(zh: "规则", en: "Rules"))
        for rule in form.rules { line("  \(rule.id.padded(to: 34))\(rule.statement[language])") }
    }

    private mutating func write(_ block: Block) {
        if let caption = block.caption {
            line("  \(caption)    \(block.name.map { pair($0) } ?? "")")
        }
        line(Bilingual(zh: "    列", en: "    columns"))
        for column in block.columns {
            line("      " + pair(column.name).padded(to: 36) + column.label + sumMark(column.sum))
        }
        line(Bilingual(zh: "    行", en: "    rows"))
        for row in block.rows {
            let names = row.groups + [row.name]
            let path = names.map(\.key).joined(separator: ".") + " / " + names.map(\.id).joined(separator: ".")
            line("      " + path.padded(to: 58) + row.label + sumMark(row.sum))
        }
    }

    private func pair(_ name: Name) -> String { "\(name.key) / \(name.id)" }

    private func sumMark(_ sum: Sum?) -> String {
        sum == nil ? "" : Bilingual(zh: "  ← 自动合计", en: "  ← computed")[language]
    }

    private mutating func line(_ content: String = "") { text += content.printable + "\n" }

    private mutating func line(_ content: Bilingual) { line(content[language]) }
}
