internal import NianbaoCore

/// Paragraphs and the runs of text in them (ECMA-376 part 1, 17.3).
extension WordBody {
    /// - Parameter begun: The paragraph before, whose end is deleted; `nil` if there is none.
    mutating func paragraph(
        _ reader: inout XMLReader, _ element: XMLElement, after begun: WordText?
    ) throws(PackageError) -> WordText {
        var text = begun ?? WordText()
        (text.style, text.outlineLevel, text.listPlace, text.goesOn) = (nil, nil, nil, false)
        while let child = try reader.next(in: element) {
            if child.name == "pPr" {
                try text.readProperties(&reader, child)
            } else {
                try add(&reader, child, to: &text, look: WordLook())
            }
        }
        // An instruction ends in its paragraph, else one that is never ended would hide the rest of the document.
        for index in fields.indices { fields[index].isInstruction = false }
        return text
    }

    private mutating func addChildren(
        _ reader: inout XMLReader, of parent: XMLElement, to text: inout WordText, look: WordLook
    ) throws(PackageError) {
        while let child = try reader.next(in: parent) { try add(&reader, child, to: &text, look: look) }
    }

    private mutating func add(
        _ reader: inout XMLReader, _ element: XMLElement, to text: inout WordText, look: WordLook
    ) throws(PackageError) {
        switch element.name {
        case "r": try addRun(&reader, element, to: &text, look: look)
        case "t": append(try reader.text(of: element, limit: budget.limits.paragraphText), to: &text, look)
        case "tab", "ptab": append("\t", to: &text, look)
        case "noBreakHyphen": append("-", to: &text, look)
        case "sym": append(symbol(element), to: &text, look)
        case "br", "cr": if look.isShown, !isInInstruction { text.breakLine() }
        case "fldChar": readField(element)
        case "footnoteReference", "endnoteReference": notes.footnotes += 1
        case "del", "moveFrom": notes.deletions += 1
        case "sdt": try addControl(&reader, element, to: &text, look: look)
        case "AlternateContent": try addAlternative(&reader, element, to: &text, look: look)
        case "drawing", "pict": try addBoxes(&reader, in: element, to: &text)
        case "object":
            notes.embeddings += 1
            let notes = notes
            try addBoxes(&reader, in: element, to: &text)
            self.notes = notes
        case "instrText":
            // The name comes first, and the rest may be in other elements.
            let words = try reader.text(of: element, limit: budget.limits.paragraphText)
            guard let last = fields.indices.last, fields[last].isInstruction, !words.visible.isEmpty else { return }
            fields[last].name = fields[last].name ?? words.split(separator: " ").first.map { $0.uppercased() }
        // The pronunciation above a character.
        case "delText", "delInstrText", "rPr", "pPr", "sdtPr", "rt": return
        default:
            countInsertion(element)
            try addChildren(&reader, of: element, to: &text, look: look)
        }
    }

    private mutating func addRun(
        _ reader: inout XMLReader, _ element: XMLElement, to text: inout WordText, look: WordLook
    ) throws(PackageError) {
        let outer = look
        var look = outer.over(styles.look(of: nil, in: text.style))
        while let child = try reader.next(in: element) {
            switch child.name {
            case "rPr":
                var own = WordLook()
                var style: String?
                while let property = try reader.next(in: child) {
                    own.read(property)
                    if property.name == "rStyle" { style = property.word("val") }
                }
                look = own.over(styles.look(of: style, in: text.style)).over(outer)
            case "footnoteReference" where child.hasOwnMark, "endnoteReference" where child.hasOwnMark:
                look.isMark = true
                notes.footnotes += 1
            default: try add(&reader, child, to: &text, look: look)
            }
        }
    }

    private mutating func append(_ piece: String, to text: inout WordText, _ look: WordLook) {
        guard look.isShown else {
            guard !piece.visible.isEmpty else { return }
            if look.isHidden { notes.hiddenTexts += 1 } else { notes.struckTexts += 1 }
            return
        }
        guard !isInInstruction else { return }
        text.append(piece, look, isInTable: tableDepth > 0)
        text.isInContents = text.isInContents || fields.contains { $0.name == "TOC" }
    }

