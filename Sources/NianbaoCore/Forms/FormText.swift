/// A form file as a program has it in itself.
package struct FormText: Sendable {
    /// The kind and edition that the file declares.
    package let id: FormID
    /// All of the file.
    package let text: String
    /// What `FormSnapshot` makes of the file; empty when there is none.
    package let snapshot: String

    /// A form file with its snapshot.
    package init(_ id: FormID, text: String, snapshot: String = "") {
        self.id = id
        self.text = text
        self.snapshot = snapshot
    }
}
