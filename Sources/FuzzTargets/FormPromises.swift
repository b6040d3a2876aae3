internal import NianbaoCore

/// What holds of any file that is taken for a form.
enum FormPromises {
    static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
        let (decoded, decoding) = SourceDecoder.decode(bytes, name: "form.yaml")
        guard let file = decoded else {
            return try promise(decoding.containsErrors, "a file that is no text is passed over in silence")
        }
        let (form, findings) = FormReader.read(
            file, kind: Editions.library.defaultKind, scopes: Editions.library.defaultScopes)
        try FindingPromises.check(findings, in: file)
        try promise((form == nil) == findings.containsErrors, "a form and its faults do not go together")
        guard let form else { return }
        let blank = ReportWriter.blank(form: form, agency: "青石县水利局", year: form.years.lowerBound, scope: .organ)
        let text = ReportWriter.text(of: blank, notes: .starting(form))
        let reader = ReportReader(Editions.library, form: form)
        let draft = SourceFile(name: "blank.yaml", text: text)
        let reading = reader.read(draft)
        try promise(reading.report != nil, "the blank report of a form cannot be read")
        try ReportPromises.check(draft, by: reader)
    }
}
