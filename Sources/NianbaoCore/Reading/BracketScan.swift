/// Copies what is in brackets, which may continue over several lines, with YAML's own punctuation in it.
struct BracketScan {
    /// The indentation of the key that the brackets follow.
    var indentation = 0
    /// The open brackets, each as YAML's own character for it.
    private var open: [Unicode.Scalar] = []
    private var isInRemark = false
    /// The last character of the copy that is not a space.
    private var previous: Unicode.Scalar = " "

    var isOpen: Bool { !open.isEmpty }

    mutating func scan(_ repair: inout LineRepair) {
        var quote: Unicode.Scalar?
        while let scalar = repair.peek {
            if let open = quote {
                if scalar == open { quote = nil }
                repair.keep()
                continue
            }
            if scalar == "#", repair.next > 0, repair.line[repair.next - 1] == " " { return }
            if scalar == "\"" || scalar == "'" { quote = scalar }
            step(scalar, &repair)
            if let last = repair.output.last(where: { $0 != " " }) { previous = last }
            if open.isEmpty { return excess(&repair) }
        }
    }

    private mutating func step(_ scalar: Unicode.Scalar, _ repair: inout LineRepair) {
        switch scalar {
        case "[", "［", "【": opens("[", &repair)
        case "{", "｛": opens("{", &repair)
        case "]", "}", "］", "｝", "】":
            if !open.isEmpty { open.removeLast() }
            isInRemark = false
            replaceOrKeep(&repair)
        case ",": comma(&repair)
        case "，", "、": if isInRemark { repair.keep() } else { comma(&repair) }
        case ":", "：":
            let isRemark = followsRemarkKey(repair)
            if isInRemark { repair.keep() } else { repair.colonAndBlank() }
            if isRemark { isInRemark = true }
        case _ where isInRemark: repair.keep()
        case "0"..."9", "０"..."９":
            guard "[{,:".unicodeScalars.contains(previous), let end = RemarkedFigure.end(in: repair) else {
                return repair.keep()
            }
            // With words after it, a figure is one value, whatever punctuation the words have.
            repair.insert("\"")
            while repair.next < end { repair.keep() }
            repair.insert("\"")
        default: replaceOrKeep(&repair)
        }
    }

    private mutating func opens(_ sign: Unicode.Scalar, _ repair: inout LineRepair) {
        open.append(sign)
        replaceOrKeep(&repair)
    }

    /// A comma, before which a list has an item.
    private mutating func comma(_ repair: inout LineRepair) {
        isInRemark = false
        if open.last == "[", previous == "[" || previous == "," { repair.fillPlace() }
        replaceOrKeep(&repair)
    }

    /// Words after the last bracket of a value become a comment.
    private func excess(_ repair: inout LineRepair) {
        while repair.peek == " " { repair.keep() }
        guard let scalar = repair.peek, scalar != "#", scalar != "\r" else { return }
        if LookAlike(scalar) == nil, scalar != "\u{3000}", scalar != "＃" { repair.turnIntoComment() }
    }

    private func followsRemarkKey(_ repair: LineRepair) -> Bool {
        // Lazily, for a line may have colons by the thousand.
        let before = repair.line[..<repair.next].reversed().lazy.filter { LookAlike($0) == nil }
            .drop { $0 == " " || $0 == "\u{3000}" }
        let word = Array(before.prefix { !" \u{3000}{｛,，".unicodeScalars.contains($0) }).reversed()
        return Notation.remark.matches(String(String.UnicodeScalarView(word)))
    }

    private func replaceOrKeep(_ repair: inout LineRepair) {
        if let sign = repair.peek.flatMap(LookAlike.init) { return repair.replace(sign) }
        let wanted: String? =
            switch repair.peek {
            case "［", "【": "["
            case "］", "】": "]"
            case "｛": "{"
            case "｝": "}"
            case "，", "、": ","
            case "“", "”": "\""
            case "\u{3000}": " "
            default: nil
            }
        if let wanted { repair.replace(with: wanted) } else { repair.keep() }
    }
}
