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
        try write((size == 0 ? start : []) + lines.flatMap(\.self))
    }

    /// Adds lines of which a run that was killed may have written some, when the log had so many bytes.
    func append(_ lines: [[UInt8]], begunAt begin: Int) throws(Failure) {
        guard !lines.isEmpty else { return }
        let bytes = (begin == 0 ? start : []) + lines.flatMap(\.self)
        // Somebody may have saved it with another program since, or added to it.
        guard let present = content(from: begin, count: bytes.count), bytes.starts(with: present) else {
            return try append(lines)
        }
        try write(Array(bytes.dropFirst(present.count)))
    }

    /// At most so many bytes of the log from a place on; `nil` when it ends before, or cannot be read.
    private func content(from begin: Int, count: Int) -> [UInt8]? {
        guard size >= begin else { return nil }
        guard size > begin else { return [] }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var found: [UInt8] = []
        while found.count < count {
            var part = [UInt8](repeating: 0, count: count - found.count)
            let length = part.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress, $0.count, off_t(begin + found.count))
            }
            if length < 0, errno == EINTR { continue }
            guard length >= 0 else { return nil }
            guard length > 0 else { break }
            found += part.prefix(length)
        }
        return found
    }

    private var start: [UInt8] { SourceDecoder.byteOrderMark + CSVField.line(Self.heads) }

    /// Writes at the end.
    private func write(_ bytes: [UInt8]) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { throw .cannotLog(path) }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { CLibrary.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .cannotLog(path) }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw .cannotLog(path) }
    }
}

extension Failure {
    /// The reason of the failed system call before it, for a log that lacks lines.
    fileprivate static func cannotLog(_ path: String) -> Failure {
        let reason = systemError()
        return Failure(
            zh: "写不了“\(path)”：\(reason.zh)，流水没有记全", en: "cannot write “\(path)”: \(reason.en); the log lacks lines")
    }
}
