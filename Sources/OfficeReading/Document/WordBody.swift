internal import NianbaoCore

/// Reads the body of a document (ECMA-376 part 1, 17.2): paragraphs and tables, as they nest.
///
/// Elements are known by their names alone. What is not known is looked into, so that no text is lost in an element that
/// the format has gained meanwhile.
struct WordBody {
    let styles: WordStyles
    private var numbering: WordNumbering
    var notes: WordNotes
    var budget: DocumentBudget
    /// The fields that are open, from the outermost.
    var fields: [WordField] = []
    /// How many fields there are between the tabs of paragraphs that may be rows of a table.
    private var tabbedFields = 0
    /// After so many of them, paragraphs are only paragraphs.
    private static let tabbedLimit = 10_000
    /// How many tables are open.
    var tableDepth = 0

    init(styles: WordStyles, numbering: WordNumbering, notes: WordNotes, limits: DocumentLimits) {
        self.styles = styles
        self.numbering = numbering
        self.notes = notes
        budget = DocumentBudget(limits)
    }

    /// Everything in the body, read from the root of the main part.
    mutating func read(_ reader: inout XMLReader) throws(PackageError) -> [NestedBlock] {
        let root = try reader.root()
        guard root.name == "document" else { throw .otherContent }
        var blocks: [NestedBlock] = []
        while let child = try reader.next(in: root) {
            if child.name == "body" { blocks += try self.blocks(&reader, of: child) }
        }
        return blocks
    }

    /// The paragraphs and tables in an element that contains such.
    mutating func blocks(_ reader: inout XMLReader, of parent: XMLElement) throws(PackageError) -> [NestedBlock] {
        var blocks: [NestedBlock] = []
        // A paragraph whose mark is deleted goes on in the next one.
        var begun: WordText?
        try addBlocks(&reader, of: parent, to: &blocks, &begun)
        if let begun { blocks += try self.blocks(of: begun) }
        return blocks
    }

    private mutating func addBlocks(
        _ reader: inout XMLReader, of parent: XMLElement, to blocks: inout [NestedBlock], _ begun: inout WordText?
    ) throws(PackageError) {
        while let child = try reader.next(in: parent) { try addBlock(&reader, child, to: &blocks, &begun) }
    }

    /// - Parameter begun: The paragraph that goes on in the next one, if there is any.
    mutating func addBlock(
        _ reader: inout XMLReader, _ element: XMLElement, to blocks: inout [NestedBlock], _ begun: inout WordText?
    ) throws(PackageError) {
        switch element.name {
        case "p":
            let text = try paragraph(&reader, element, after: begun)
            begun = text.goesOn ? text : nil
            if !text.goesOn { blocks += try self.blocks(of: text) }
        case "tbl": if let table = try table(&reader, element) { blocks.append(.table(table)) }
        case "del", "moveFrom": notes.deletions += 1
        case "altChunk", "subDoc": notes.embeddings += 1
        case "sdt": try addControl(&reader, element, to: &blocks, &begun)
        case "AlternateContent": try addAlternative(&reader, element, to: &blocks, &begun)
        case "tblPr", "tcPr", "sectPr", "sdtPr": return
        default:
            countInsertion(element)
            try addBlocks(&reader, of: element, to: &blocks, &begun)
        }
    }

    /// The first of several ways to say the same that says anything.
    private mutating func addAlternative(
        _ reader: inout XMLReader, _ element: XMLElement, to blocks: inout [NestedBlock], _ begun: inout WordText?
    ) throws(PackageError) {
        let count = blocks.count
        while let choice = try reader.next(in: element) {
            guard blocks.count == count else { continue }
            try addBlocks(&reader, of: choice, to: &blocks, &begun)
        }
    }

    /// A content control; one that still shows what to type holds nothing, and one may hold the table of contents.
    private mutating func addControl(
        _ reader: inout XMLReader, _ element: XMLElement, to blocks: inout [NestedBlock], _ begun: inout WordText?
    ) throws(PackageError) {
        var properties = WordControl()
        while let child = try reader.next(in: element) {
            switch child.name {
            case "sdtPr": properties = try WordControl(&reader, child)
            case "sdtContent" where properties.isOfContents: notes.hasContents = true
            case "sdtContent" where !properties.showsPrompt:
                try addBlocks(&reader, of: child, to: &blocks, &begun)
            default: continue
            }
        }
    }

    /// The lines of a paragraph, after the boxes that are anchored in it, which usually stand above it.
    mutating func blocks(of text: WordText) throws(PackageError) -> [NestedBlock] {
        if styles.isOfContents(text.style) || text.isLineOfContents {
            notes.hasContents = true
            return text.boxes
        }
        let lines = zip(text.lines, text.plainLines).map { whole, plain in read(whole.visible, plain.visible) }
        for line in lines where !line.isEmpty { try budget.addParagraph(line.utf8.count) }
        guard let first = lines.firstIndex(where: { !$0.isEmpty }) else { return text.boxes }
        let level = styles.headingLevel(text.style, ownLevel: text.outlineLevel)
        let number = number(of: text, before: lines[first])
        return text.boxes
            + lines.indices[first...].compactMap { index in
                let line = index == first ? number + lines[index] : lines[index]
                guard !line.isEmpty else { return nil }
                let isRow =
                    tableDepth == 0 && lines.count == 1 && number.isEmpty && level == nil && !text.hasOtherLooks
                    && text.lines[index] == text.plainLines[index]
                let fields = isRow && tabbedFields < Self.tabbedLimit ? text.lines[index].tabbedFields : nil
                tabbedFields += fields?.count ?? 0
                return .paragraph(NestedParagraph(text: line, headingLevel: level, fields: fields))
            }
    }

    /// What of a line is read: in tables, a figure without what is set apart beside it.
    private mutating func read(_ line: String, _ plain: String) -> String {
        guard tableDepth > 0, let figure = line.figure(besideMarks: plain) else { return line }
        notes.marks += 1
        return figure
    }

    /// The number that a list puts before a paragraph. In tables figures are left alone: no number of a list belongs to
    /// them.
    private mutating func number(of text: WordText, before line: String) -> String {
        let own = text.listPlace
        let style = styles.listPlace(text.style)
        let place = WordStyles.ListPlace(list: own?.list ?? style?.list, level: own?.level ?? style?.level)
        guard place.list != nil else { return "" }
        let number = numbering.next(at: place).visible
        let isFigure = !line.unicodeScalars.contains { $0.properties.isAlphabetic }
        return tableDepth > 0 && isFigure ? "" : number
    }

    mutating func countInsertion(_ element: XMLElement) {
        if element.name == "ins" || element.name == "moveTo" { notes.insertions += 1 }
    }
}
