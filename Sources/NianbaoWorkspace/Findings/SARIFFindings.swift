internal import NianbaoCore

/// Findings as a SARIF 2.1.0 log, for code review tools.
struct SARIFFindings: FindingsRenderer {
    private let library: FormLibrary
    private let language: Language

    /// - Parameter library: The forms whose rules the log lists.
    init(_ library: FormLibrary, _ language: Language) {
        self.library = library
        self.language = language
    }

    var head: String {
        get throws(Failure) {
            let rules = RuleCatalogue(library).entries.map(\.rule).map(descriptor)
            return """
                {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{
                "tool":{"driver":{"name":"nianbao","version":"\(ToolVersion.current)","rules":\(try rules.jsonLine())}},
                "columnKind":"unicodeCodePoints","results":[
                """
        }
    }

    var separators: (first: String, next: String) { ("\n", ",\n") }

    func text(of checked: CheckedReport, hints: [Finding]) throws(Failure) -> String {
        let context = checked.report.map(FindingContext.init)
        let lines = SourceLines(checked.file.text)
        let results = try (checked.findings + hints).inReadingOrder().map { finding throws(Failure) in
            try result(finding, checked.file.name, context, lines).jsonLine()
        }
        return results.joined(separator: separators.next)
    }

    func tail(_ tally: CheckTally, _ notes: [FolderNote]) throws(Failure) -> String {
        let failures = tally.failures.map { path, failure in
            SARIFLog.Notification(
                level: "error", message: message(failure.message), locations: [location(path, nil)])
        }
        let told = notes.map { note in
            SARIFLog.Notification(
                level: SARIFLog.level(note.kind.severity), message: message(note.message),
                locations: [location(note.path, nil)])
        }
        let invocation = SARIFLog.Invocation(
            executionSuccessful: failures.isEmpty, toolExecutionNotifications: failures + told)
        return "\n],\"invocations\":" + (try [invocation].jsonLine()) + "}]}\n"
    }

    private func message(_ text: Bilingual) -> SARIFLog.Message { SARIFLog.Message(text: text[language]) }

    private func descriptor(_ rule: Rule) -> SARIFLog.Descriptor {
        SARIFLog.Descriptor(
            id: rule.id, shortDescription: message(rule.statement), fullDescription: rule.reason.map(message),
            help: rule.source.map { message($0.text) },
            defaultConfiguration: .init(level: SARIFLog.level(rule.severity)))
    }

    /// A place in a file. One that is no stretch of text is a logical location, since a region counts lines.
    private func location(_ file: String, _ place: FindingPlace?) -> SARIFLog.Location {
        let region = place?.span.map { SARIFLog.Region($0) }
        let name = region == nil ? place?.words[language] : nil
        return SARIFLog.Location(
            physicalLocation: SARIFLog.PhysicalLocation(
                artifactLocation: SARIFLog.ArtifactLocation(uri: SARIFLog.uri(file)), region: region),
            logicalLocations: name.map { [SARIFLog.LogicalLocation(fullyQualifiedName: $0)] })
    }

    private func result(
        _ finding: Finding, _ file: String, _ context: FindingContext?, _ lines: SourceLines
    ) -> SARIFLog.Result {
        var place = location(file, finding.place)
        if let context, !finding.cells.isEmpty {
            let cells = finding.cells.map { cell in
                SARIFLog.LogicalLocation(fullyQualifiedName: context.report.form[cell].address(.english))
            }
            place.logicalLocations = (place.logicalLocations ?? []) + cells
        }
        let related = finding.notes.filter { $0.place != nil }.map { note in
            var place = location(file, note.place)
            place.message = message(note.message)
            return place
        }
        let text = [finding.message[language], finding.advice?[language]].compactMap { $0 }.joined(separator: "\n")
        return SARIFLog.Result(
            ruleId: finding.rule, level: SARIFLog.level(finding.severity), message: .init(text: text),
            locations: [place], relatedLocations: related.isEmpty ? nil : related,
            suppressions: finding.acceptance.map { [.init(kind: "inSource", justification: $0.reason)] },
            fixes: finding.edits(in: context?.report, lines).map { [fix(finding, file, $0)] })
    }

    private func fix(_ finding: Finding, _ file: String, _ edits: [Fix.Edit]) -> SARIFLog.Fix {
        let artifact = SARIFLog.ArtifactLocation(uri: SARIFLog.uri(file))
        let replacements = edits.map { edit in
            SARIFLog.Replacement(deletedRegion: .init(edit.span), insertedContent: .init(text: edit.new))
        }
        return SARIFLog.Fix(
            description: message(finding.advice ?? finding.message),
            artifactChanges: [.init(artifactLocation: artifact, replacements: replacements)])
    }
}
