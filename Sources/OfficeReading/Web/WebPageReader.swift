internal import NianbaoCore

/// Puts paragraphs and tables together from the tags of a page, however badly they are nested.
struct WebPageReader {
    /// What was left out.
    var notes: [Bilingual] {
        var notes: [Bilingual] = []
        if deletions > 0 {
            notes.append(
                Bilingual(
                    zh: "网页里有 \(deletions) 处标为删除的文字，没有读取",
                    en: "text in \(deletions) places of the page is marked as deleted and was not read"))
        }
        if struckTexts > 0 {
            notes.append(
                Bilingual(
                    zh: "网页里有 \(struckTexts) 处加了删除线的文字，没有读取",
                    en: "text in \(struckTexts) places of the page has a line through it and was not read"))
        }
        if marks > 0 { notes.append(.marksLeftOut(marks)) }
        return notes
    }

    /// An element that is open.
    private struct Element {
        let name: String
        /// Whether nothing in it is shown.
        let isHidden: Bool
        /// Whether there is a line through its text.
        var isStruck = false
        /// Whether its text is set apart from a figure beside it.
        var isApart = false

        /// Whether its text is read as any other.
        var isPlain: Bool { !isHidden && !isStruck && !isApart }
    }

    /// A part of the page that holds paragraphs and tables: the page itself, or a cell.
    private struct Frame {
        var blocks: [NestedBlock] = []
        var line = WebLine()
        /// The same without what is set apart.
        var plainLine = WebLine()
        /// How its text looks.
        var tones = CellTones()
        /// How the text looks that was read last.
        var lastTone = CellTone()
        /// The spans of a cell.
        var rowSpan = 1
        var columnSpan = 1

        /// Keeps digits of different looks beside each other apart, so that nobody takes them for one figure.
        mutating func divideDigits(before text: String, isApart: Bool) {
            let seen = text.unicodeScalars.lazy.filter { !$0.properties.isDefaultIgnorableCodePoint }
            guard let first = seen.first, let last = seen.last else { return }
            guard first.isPlainDigit || last.isPlainDigit else {
                lastTone.isApart = isApart
                return
            }
            var tone = tones.tone
            tone.isApart = isApart
            if first.isPlainDigit, tones.isMuddled || tone.isOther(than: lastTone) {
                if line.endsInDigit { line.append(" ") }
                if !isApart, plainLine.endsInDigit { plainLine.append(" ") }
            }
            lastTone = tone
        }
    }

    private var budget: DocumentBudget
    private var open: [Element] = []
    private var frames = [Frame()]
    private var tables: [WebTableLayout] = []
    private var deletions = 0
    private var struckTexts = 0
    private var marks = 0
    private var title: String?
    /// The numbers of the open lists; `nil` for one with bullets.
    private var lists: [WebList?] = []
    /// The number of the list's item that the line begins.
    private var itemNumber: String?

    init(_ limits: DocumentLimits) { budget = DocumentBudget(limits) }

    mutating func add(_ token: HTMLTokenizer.Token) throws(PackageError) {
        switch token {
        case .text(let text): try add(text)
        case .start(let tag): try start(tag)
        case .end(let name): try end(name)
        }
    }

    /// Closes what is still open, and returns the page's title and everything in it.
    mutating func finish() throws(PackageError) -> (title: String?, blocks: [NestedBlock]) {
        try close(downTo: 0)
        try breakLine()
        return (title, frames[0].blocks)
    }

    private var isHidden: Bool { open.last?.isHidden ?? false }

    // MARK: - Text

    private mutating func add(_ text: String) throws(PackageError) {
        guard !isHidden else { return }
        if open.last?.name == "title" {
            let words = text.visible
            if title == nil, !words.isEmpty { title = words }
            return
        }
        guard open.last?.isStruck != true else {
            if !text.visible.isEmpty { struckTexts += 1 }
            return
        }
        if frames.count > 1 { frames[frames.count - 1].divideDigits(before: text, isApart: open.last?.isApart == true) }
        guard open.contains(where: { $0.name == "pre" }) else {
            frames[frames.count - 1].line.append(text)
            if open.last?.isApart != true { frames[frames.count - 1].plainLine.append(text) }
            return
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if index > 0 { try breakLine() }
            frames[frames.count - 1].line.append(preformatted: line)
            if open.last?.isApart != true { frames[frames.count - 1].plainLine.append(preformatted: line) }
        }
    }

    /// Ends the line, which becomes a paragraph.
    private mutating func breakLine() throws(PackageError) {
        guard !frames[frames.count - 1].line.text.isEmpty else { return }
        var line = frames[frames.count - 1].line.take()
        let plain = frames[frames.count - 1].plainLine.take()
        guard !line.isEmpty else { return }
        if frames.count > 1, let figure = line.figure(besideMarks: plain) {
            line = figure
            marks += 1
        }
        if let number = itemNumber {
            itemNumber = nil
            // In tables figures are left alone: no number of a list belongs to them.
            let isText = line.unicodeScalars.contains { $0.properties.isAlphabetic }
            if frames.count == 1 || isText { line = number + line }
        }
        try budget.addParagraph(line.utf8.count)
        let level = open.last { $0.name.isHeading }.flatMap { $0.name.last?.wholeNumberValue }
        frames[frames.count - 1].blocks.append(.paragraph(NestedParagraph(text: line, headingLevel: level)))
    }

    // MARK: - Tags

