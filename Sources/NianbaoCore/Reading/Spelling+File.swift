extension Spelling {
    /// The spelling of a file that begins with this key: files are written in one.
    init(ofFileWith firstKey: String?) {
        self = firstKey.map { $0.utf8.allSatisfy { $0 < 0x80 } } == true ? .english : .chinese
    }
}
