/// The parts of a report file that every edition has and no form declares.
package enum ReportField: Int, CaseIterable, Sendable {
    case kind
    case edition
    case formFile
    case agency
    case year
    case scope
    case prior
    case title
    case published
    case preamble
    case waivers
    case adjustments
    case sources

    /// The name of the field, as docs/glossary.md lists it.
    package var name: Name {
        switch self {
        case .kind: Name(id: "kind", key: "种类")
        case .edition: Name(id: "edition", key: "格式")
        case .formFile: Name(id: "form_file", key: "格式文件")
        case .agency: Name(id: "agency", key: "机关")
        case .year: Name(id: "year", key: "年度")
        case .scope: Name(id: "scope", key: "口径")
        case .prior: Name(id: "prior", key: "上年报告")
        case .title: Name(id: "title", key: "标题")
        case .published: Name(id: "published", key: "公开日期")
        case .preamble: Name(id: "preamble", key: "导语")
        case .waivers: Name(id: "waivers", key: "说明")
        case .adjustments: Name(id: "adjustments", key: "调整")
        case .sources: Name(id: "sources", key: "汇总")
        }
    }

    /// Whether it is one of the lists, which follow the sections.
    package var isList: Bool { rawValue >= Self.waivers.rawValue }
}
