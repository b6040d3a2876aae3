internal import NianbaoCore

/// What a command line says of a report that is to be made.
enum Requested {
    static func agency(_ agency: String) throws(Failure) -> String {
        let name = agency.trimmed
        guard !name.isEmpty, name.isOneLine else {
            throw Failure(zh: "机关名称应当是一行文字", en: "the agency's name should be one line of text")
        }
        return name
    }

    static func year(_ year: Int) throws(Failure) -> Int {
        guard Report.years ~= year else {
            throw Failure(
                zh: "年度应当在 \(Report.years.lowerBound) 到 \(Report.years.upperBound) 之间",
                en: "the year should be from \(Report.years.lowerBound) to \(Report.years.upperBound)")
        }
        return year
    }
}

extension FormOption {
    /// The form in the file, else the edition that is asked for, else the one that is in force for the year.
    func form(ofYear year: Int, edition: String?) throws -> Form {
        if let form = try load() { return form }
        let library = FormLibrary.builtIn
        if let edition {
            if let form = library.form(edition: edition) { return form }
            throw Failure(
                zh: "没有版式“\(edition)”，可用：\(library.editions.joined(separator: "、"))",
                en: "there is no edition “\(edition)”; there are: \(library.editions.joined(separator: ", "))")
        }
        if let form = library.form(year: year) { return form }
        throw Failure(
            zh: "\(year) 年度没有对应的版式，请用 --edition 指定：\(library.editions.joined(separator: "、"))",
            en: "no edition covers \(year); name one with --edition: \(library.editions.joined(separator: ", "))")
    }
}
