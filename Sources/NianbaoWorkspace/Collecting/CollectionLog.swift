internal import CLibrary
internal import NianbaoCore

/// The log of a collection: a line of CSV for everything that changed it. Lines are only ever added, and nothing reads them.
struct CollectionLog {
    static let name = "流水.csv"
    private static let heads = ["时间", "单位", "SHA-256", "事件", "文件"]

    private let path: String

    init(in collection: String) { path = FilePath.join(collection, Self.name) }

    /// A line of the log, as it is written.
    static func line(time: String, agency: String, hash: String, event: String, file: String) -> [UInt8] {
        CSVField.line([time, agency, hash, event, file].map(\.printable))
    }

    /// How many bytes it has.
    var size: Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Adds lines at the end, and sees them onto the disk.
    func append(_ lines: [[UInt8]]) throws(Failure) {
        guard !lines.isEmpty else { return }
        try write(size == 0 ? start + lines.flatMap(\.self) : lines.flatMap(\.self), at: nil)
    }

    /// Adds lines of which a run that was killed may have written some, when the log had so many bytes.
    func append(_ lines: [[UInt8]], begunAt begin: Int) throws(Failure) {
        let bytes = (begin == 0 ? start : []) + lines.flatMap(\.self)
        // Somebody may have saved it with another program since.
        guard size > begin, size <= begin + bytes.count else { return try append(lines) }
        try write(bytes, at: begin)
    }

    private var start: [UInt8] { SourceDecoder.byteOrderMark + CSVField.line(Self.heads) }

    /// - Parameter place: Where to write; `nil` for the end.
    private func write(_ bytes: [UInt8], at place: Int?) throws(Failure) {
        let flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | (place == nil ? O_APPEND : 0)
        let descriptor = open(path, flags, 0o666)
        guard descriptor >= 0 else { throw .cannotWrite(path) }
        defer { close(descriptor) }
        if let place { lseek(descriptor, off_t(place), SEEK_SET) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { CLibrary.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .cannotWrite(path) }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw .cannotWrite(path) }
    }
}
