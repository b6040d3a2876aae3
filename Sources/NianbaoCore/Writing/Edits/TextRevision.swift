/// What has to be changed in a text of a report file so that it prints other paragraphs. Paragraphs that the file has
/// changed by itself since they were printed stay as they are.
package struct TextRevision: Sendable {
    /// The changes to make to the report's own text.
    package private(set) var changes: [ParagraphChange] = []
    /// Changes that cannot be made, with the reason.
    package private(set) var refusals: [Refusal] = []

    /// A paragraph that cannot be changed as wished.
    package struct Refusal: Hashable, Sendable {
        /// The index of the new paragraph; `nil` when one was to be removed.
        package let paragraph: Int?
        /// Why it cannot be made.
        package let reason: Reason
    }

    /// Why a change to a printed text cannot be made to the report.
    package enum Reason: Hashable, Sendable {
        /// The figure that a reference prints was changed.
        case reference(source: String, printed: String)
        /// It has a character that cannot be written in a report file; `place` counts the paragraph's characters from
        /// 1.
        case unprintable(Unicode.Scalar, place: Int)
        /// The report file has changed the paragraph, too.
        case conflict
    }

    private let printed: [PrintedParagraph]
    private let new: [String]
    private let sources: [String]
    /// The file's paragraphs with the figures as they will be: a paragraph that equals its new text needs no change.
    private let upcoming: [String]
    private let places: ParagraphPlaces

    /// - Parameters:
    ///   - narrative: The text as the file has it.
    ///   - printed: The text as it was printed.
    ///   - new: The paragraphs that are wanted.
    ///   - report: The report as the file has it.
    ///   - revised: The report with the figures as they will be.
    package init(
        of narrative: Narrative, printed: [PrintedParagraph], to new: [String], in report: CompletedReport,
        revised: CompletedReport
    ) {
        self.printed = printed
        self.new = new
        sources = narrative.paragraphs.map(\.text)
        upcoming = revised.paragraphs(of: narrative).map(\.text)
        places = ParagraphPlaces(of: printed.map(\.source), in: sources)
        guard new != upcoming else { return }
        for pair in ParagraphPairing.pairs(printed.map(\.printed), new) {
            switch (pair.old, pair.new) {
            case (let old?, let index?): replace(old, by: index, in: report, revised)
            case (let old?, nil): remove(old)
            case (nil, let index?): insert(index, behind: pair.place)
            case (nil, nil): continue
            }
        }
    }

    private mutating func replace(_ old: Int, by index: Int, in report: CompletedReport, _ revised: CompletedReport) {
        switch places[old] {
        case .same(let here):
            guard new[index] != upcoming[here], isPrintable(index) else { return }
            revise(old, at: here, to: index, in: report, revised)
        case .changed(let here) where upcoming[here] == new[index]: return
        case .changed, .gone: refusals.append(Refusal(paragraph: index, reason: .conflict))
        }
    }

    private mutating func revise(
        _ old: Int, at here: Int, to index: Int, in report: CompletedReport, _ revised: CompletedReport
    ) {
        let now = ReferencedText(sources[here], in: report)
        let then =
            now.printed == printed[old].printed ? nil : ReferencedText(sources[here], printedAs: printed[old].printed)
        do throws(ChangedReference) {
            changes.append(.replace(here, try (then ?? now).source(printing: new[index])))
        } catch {
            // The text may have been brought in line with figures that change, too.
            if let text = try? ReferencedText(sources[here], in: revised).source(printing: new[index]) {
                changes.append(.replace(here, text))
            } else {
                refusals.append(
                    Refusal(paragraph: index, reason: .reference(source: error.source, printed: error.printed)))
            }
        }
    }

    private mutating func remove(_ old: Int) {
        switch places[old] {
        case .same(let here): changes.append(.remove(here))
        case .changed: refusals.append(Refusal(paragraph: nil, reason: .conflict))
        case .gone: return
        }
    }

    private mutating func insert(_ index: Int, behind place: Int) {
        if places.added(behind: place).contains(where: { upcoming[$0] == new[index] }) { return }
        guard isPrintable(index) else { return }
        if let here = places.gap(behind: place) {
            changes.append(.insert(here, new[index]))
        } else {
            refusals.append(Refusal(paragraph: index, reason: .conflict))
        }
    }

    private mutating func isPrintable(_ index: Int) -> Bool {
        guard let (scalar, place) = YAMLText.firstUnprintable(inBlock: new[index]) else { return true }
        refusals.append(Refusal(paragraph: index, reason: .unprintable(scalar, place: place + 1)))
        return false
    }
}
