/// A part of a YAML document with its place.
package struct YAMLNode: Sendable {
    /// The scalar, the items or the entries.
    package let content: Content
    /// The place in the file that people see.
    package let span: SourceSpan

    /// A scalar, a list or a map.
    package enum Content: Sendable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    /// A node at a place.
    package init(_ content: Content, at span: SourceSpan) {
        self.content = content
        self.span = span
    }
}

/// A leaf, uninterpreted: `012`, `yes` and `1.0` are just these characters.
package struct YAMLScalar: Hashable, Sendable {
    /// The text without quotes and escapes.
    package let text: String
    /// How the file writes it.
    package let style: Style

    /// The ways to write a scalar.
    package enum Style: CaseIterable, Sendable {
        case plain
        /// In single or double quotes.
        case quoted
        /// After `|`: every line stays a line.
        case literal
        /// After `>`: YAML joins the lines.
        case folded
    }

    /// Whether the file says "nothing here" by YAML's own means: `~`, `null` or no text at all.
    package var isNull: Bool {
        // Comparing strings takes longer than counting their bytes.
        guard style == .plain, text.utf8.count <= 4 else { return false }
        return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
    }
}

/// One `key: value` of a mapping.
package struct YAMLEntry: Sendable {
    /// The text of the key.
    package let key: String
    /// The place of the key.
    package let keySpan: SourceSpan
    /// The value; an empty scalar if there is none.
    package let value: YAMLNode

    /// An entry of a map.
    package init(key: String, keySpan: SourceSpan, value: YAMLNode) {
        self.key = key
        self.keySpan = keySpan
        self.value = value
    }
}

extension YAMLNode {
    /// The scalar, unless this is a list or a map.
    package var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// The map's entries in the order of the file, duplicates included; `nil` unless this is a map.
    package var entries: [YAMLEntry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// The list's items; `nil` unless this is a list.
    package var items: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }
}
