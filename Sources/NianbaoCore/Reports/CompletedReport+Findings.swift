extension CompletedReport {
    /// The section of the form that a finding is about, by its index; `nil` when it is about the file or its fields.
    package func section(of finding: Finding) -> Int? {
        if let section = finding.section { return section }
        // A sentence about a cell stands in another section than the cell.
        if let section = finding.span.flatMap({ stated.section(at: $0.start) }) { return section }
        return finding.cells.first.map { form[$0].section }
    }
}
