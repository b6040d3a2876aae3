extension XMLElement {
    /// The value of an attribute in the namespace of WordprocessingML, transitional or strict (ECMA-376 part 4, annex A).
    func word(_ name: String) -> String? {
        attribute(name, namespace: "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
            ?? attribute(name, namespace: "http://purl.oclc.org/ooxml/wordprocessingml/main")
    }

    /// The value `w:val` as a number; `nil` when there is none.
    var number: Int? { word("val").flatMap { Int($0) } }

    /// Whether a property that is on or off (17.17.4) is on.
    var isOn: Bool { !["0", "false", "off"].contains(word("val") ?? "") }
}
