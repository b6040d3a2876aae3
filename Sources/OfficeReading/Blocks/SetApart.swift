internal import NianbaoCore

extension Bilingual {
    /// That figures were read without what is set apart beside them.
    static func marksLeftOut(_ count: Int) -> Bilingual {
        Bilingual(
            zh: "有 \(count) 格的数字旁边带有上标、下标或白色的字，只读了数字，请核对",
            en:
                "beside the figures of \(count) cells there are raised, lowered or white characters, which were not read; check them"
        )
    }
}

extension String {
    /// What a cell says whose figure has something else beside it, set apart by its look: the mark of a note above the line,
    /// or letters in white.
    ///
    /// - Parameter rest: The text without what is set apart.
    /// - Returns: The figure alone; `nil` for a text without a figure, or with nothing set apart.
    func figure(besideMarks rest: String) -> String? {
        guard rest != self, !rest.isEmpty, rest.count <= 20, let first = rest.unicodeScalars.first,
            "0"..."9" ~= first || "０"..."９" ~= first || "+-−－＋".unicodeScalars.contains(first)
        else { return nil }
        return rest
    }

    /// Appends a text.
    ///
    /// - Parameter isOther: Whether it looks so different from what is before it that digits on both sides are no one figure:
    ///   then a space keeps them apart, and the figure is in doubt.
    mutating func append(_ text: String, isOther: Bool) {
        guard isOther, let last = unicodeScalars.last(where: { !$0.properties.isDefaultIgnorableCodePoint }),
            let first = text.unicodeScalars.first(where: { !$0.properties.isDefaultIgnorableCodePoint }),
            last.isPlainDigit, first.isPlainDigit
        else {
            self += text
            return
        }
        self += " " + text
    }
}

extension Unicode.Scalar {
    /// Whether it is a digit, of half or full width.
    var isPlainDigit: Bool { "0"..."9" ~= self || "０"..."９" ~= self }
}