    /// Whether the instruction of a field is being read.
    private var isInInstruction: Bool { fields.contains(where: \.isInstruction) }

    private mutating func addControl(
        _ reader: inout XMLReader, _ element: XMLElement, to text: inout WordText, look: WordLook
    ) throws(PackageError) {
        var properties = WordControl()
        while let child = try reader.next(in: element) {
            switch child.name {
            case "sdtPr": properties = try WordControl(&reader, child)
            case "sdtContent" where !properties.showsPrompt:
                try addChildren(&reader, of: child, to: &text, look: look)
            default: continue
            }
        }
    }

    /// The first of several ways to say the same that says anything: a text box is there for new programs and for old
    /// ones.
    private mutating func addAlternative(
        _ reader: inout XMLReader, _ element: XMLElement, to text: inout WordText, look: WordLook
    ) throws(PackageError) {
        let before = text
        var isFirst = true
        while let choice = try reader.next(in: element) {
            guard text.isSame(as: before) else { continue }
            let counted = notes
            try addChildren(&reader, of: choice, to: &text, look: look)
            if !isFirst { notes = counted }
            isFirst = false
        }
    }

    /// Adds what the text boxes in a drawing contain.
    private mutating func addBoxes(
        _ reader: inout XMLReader, in parent: XMLElement, to text: inout WordText
    ) throws(PackageError) {
        while let child = try reader.next(in: parent) {
            switch child.name {
            case "txbxContent":
                let open = fields
                fields = []
                text.boxes += try blocks(&reader, of: child)
                fields = open
            case "pic", "imagedata", "chart": notes.pictures += 1
            default: try addBoxes(&reader, in: child, to: &text)
            }
        }
    }

    private mutating func readField(_ element: XMLElement) {
        switch element.word("fldCharType") {
        // Word itself nests fields no deeper than 20.
        case "begin" where fields.count < 20: fields.append(WordField())
        case "separate" where !fields.isEmpty: fields[fields.count - 1].isInstruction = false
        case "end": _ = fields.popLast()
        default: return
        }
    }

    /// The character of a symbol. Those of special fonts are in the private area of Unicode, and few are known.
    private mutating func symbol(_ element: XMLElement) -> String {
        let code = element.word("char").flatMap { UInt32($0, radix: 16) }
        guard let code, let scalar = Unicode.Scalar(code), scalar.properties.generalCategory != .control else {
            return ""
        }
        guard 0xE000...0xF8FF ~= code else { return String(Character(scalar)) }
        let isWingdings = element.word("font")?.lowercased() == "wingdings"
        if isWingdings, let known = Self.wingdings[UInt8(truncatingIfNeeded: code)] { return known }
        notes.unknownSymbols += 1
        return "□"
    }

    /// What forms are ticked with.
    private static let wingdings: [UInt8: String] = [
        0x6F: "□", 0xA8: "□", 0xFB: "×", 0xFC: "√", 0xFD: "☒", 0xFE: "☑", 0x6C: "●", 0x6E: "■",
    ]
}

extension XMLElement {
    /// Whether the mark of a note is text of its author, which follows in the run.
    fileprivate var hasOwnMark: Bool { word("customMarkFollows").map { ["1", "true", "on"].contains($0) } == true }
}

extension WordText {
    /// Reads `w:pPr`.
    fileprivate mutating func readProperties(
        _ reader: inout XMLReader, _ element: XMLElement
    ) throws(PackageError) {
        while let property = try reader.next(in: element) {
            switch property.name {
            case "pStyle": style = property.word("val")
            case "outlineLvl": outlineLevel = property.number
            case "numPr": listPlace = try WordStyles.ListPlace(&reader, property)
            case "rPr":
                while let mark = try reader.next(in: property) {
                    if mark.name == "del" || mark.name == "moveFrom" { goesOn = true }
                }
            default: continue
            }
        }
    }
}
