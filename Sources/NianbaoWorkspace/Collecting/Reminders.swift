internal import NianbaoCore

/// Texts to send to units that still have something to do. They are Chinese, as everything that leaves the office.
package struct Reminders: Sendable {
    private let status: CollectionStatus

    /// The reminders of a collection.
    package init(_ status: CollectionStatus) { self.status = status }

    /// One text for all units that have sent nothing, one for those that have to correct something, as for a group chat, and
    /// one for each whose file could not be taken.
    package var common: [String] {
        let missing = status.units.filter { $0.state == .missing }.map(\.agency)
        let faulty = status.units.filter { $0.state == .faulty || $0.state == .returned }.map(\.agency)
        return [
            missing.isEmpty ? nil : "\(missing.joined(separator: "、"))：\(report)尚未收到，请\(asked("报送"))。",
            faulty.isEmpty ? nil : "\(faulty.joined(separator: "、"))：报送的\(report)有错误，请\(asked("更正并重新报送"))。",
        ].compactMap(\.self) + status.units.compactMap(refused)
    }

    /// The text for one unit; `nil` if it has nothing to do.
    package func text(for unit: CollectionStatus.Unit) -> String? {
        switch unit.state {
        case .missing: "\(unit.agency)：\(report)尚未收到，请\(asked("报送"))。"
        case .refused: refused(unit)
        case .faulty, .returned:
            "\(unit.agency)：\(unit.received.map { "\($0.chinese)" } ?? "")报送的\(report)有 \(unit.errors) 处错误，请\(asked("更正并重新报送"))。"
        case .received, .corrected, .summed, .misplaced: nil
        }
    }

    /// The text for a unit whose file could not be taken; `nil` for any other.
    private func refused(_ unit: CollectionStatus.Unit) -> String? {
        guard let refusal = unit.refusal else { return nil }
        let day = CalendarDay(refusal.day)?.chinese ?? ""
        if let kind = refusal.kind {
            return "\(unit.agency)：\(day)报送的“\(refusal.name)”是\(kind)，请\(asked("报送\(report)"))。"
        }
        guard let year = refusal.year else {
            return "\(unit.agency)：\(day)报送的“\(refusal.name)”打不开，请用原来的填报表或者 Word 文档（.docx）\(asked("重新报送"))。"
        }
        return "\(unit.agency)：\(day)报送的是\(year)年的年报，请\(asked("报送\(report)"))。"
    }

    private var report: String { "\(status.year)年\(status.kind)" }

    /// What is asked for, with the time that there is for it.
    private func asked(_ work: String) -> String {
        guard let due = status.due, let left = status.daysLeft else { return "尽快\(work)" }
        return left < 0 ? "立即\(work)（已逾期 \(-left) 天）" : "于\(due.chinese)前\(work)（还有 \(left) 天）"
    }
}
