internal import NianbaoCore

/// How the units of a collection stand, as JSON.
package struct StatusDocument: Codable, Equatable {
    private(set) var schema = "nianbao.status/1"
    private let tool: Tool
    private let year: Int
    private let date: String
    private let due: String?
    private let daysLeft: Int?
    private let units: [Unit]
    private let strangers: [String]
    private let counts: [String: Int]
    private let reminders: [String]

    enum CodingKeys: String, CodingKey {
        case schema, tool, year, date, due, units, counts, reminders
        case daysLeft = "days_left"
        case strangers = "not_on_list"
    }

    private struct Tool: Codable, Equatable {
        let name: String
        let version: String
    }

    /// A unit on the list. What there is not is left out.
    private struct Unit: Codable, Equatable {
        let agency: String
        let state: String
        let versions: Int
        let counted: Int?
        let received: String?
        let returned: String?
        let errors: Int?
        let warnings: Int?
        let file: String?
        let sha256: String?
        let reminder: String?
    }

    /// The document of a collection's status.
    package init(_ status: CollectionStatus) {
        let reminders = Reminders(status)
        tool = Tool(name: "nianbao", version: ToolVersion.current)
        (year, date, due, daysLeft) = (status.year, status.today.text, status.due?.text, status.daysLeft)
        units = status.units.map { unit in
            Unit(
                agency: unit.agency, state: unit.state.rawValue, versions: unit.versions, counted: unit.counted,
                received: unit.received?.text, returned: unit.returned?.text,
                errors: unit.versions > 0 ? unit.errors : nil, warnings: unit.versions > 0 ? unit.warnings : nil,
                file: unit.file, sha256: unit.hash, reminder: reminders.text(for: unit))
        }
        strangers = status.strangers
        counts = Dictionary(status.units.map { ($0.state.rawValue, 1) }, uniquingKeysWith: +)
        self.reminders = reminders.common
    }
}