    private mutating func start(_ tag: HTMLTokenizer.Tag) throws(PackageError) {
        let name = tag.name
        switch name {
        case "html", "body": return
        case "br", "hr":
            if !isHidden { try breakLine() }
            return
        case "table": if let last = openTable(), !isInCell(last) { try close(downTo: last) }
        case "thead", "tbody", "tfoot", "caption", "colgroup":
            guard let table = openTable() else { return }
            try close(downTo: table + 1)
        case "tr":
            guard let table = openTable() else { return }
            try close(downTo: 1 + (innermost(of: Self.sections, after: table) ?? table))
        case "td", "th":
            guard let table = openTable() else { return }
            if let row = innermost(of: ["tr"], after: table) {
                try close(downTo: row + 1)
            } else {
                try close(downTo: 1 + (innermost(of: Self.sections, after: table) ?? table))
                try push(HTMLTokenizer.Tag(name: "tr"))
            }
        case "p", "li", "option", "dt", "dd": try closeOpen(name)
        default: if name.isHeading { try closeHeading() }
        }
        guard !Self.empty.contains(name) else { return }
        if frames.count > 1, !isHidden, !tag.isHidden, !Self.tableParts.contains(name) {
            frames[frames.count - 1].tones.start(tag)
        }
        if name == "del", !isHidden { deletions += 1 }
        // What only changes the look is not kept, so that tags that are never closed do not add up.
        let isInOther = open.last?.isPlain == false && open.first { !$0.isPlain }?.name == name
        guard name.isBlock || tag.isHidden || tag.isStruck || tag.isApart || isInOther else { return }
        try push(tag)
    }

    private mutating func push(_ tag: HTMLTokenizer.Tag) throws(PackageError) {
        guard open.count < budget.limits.webDepth else { throw .limit(.webDepth(budget.limits.webDepth)) }
        let hides = isHidden || tag.isHidden
        if !hides, tag.name.isBlock { try breakLine() }
        open.append(
            Element(
                name: tag.name, isHidden: hides, isStruck: open.last?.isStruck == true || tag.isStruck,
                isApart: open.last?.isApart == true || tag.isApart))
        guard !hides else { return }
        switch tag.name {
        case "table": tables.append(WebTableLayout(columnLimit: budget.limits.columns))
        case "tr": tables[tables.count - 1].startRow()
        case "td", "th":
            try budget.addCell()
            frames.append(Frame(rowSpan: tag.span("rowspan", 0...65_534), columnSpan: tag.span("colspan", 1...1_000)))
            frames[frames.count - 1].tones.start(tag)
        case "ol": lists.append(WebList(tag))
        case "ul", "menu", "dir": lists.append(nil)
        case "li":
            guard let last = lists.indices.last else { return }
            itemNumber = lists[last]?.next()
        default: return
        }
    }

    private mutating func end(_ name: String) throws(PackageError) {
        if frames.count > 1, !isHidden { frames[frames.count - 1].tones.end(name) }
        switch name {
        case "br": if !isHidden { try breakLine() }
        case "table": if let table = openTable() { try close(downTo: table) }
        case "thead", "tbody", "tfoot", "tr", "td", "th", "caption":
            guard let table = openTable(), let part = innermost(of: [name], after: table) else { return }
            try close(downTo: part)
        case _ where name.isHeading: try closeHeading()
        default: try closeOpen(name)
        }
    }

    // MARK: - What is open

    private func openTable() -> Int? { open.lastIndex { $0.name == "table" } }

    /// Whether the innermost open element is in a cell or the caption of the table at this index.
    private func isInCell(_ table: Int) -> Bool { innermost(of: ["td", "th", "caption"], after: table) != nil }

    private func innermost(of names: Set<String>, after index: Int) -> Int? {
        open.indices[(index + 1)...].last { names.contains(open[$0].name) }
    }

    /// The index from which on elements can be closed without leaving the cell, or the table that is in it.
    private var scopeStart: Int {
        (open.lastIndex { ["td", "th", "caption", "table"].contains($0.name) } ?? -1) + 1
    }

    private mutating func closeOpen(_ name: String) throws(PackageError) {
        // A list within an item is part of it.
        let isItem = name == "li"
        let inner = isItem ? open.lastIndex { Self.listElements.contains($0.name) } : nil
        let start = max(scopeStart, (inner ?? -1) + 1)
        if let index = open.indices[start...].last(where: { open[$0].name == name }) { try close(downTo: index) }
    }

    private mutating func closeHeading() throws(PackageError) {
        if let index = open.indices[scopeStart...].last(where: { open[$0].name.isHeading }) { try close(downTo: index) }
    }

    /// Closes all elements from the one at `index` on.
    private mutating func close(downTo index: Int) throws(PackageError) {
        while open.count > index, let element = open.last {
            guard !element.isHidden else {
                open.removeLast()
                continue
            }
            if element.name.isBlock { try breakLine() }
            open.removeLast()
            switch element.name {
            case "table":
                var layout = tables.removeLast()
                let table = layout.finish()
                try budget.add(table)
                if !table.cells.isEmpty { frames[frames.count - 1].blocks.append(.table(table)) }
            case "thead", "tbody", "tfoot": tables[tables.count - 1].endSection()
            case "tr": tables[tables.count - 1].endRow()
            case "td", "th":
                let cell = frames.removeLast()
                tables[tables.count - 1].add(cell.blocks, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan)
            case "ol", "ul", "menu", "dir": _ = lists.popLast()
            case "li": itemNumber = nil
            default: continue
            }
        }
    }

    private static let listElements: Set = ["ol", "ul", "menu", "dir"]
    private static let sections: Set = ["thead", "tbody", "tfoot"]
    private static let tableParts: Set = ["table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th"]

    /// Elements without content.
    private static let empty: Set = [
        "area", "base", "basefont", "bgsound", "col", "embed", "frame", "img", "input", "keygen", "link", "meta",
        "param",
        "source", "track", "wbr",
    ]
}
