import Testing

@testable import NianbaoDOCX

@Suite struct PackageArchiveTests {
    @Test func `no part says when it was written`() throws {
        let bytes = try PackageArchive.bytes(of: [PackagePart("a.xml", "<a/>"), PackagePart("空.xml", [])])
        // Time and date of the first local header: midnight of 1 January 1980.
        #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
        #expect(bytes.starts(with: Array("PK".utf8)))
    }

    @Test func `two parts of one name are refused with libzip's reason`() {
        let error = #expect(throws: WordError.self) {
            try PackageArchive.bytes(of: [PackagePart("a", "<a/>"), PackagePart("a", "<a/>")])
        }
        #expect(error?.operation == "zip_file_add")
        #expect(error?.reason.isEmpty == false)
    }
}
