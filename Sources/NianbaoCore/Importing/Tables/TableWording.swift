/// The labels of a document's table, compared with those that the form prescribes.
///
/// Numbers, spaces, punctuation, traditional characters and longer remarks in brackets do not count, and the aliases of the form
/// file are as good as the labels. Labels are counted, not placed: one that the form has three times and the document twice
/// is missing once.
struct TableWording {
    /// The labels in other words, in the order of the document.
    private(set) var changed: [ChangedLabel] = []

    /// Labels that differ more are different labels.
    private static let threshold = 0.5
    /// A table with more labels of its own is laid out by its author.
    private static let limit = 40

    /// - Parameters:
    ///   - rows: The rows of the document's table, its headers among them.
    ///   - outline: The form's table.
    init(_ rows: [SourceRow], _ outline: TableOutline) {
        let prescribed = outline.prescribed
        var missing = prescribed
        var unknown: [(text: String, label: PlainLabel)] = []
        let paths = outline.lines.map(\.path)
        let cells = rows.flatMap(\.cells).filter { $0.kind == .label && $0.startsHere }
        for cell in cells {
            let label = PlainLabel(cell.text)
            if label.isEmpty { continue }
            if let found = missing.firstIndex(where: { $0.isNamed(label) }) {
                missing.remove(at: found)
            } else if !prescribed.contains(where: { $0.isNamed(label) }),
                !paths.contains(where: { $0.isSame(as: label) })
            {
                unknown.append((cell.text, label))
                if unknown.count > Self.limit { return }
            }
        }
        Self.leaveOutParts(of: &missing, from: &unknown)
        var pairs: [(missing: Int, unknown: Int)] = []
        for index in unknown.indices {
            let free = missing.indices.filter { own in !pairs.contains { $0.missing == own } }
            let likeness = free.map { missing[$0].wordings.likeness(to: unknown[index].label) }
            guard let best = likeness.max(), best >= Self.threshold, let place = likeness.firstIndex(of: best) else {
                continue
            }
            pairs.append((free[place], index))
        }
        let rest = missing.indices.filter { own in !pairs.contains { $0.missing == own } }
        let others = unknown.indices.filter { own in !pairs.contains { $0.unknown == own } }
        // One label is gone and another one is there, however unlike they are.
        if rest.count == 1, others.count == 1, unknown[others[0]].label.count <= 2 * missing[rest[0]].length {
            pairs.append((rest[0], others[0]))
        }
        changed = pairs.sorted { $0.unknown < $1.unknown }.map { pair in
            ChangedLabel(
                section: outline.section, prescribed: missing[pair.missing].text,
                printed: unknown[pair.unknown].text.quoted(60))
        }
    }

    /// Takes out labels that are one word of the form in two cells: 商业 above 企业.
    private static func leaveOutParts(
        of missing: inout [PrescribedLabel], from unknown: inout [(text: String, label: PlainLabel)]
    ) {
        for first in unknown.indices {
            for second in unknown.indices where first < second {
                let joined = PlainLabel(unknown[first].text + unknown[second].text)
                guard let found = missing.firstIndex(where: { $0.isNamed(joined) }) else { continue }
                missing.remove(at: found)
                unknown.remove(at: second)
                unknown.remove(at: first)
                return leaveOutParts(of: &missing, from: &unknown)
            }
        }
    }
}

/// A label of a form's table in all its wordings.
private struct PrescribedLabel {
    let text: String
    let wordings: [PlainLabel]

    init(_ text: String, _ aliases: [String] = []) {
        self.text = text
        wordings = ([text] + aliases).map { PlainLabel($0) }
    }

    var length: Int { wordings[0].count }

    /// Whether a label of a document is this one, as far as wordings count.
    func isNamed(_ label: PlainLabel) -> Bool { wordings.contains { $0.isSame(as: label) } }
}

extension TableOutline {
    /// Every label of the table, as often as it is printed: captions, corners, groups, columns and rows.
    fileprivate var prescribed: [PrescribedLabel] {
        blocks.flatMap { outline in
            let block = outline.block
            let around = [block.caption, block.corner].compactMap(\.self).filter { !$0.isEmpty }
            // Side by side, rows have their columns' headers each for itself.
            let times = block.layout == .across ? block.rows.count : 1
            let columns = (0..<times).flatMap { _ in block.columnHeads.prescribed }
            return around.map { PrescribedLabel($0) } + columns + block.rowHeads.prescribed
        }
    }
}

extension [Heading] {
    fileprivate var prescribed: [PrescribedLabel] {
        flatMap { head -> [PrescribedLabel] in
            let own = head.label.isEmpty ? [] : [PrescribedLabel(head.label, head.aliases)]
            switch head.body {
            case .leaf: return own
            case .group(let children): return own + children.prescribed
            }
        }
    }
}
