/// What has to be changed in a text of a report file so that it prints other paragraphs.
package struct TextRevision: Sendable {
    package private(set) var changes: [ParagraphChange] = []
    package private(set) var refusals: [Refusal] = []

    /// A paragraph that cannot be changed as wished.
    package struct Refusal: Hashable, Sendable {
        /// The index of the new paragraph.
        package let paragraph: Int
        package let reason: Reason
    }

    package enum Reason: Hashable, Sendable {
        /// The figure that a reference prints was changed.
        case reference(source: String, printed: String)
        /// There are characters that cannot be written.
        case unprintable
    }

    /// - Parameters:
    ///   - narrative: The text as the file has it.
    ///   - printed: Its paragraphs as they were printed, one for each of the text's own.
    ///   - new: The paragraphs that are wanted.
    ///   - report: The report with the figures that were printed.
    ///   - revised: The report with the figures as they will be: what prints so already needs no change.
    package init(
        of narrative: Narrative, printed: [String], to new: [String], in report: CompletedReport,
        revised: CompletedReport
    ) {
        let sources = narrative.paragraphs.map(\.text)
        let upcoming = revised.paragraphs(of: narrative).map(\.text)
        guard printed.count == sources.count, new != upcoming else { return }
        for pair in ParagraphPairing.pairs(printed, new) {
            switch (pair.old, pair.new) {
            case (let old?, let index?):
                guard new[index] != upcoming[old] else { continue }
                revise(old, sources[old], upcoming[old], to: new[index], at: index, in: report, revised)
            case (let old?, nil): changes.append(.remove(old))
            case (nil, let index?): insert(new[index], at: index, before: pair.place)
            case (nil, nil): continue
            }
        }
    }

    private mutating func revise(
        _ old: Int, _ source: String, _ upcoming: String, to wanted: String, at index: Int, in report: CompletedReport,
        _ revised: CompletedReport
    ) {
        guard YAMLText.isPrintable(wanted) else {
            refusals.append(Refusal(paragraph: index, reason: .unprintable))
            return
        }
        do throws(ChangedReference) {
            changes.append(.replace(old, try ReferencedText(source, in: report).source(printing: wanted)))
        } catch {
            // The text may have been brought in line with figures that change, too.
            if let text = try? ReferencedText(source, in: revised).source(printing: wanted) {
                changes.append(.replace(old, text))
            } else {
                refusals.append(
                    Refusal(paragraph: index, reason: .reference(source: error.source, printed: error.printed)))
            }
        }
    }

    private mutating func insert(_ text: String, at index: Int, before place: Int) {
        guard YAMLText.isPrintable(text) else {
            refusals.append(Refusal(paragraph: index, reason: .unprintable))
            return
        }
        changes.append(.insert(place, text))
    }
}
