package import NianbaoCore

extension GivenForms {
    /// The kind of report that is asked for; without it, that of the form that --form gives, else the usual one.
    ///
    /// - Throws: A `Failure` when no form is for this kind.
    package func kind(_ asked: String?) throws(Failure) -> String {
        let library = library
        let kind = asked ?? files.last?.form.kind ?? library.defaultKind
        guard library.kinds.contains(kind) else { throw .noKind(kind, in: library) }
        return kind
    }

    /// The form to write a new report on: the edition that is asked for, else the one that is in force for the year.
    ///
    /// - Parameters:
    ///   - kind: The kind of report, as in `kind(_:)`.
    ///   - edition: The edition's name.
    package func form(ofYear year: Int, kind: String?, edition: String?) throws(Failure) -> Form {
        let library = library
        let kind = try self.kind(kind)
        if let edition {
            if let form = library.form(FormID(kind: kind, edition: edition)) { return form }
            throw .noEdition(edition, of: [kind], in: library)
        }
        let given = files.map(\.form).filter { $0.kind == kind }
        if let last = given.last, !given.contains(where: { $0.years.contains(year) }) {
            throw Failure(
                zh:
                    "--form 给的 \(last.edition) 格式不用于 \(year) 年度；确要用它，加 --edition \(last.edition.shellQuoted)，否则去掉 --form",
                en: "the edition \(last.edition) of --form does not cover \(year); if it is meant, add "
                    + "--edition \(last.edition.shellQuoted), else leave out --form")
        }
        if let form = library.form(of: kind, year: year) { return form }
        let editions = library.editions(of: kind)
        throw Failure(
            zh: "\(year) 年度没有对应的格式，请用 --edition 指定：\(editions.joined(separator: "、"))",
            en: "no edition covers \(year); name one with --edition: \(editions.joined(separator: ", "))")
    }
}

extension Failure {
    /// No form is for this kind of report.
    package static func noKind(_ kind: String, in library: FormLibrary) -> Failure {
        Failure(
            zh: "没有“\(kind)”这种报告，可用：\(library.kinds.joined(separator: "、"))",
            en: "there is no kind of report “\(kind)”; there are: \(library.kinds.joined(separator: ", "))")
    }

    /// No form of these kinds has this edition.
    package static func noEdition(_ edition: String, of kinds: [String], in library: FormLibrary) -> Failure {
        let editions = kinds.flatMap(library.editions)
        return Failure(
            zh: "没有格式“\(edition)”，可用：\(editions.joined(separator: "、"))",
            en: "there is no edition “\(edition)”; there are: \(editions.joined(separator: ", "))")
    }
}
