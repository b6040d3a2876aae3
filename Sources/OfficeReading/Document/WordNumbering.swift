/// The lists of a document, and how far each has counted (ECMA-376 part 1, 17.9): the numbers before paragraphs, which
/// are not in their texts.
struct WordNumbering {
    private struct Level {
        var start = 1
        var format = "decimal"
        var text = ""
    }

    /// The levels of each abstract list.
    private var levels: [Int: [Int: Level]] = [:]
    /// For each list, the abstract list that it counts on, and the starts that it has of its own.
    private var lists: [Int: (abstract: Int, starts: [Int: Int])] = [:]
    /// The last numbers of each abstract list, by level.
    private var counters: [Int: [Int?]] = [:]
    private var begun: Set<Int> = []

    private static let levelCount = 9

    /// No lists.
    init() {}

    init(_ reader: inout XMLReader) throws(PackageError) {
        let root = try reader.root()
        while let element = try reader.next(in: root) {
            switch element.name {
            case "abstractNum":
                guard let id = element.word("abstractNumId").flatMap({ Int($0) }) else { continue }
                levels[id] = try Self.levels(&reader, element)
            case "num":
                guard let id = element.word("numId").flatMap({ Int($0) }) else { continue }
                lists[id] = try Self.list(&reader, element)
            default: continue
            }
        }
    }

    private static func levels(_ reader: inout XMLReader, _ parent: XMLElement) throws(PackageError) -> [Int: Level] {
        var levels: [Int: Level] = [:]
        while let element = try reader.next(in: parent) {
            guard element.name == "lvl", let index = element.word("ilvl").flatMap({ Int($0) }) else { continue }
            var level = Level()
            while let child = try reader.next(in: element) {
                switch child.name {
                case "start": level.start = child.number ?? 1
                case "numFmt": level.format = child.word("val") ?? "decimal"
                case "lvlText": level.text = child.word("val") ?? ""
                default: continue
                }
            }
            levels[index] = level
        }
        return levels
    }

    private static func list(
        _ reader: inout XMLReader, _ parent: XMLElement
    ) throws(PackageError) -> (abstract: Int, starts: [Int: Int])? {
        var abstract: Int?
        var starts: [Int: Int] = [:]
        while let element = try reader.next(in: parent) {
            switch element.name {
            case "abstractNumId": abstract = element.number
            case "lvlOverride":
                let level = element.word("ilvl").flatMap { Int($0) } ?? 0
                while let child = try reader.next(in: element) {
                    if child.name == "startOverride" { starts[level] = child.number }
                }
            default: continue
            }
        }
        return abstract.map { ($0, starts) }
    }

    /// Counts a paragraph at a place of a list, and returns what stands before it, such as `一、`; empty for a bullet.
    mutating func next(at place: WordStyles.ListPlace) -> String {
        let level = place.level ?? 0
        guard let id = place.list, let list = lists[id], let levels = levels[list.abstract],
            0..<Self.levelCount ~= level, let own = levels[level]
        else { return "" }
        var counters = self.counters[list.abstract] ?? [Int?](repeating: nil, count: Self.levelCount)
        if begun.insert(id).inserted {
            for (level, start) in list.starts where 0..<Self.levelCount ~= level { counters[level] = start &- 1 }
        }
        counters[level] = (counters[level] ?? own.start &- 1) &+ 1
        for deeper in level + 1..<Self.levelCount { counters[deeper] = nil }
        self.counters[list.abstract] = counters
        guard own.format != "bullet", own.format != "none" else { return "" }
        return Self.text(own.text) { index in
            let level = levels[index] ?? Level()
            return NumberFormat.text(counters[index] ?? level.start, level.format)
        }
    }

    /// A text such as `（%1）` with the numbers of its levels, which count from one there.
    private static func text(_ pattern: String, _ number: (Int) -> String) -> String {
        var text = ""
        var isNumber = false
        for scalar in pattern.unicodeScalars {
            if isNumber, "1"..."9" ~= scalar {
                text += number(Int(scalar.value - ("1" as Unicode.Scalar).value))
                isNumber = false
            } else if scalar == "%" {
                isNumber = true
            } else {
                text.unicodeScalars.append(scalar)
                isNumber = false
            }
        }
        return text
    }
}
