/// A piece of a YAML document that remembers where it stood.
package struct YAMLNode: Sendable {
    package let content: Content
    package let span: SourceSpan

    package enum Content: Sendable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    package init(_ content: Content, at span: SourceSpan) {
        self.content = content
        self.span = span
    }
}

/// A leaf, uninterpreted: `012`, `yes` and `1.0` are just these characters.
package struct YAMLScalar: Hashable, Sendable {
    package let text: String
    package let style: Style

    package enum Style: Sendable {
        case plain
        /// In single or double quotes.
        case quoted
        /// Behind `|`: every line stays a line.
        case literal
        /// Behind `>`: YAML joins the lines.
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
    package let key: String
    package let keySpan: SourceSpan
    package let value: YAMLNode

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
