/// Whose figures a report holds.
package enum Scope: Hashable, Sendable, CaseIterable {
    /// One organ's own figures.
    case organ
    /// The figures of all organs of a region, compiled by the office in charge.
    case region

    /// The word for the scope in a report file.
    package var name: Name {
        switch self {
        case .organ: Name(id: "organ", key: "本机关")
        case .region: Name(id: "region", key: "行政区域")
        }
    }
}
