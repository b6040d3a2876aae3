/// The tool's version, which exported files name.
enum Version {
    static let current = "0.1.0"
}
