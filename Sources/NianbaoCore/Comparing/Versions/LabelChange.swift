/// A label of a table that one version, a document, has in other words than the form prescribes, and the other has not.
package struct LabelChange: Hashable, Sendable {
    /// The index of the table's section.
    package let section: Int
    /// The label as the form has it.
    package let prescribed: String
    /// The label in the earlier version.
    package let old: String
    /// The label in the later version.
    package let new: String

    /// The labels that differ, in the order of the form's sections and of the documents.
    static func all(from old: Report, to new: Report) -> [LabelChange] {
        let (before, after) = (old.changedLabels, new.changedLabels)
        var changes: [LabelChange] = []
        for label in before where !after.contains(label) {
            let other = after.first { $0.section == label.section && $0.prescribed == label.prescribed }
            changes.append(
                LabelChange(
                    section: label.section, prescribed: label.prescribed, old: label.printed,
                    new: other?.printed ?? label.prescribed))
        }
        for label in after
        where !before.contains(where: { $0.section == label.section && $0.prescribed == label.prescribed }) {
            changes.append(
                LabelChange(
                    section: label.section, prescribed: label.prescribed, old: label.prescribed, new: label.printed))
        }
        return changes.enumerated().sorted { ($0.element.section, $0.offset) < ($1.element.section, $1.offset) }
            .map(\.element)
    }
}
