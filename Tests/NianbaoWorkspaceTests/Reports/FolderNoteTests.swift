import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// What is said of files beside others, to people and to programs.
@Suite struct FolderNoteTests {
    private static let notes = [FolderNote.Kind.unread, .leftOut, .repeated].map {
        FolderNote(path: "甲/\($0.rawValue).docx", kind: $0, reason: Bilingual(zh: "原因", en: "reason"))
    }

    private func tail(_ format: FindingFormat) throws -> String {
        try format.renderer(.all, FindingStyle(.english, hasColour: false), .builtIn).tail(CheckTally(), Self.notes)
    }

    @Test(arguments: FindingFormat.allCases.filter { $0 != .text })
    func `each format for programs has all of them`(_ format: FindingFormat) throws {
        let text = try tail(format)
        for name in ["unread.docx", "left_out.docx", "repeated.docx"] { #expect(text.contains(name)) }
    }

    @Test func `in JSON they follow the files, and are missing where there are none`() throws {
        let text = try tail(.json)
        #expect(
            text.contains(
                #"{"file":"甲/left_out.docx","kind":"left_out","message":{"en":"not counted: reason","zh":"没有计入：原因"}}"#))
        let renderer = FindingFormat.json.renderer(.all, FindingStyle(.english, hasColour: false), .builtIn)
        #expect(try !renderer.tail(CheckTally(), []).contains("notes"))
    }

    @Test func `two reports of one year fail a check, and the others do not`() throws {
        let lines = try tail(.github).split(separator: "\n").map { String($0.prefix { $0 != " " }) }
        #expect(lines == ["::warning", "::warning", "::error"])
        #expect(try tail(.sarif).contains(#""executionSuccessful":true"#))
    }

    @Test func `the line of totals counts what may be a report`() {
        var tally = CheckTally()
        let table = TableFindings(isQuiet: false, .english)
        #expect(table.tail(tally, Self.notes).isEmpty)
        tally.addSound()
        #expect(table.tail(tally, Self.notes).hasSuffix("0 warnings in all\n"))
        let unread = FolderNote(path: "a.doc", kind: .unread, reason: Bilingual("原因"), mayHoldReport: true)
        #expect(table.tail(tally, [unread]).hasSuffix("0 warnings in all; 1 more file not read, perhaps reports\n"))
    }

    @Test func `two report files of one agency and year are shown once, to people and to programs`() throws {
        let folder = try TemporaryFolder()
        for name in ["a.yaml", "b.yaml"] { _ = try folder.put(name, ReportText().text) }
        let files = ReportFiles([folder.path])
        var survey = FolderSurvey()
        for (index, file) in files.files.enumerated() {
            let report = try CheckedReport(file.path, ReportReader(.builtIn)).report?.stated
            if let identity = report.flatMap(ReportIdentity.init) { survey.add(identity, at: index) }
        }
        #expect(survey.hasRepeated && survey.repeatedRemarks(files).count == 1)
        #expect(survey.notes(files).map(\.path) == [files.files[1].path])
        #expect(survey.notes(files).map(\.kind) == [.repeated])
    }

    @Test func `programs get all further reports, people the first twenty`() throws {
        let files = ReportFiles((0..<30).map { "\($0).yaml" })
        let report = try #require(
            try CheckedReport(Array(ReportText().text.utf8), at: "a.yaml", ReportReader(.builtIn)).report)
        let identity = try #require(ReportIdentity(report.stated))
        var survey = FolderSurvey()
        for index in files.files.indices { survey.add(identity, at: index) }
        #expect(survey.notes(files).count == 29)
        // Twenty, and how many more there are.
        #expect(survey.repeatedRemarks(files).count == 21)
    }
}

extension CheckTally {
    /// Counts a report in which nothing was found.
    fileprivate mutating func addSound() {
        let renderer = TableFindings(isQuiet: true, .english)
        let bytes = Array(ReportText().text.utf8)
        guard let checked = try? CheckedReport(bytes, at: "a.yaml", ReportReader(.builtIn)),
            let outcome = try? CheckOutcome(checked, as: renderer)
        else { return }
        add(outcome, path: "a.yaml")
    }
}
