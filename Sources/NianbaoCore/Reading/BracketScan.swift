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

    mutating func scan(_ mending: inout LineMending) {
        var quote: Unicode.Scalar?
        while let scalar = mending.peek {
            if let open = quote {
                if scalar == open { quote = nil }
                mending.keep()
                continue
            }
            if scalar == "#", mending.next > 0, mending.line[mending.next - 1] == " " { return }
            if scalar == "\"" || scalar == "'" { quote = scalar }
            step(scalar, &mending)
            if let last = mending.output.last(where: { $0 != " " }) { previous = last }
            if open.isEmpty { return excess(&mending) }
        }
    }

    private mutating func step(_ scalar: Unicode.Scalar, _ mending: inout LineMending) {
        switch scalar {
        case "[", "［", "【": opens("[", &mending)
        case "{", "｛": opens("{", &mending)
        case "]", "}", "］", "｝", "】":
            if !open.isEmpty { open.removeLast() }
            isInRemark = false
            replaceOrKeep(&mending)
        case ",": comma(&mending)
        case "，", "、": if isInRemark { mending.keep() } else { comma(&mending) }
        case ":", "：":
            let isRemark = followsRemarkKey(mending)
            if isInRemark { mending.keep() } else { mending.colonAndBlank() }
            if isRemark { isInRemark = true }
        case _ where isInRemark: mending.keep()
        case "0"..."9", "０"..."９":
            guard "[{,:".unicodeScalars.contains(previous), let end = RemarkedFigure.end(in: mending) else {
                return mending.keep()
            }
            // With words after it, a figure is one value, whatever punctuation the words have.
            mending.insert("\"")
            while mending.next < end { mending.keep() }
            mending.insert("\"")
        default: replaceOrKeep(&mending)
        }
    }

    private mutating func opens(_ sign: Unicode.Scalar, _ mending: inout LineMending) {
        open.append(sign)
        replaceOrKeep(&mending)
    }

    /// A comma, before which a list has an item.
    private mutating func comma(_ mending: inout LineMending) {
        isInRemark = false
        if open.last == "[", previous == "[" || previous == "," { mending.fillPlace() }
        replaceOrKeep(&mending)
    }

    /// Words after the last bracket of a value become a comment.
    private func excess(_ mending: inout LineMending) {
        while mending.peek == " " { mending.keep() }
        guard let scalar = mending.peek, scalar != "#", scalar != "\r" else { return }
        if LookAlike(scalar) == nil, scalar != "\u{3000}", scalar != "＃" { mending.turnIntoComment() }
    }

    private func followsRemarkKey(_ mending: LineMending) -> Bool {
        // Lazily, for a line may have colons by the thousand.
        let before = mending.line[..<mending.next].reversed().lazy.filter { LookAlike($0) == nil }
            .drop { $0 == " " || $0 == "\u{3000}" }
        let word = Array(before.prefix { !" \u{3000}{｛,，".unicodeScalars.contains($0) }).reversed()
        return Notation.remark.matches(String(String.UnicodeScalarView(word)))
    }

    private func replaceOrKeep(_ mending: inout LineMending) {
        if let sign = mending.peek.flatMap(LookAlike.init) { return mending.replace(sign) }
        let wanted: String? =
            switch mending.peek {
            case "［", "【": "["
            case "］", "】": "]"
            case "｛": "{"
            case "｝": "}"
            case "，", "、": ","
            case "“", "”": "\""
            case "\u{3000}": " "
            default: nil
            }
        if let wanted { mending.replace(with: wanted) } else { mending.keep() }
    }
}
