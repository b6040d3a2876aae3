internal import NianbaoCore

/// Texts to send to units that still have something to do. They are Chinese, as everything that leaves the office.
package struct Reminders: Sendable {
    private let status: CollectionStatus

    /// The reminders of a collection.
    package init(_ status: CollectionStatus) { self.status = status }

    /// One text for all units that have sent nothing, and one for those that have to correct something, as for a group chat.
    package var common: [String] {
        let missing = status.units.filter { $0.state == .missing }.map(\.agency)
        let faulty = status.units.filter { $0.state == .faulty || $0.state == .returned }.map(\.agency)
        return [
            missing.isEmpty
                ? nil
                : "\(missing.joined(separator: "、"))：\(report)尚未收到，请\(deadline)报送。",
            faulty.isEmpty
                ? nil : "\(faulty.joined(separator: "、"))：报来的\(report)有错误，请更正，\(deadline)重新报送。",
        ].compactMap(\.self)
    }

    /// The text for one unit; `nil` if it has nothing to do.
    package func text(for unit: CollectionStatus.Unit) -> String? {
        switch unit.state {
        case .missing: "\(unit.agency)：\(report)尚未收到，请\(deadline)报送。"
        case .faulty, .returned:
            "\(unit.agency)：\(unit.received.map { "\($0.chinese)" } ?? "")报来的\(report)有 \(unit.errors) 处错误，请更正，\(deadline)重新报送。"
        case .received, .corrected, .summed: nil
        }
    }

    private var report: String { "\(status.year)年\(status.kind)" }

    private var deadline: String {
        guard let due = status.due, let left = status.daysLeft else { return "尽快" }
        return left < 0 ? "立即（已逾期 \(-left) 天）" : "于\(due.chinese)前（还有 \(left) 天）"
    }
}
