/// A kind of file that comes from outside, with what must hold whatever its bytes are.
///
/// The fuzzer feeds it made-up inputs, the tests those that once failed.
package enum FuzzTarget: String, CaseIterable, Sendable {
    /// A report file.
    case yaml
    /// A corrected workbook; see `WorkbookInput` for its notations.
    case xlsx
    /// A form file.
    case form
    /// A list of units, as text, CSV or workbook.
    case roster
    /// A record that the tool keeps beside its outputs.
    case record
    /// A Word document; parts may be listed, see `StoredParts`.
    case docx
    /// A web page, a message with one, or plain text.
    case page
    /// What an editor sends, or a text that is open in one.
    case editor

    /// Takes the bytes through everything that reads such files.
    ///
    /// - Throws: What does not hold of them. A crash or a hang is for the caller to notice.
    package func run(_ bytes: [UInt8]) throws(BrokenPromise) {
        switch self {
        case .yaml: try ReportPromises.check(bytes)
        case .xlsx: try WorkbookPromises.check(bytes)
        case .form: try FormPromises.check(bytes)
        case .roster: try RosterPromises.check(bytes)
        case .record: try RecordPromises.check(bytes)
        case .docx: try DocumentPromises.check(StoredParts.archive(listed: bytes) ?? bytes)
        case .page: try DocumentPromises.check(bytes)
        case .editor: try EditorPromises.check(bytes)
        }
    }
}
