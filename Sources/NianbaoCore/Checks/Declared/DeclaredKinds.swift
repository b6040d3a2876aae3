/// The kinds of rules that a form file can declare.
enum DeclaredKinds {
    /// All kinds, in the order in which their rules are listed. A new kind is one file and one entry here.
    static let all: [any DeclaredCheck.Type] = [
        Expectations.self, YearRelations.self, YearOnYearOutliers.self, AmountSizes.self, PowerLimits.self,
        RequiredMentions.self, TitleWords.self, ReportingPeriod.self, YearLeftovers.self, Citations.self,
        FixedTerms.self,
        Topics.self, TextLengths.self, TextSimilarity.self, ItemisedAmounts.self, ContactDetails.self, Deadlines.self,
        TextClaims.self,
    ]

    /// The same for the reader of form files. One by one: converting the array would have the runtime search all
    /// conformances of the program for each.
    fileprivate static var forReading: [any DeclaredRuleKind.Type] { all.map { $0 as any DeclaredRuleKind.Type } }
}

extension FormReader {
    /// The names of the fields by which rules of a kind are declared on one level of a form file.
    package static func declaredFields(on level: DeclarationLevel) -> [String] {
        DeclaredKinds.all.filter { $0.levels.contains(level) }.map { $0.field }
    }

    /// The form that `file` declares, or what is wrong with it.
    ///
    /// - Parameters:
    ///   - kind: The kind of report that the form is for if the file names none.
    ///   - scopes: What the scopes of reports are called if the file does not say.
    ///   - isTrusted: Whether the file is known to have no faults. Then long parts that only checks need are read at
    ///     their first use.
    package static func read(
        _ file: SourceFile, kind: String = "", scopes: ScopeNames = .ids, isTrusted: Bool = false
    ) -> (form: Form?, findings: [Finding]) {
        FormFile.read(file, kind: kind, scopes: scopes, declaring: DeclaredKinds.forReading, isTrusted: isTrusted)
    }

    /// The form that a snapshot was made of.
    static func read(_ snapshot: FormSnapshot) -> Form? {
        let reader = FormReader(rules: snapshot.rules, isTrusted: true, claims: snapshot.claims)
        return FormFile.read(snapshot.root, kind: "", scopes: .ids, declaring: DeclaredKinds.forReading, reader).form
    }
}

extension FormLibrary {
    /// Forms whose files are known to have no faults. Each is read at its first use, because that takes longer than reading
    /// a report: from its snapshot, unless that is not one of this file by this program.
    package init(reading files: [FormText]) {
        self.init(files.map(\.id)) { index in
            let file = files[index]
            if let snapshot = FormSnapshot(file.snapshot, of: file.text) { return FormReader.read(snapshot) }
            return FormReader.read(SourceFile(name: file.id.edition, text: file.text), isTrusted: true).form
        }
    }
}
