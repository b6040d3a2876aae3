/// A file inside a package.
struct PackagePart {
    /// Its path in the package, without a slash at its start.
    let name: String
    let bytes: [UInt8]

    init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// A part of text that is the same in all documents.
    init(_ name: String, _ text: String) { self.init(name, Array((Markup.declaration + text).utf8)) }
}
