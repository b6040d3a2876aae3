internal import CLibrary
internal import NianbaoCore

/// What a path leads to under which something is to be written: the one place that decides what may be replaced.
///
/// Only regular files are ever replaced. Where a link leads to one, that file is; the link stays. A pipe, a terminal and
/// devices such as `/dev/null` are written to as they are, and so is whatever a process has open, `/dev/stdout` first of
/// all: there a shell may have put a file that it goes on writing to.
package enum OutputPlace {
    /// A regular file, or nothing yet. The path has no link in its last place.
    case file(String)
    /// Written to as it comes. Nothing is recorded of it.
    case stream(OutputStream)

    /// How long somebody may take to open the other end of a named pipe, in seconds.
    private static let patience = 10

    /// - Parameters:
    ///   - path: `-` stands for standard output.
    ///   - standardOutput: Where results go that are written to standard output.
    /// - Throws: A `Failure` when nothing can be written there, and when nobody reads from a named pipe.
    package init(_ path: String, standardOutput: OutputStream) throws(Failure) {
        if path == "-" {
            self = .stream(standardOutput)
            return
        }
        var status = stat()
        guard lstat(path, &status) == 0 else {
            self = .file(path)
            return
        }
        guard status.st_mode & S_IFMT == S_IFLNK else {
            self = try Self.place(path, path, status.st_mode & S_IFMT)
            return
        }
        // The system shows as links what processes have open.
        if let opened = OpenedFile(path) {
            self = .stream(try Self.stream(opened, path, standardOutput))
            return
        }
        guard stat(path, &status) == 0, let end = FilePath.real(path) else { throw .leadsNowhere(path) }
        self = try Self.place(path, end, status.st_mode & S_IFMT)
    }

    /// The regular file that a path leads to, or the path itself if nothing is there.
    ///
    /// - Throws: A `Failure` for everything else.
    static func regularFile(_ path: String) throws(Failure) -> String {
        // Opening a pipe only to refuse it would disturb whoever reads from it.
        var status = stat()
        if stat(path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) { throw .isNoFile(path) }
        guard case .file(let file) = try OutputPlace(path, standardOutput: .standardOutput) else {
            throw .isNoFile(path)
        }
        return file
    }

    private static func place(_ path: String, _ end: String, _ kind: mode_t) throws(Failure) -> OutputPlace {
        switch kind {
        case S_IFREG: return .file(end)
        case S_IFDIR: throw .isFolder(path)
        case S_IFIFO, S_IFCHR: return .stream(try stream(path, isPipe: kind == S_IFIFO))
        // What is written to a disk as such is the end of everything on it.
        default: throw .isNoFile(path)
        }
    }

    private static func stream(
        _ opened: OpenedFile, _ path: String, _ standardOutput: OutputStream
    ) throws(Failure) -> OutputStream {
        // Somebody else's goes on being theirs, whatever it is.
        guard let descriptor = opened.descriptor else { return try stream(opened.path, isPipe: false) }
        if descriptor == STDOUT_FILENO { return standardOutput }
        let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
        guard own >= 0 else { throw .cannotWrite(path) }
        return OutputStream(opened: own)
    }

    private static func stream(_ path: String, isPipe: Bool) throws(Failure) -> OutputStream {
        var waits = isPipe ? patience * 20 : 0
        while true {
            let descriptor = open(path, O_WRONLY | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
            if descriptor >= 0 {
                // From here on, whoever reads may take their time.
                _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
                return OutputStream(opened: descriptor)
            }
            guard errno == ENXIO || errno == EINTR else { throw .cannotWrite(path) }
            guard waits > 0 else { break }
            waits -= 1
            usleep(50_000)
        }
        guard isPipe else { throw .isNoFile(path) }
        throw Failure(
            zh: "写不了“\(path)”：它是管道，\(patience) 秒内没有程序来读；先启动读它的程序",
            en: "cannot write “\(path)”: it is a pipe, and no program came to read from it within \(patience) seconds; "
                + "start that program first")
    }
}

extension Failure {
    fileprivate static func isFolder(_ path: String) -> Failure {
        Failure(
            zh: "写不了“\(path)”：它是文件夹；没有改动任何文件",
            en: "cannot write “\(path)”: it is a folder; no file was changed")
    }

    fileprivate static func isNoFile(_ path: String) -> Failure {
        Failure(
            zh: "写不了“\(path)”：它是管道、设备一类，不是普通文件；请换一个文件名",
            en: "cannot write “\(path)”: it is a pipe, a device or the like and no regular file; name another")
    }

    fileprivate static func leadsNowhere(_ path: String) -> Failure {
        Failure(
            zh: "写不了“\(path)”：它是一个链接，它指向的文件不在了；删掉这个链接，或者换一个文件名",
            en: "cannot write “\(path)”: it is a link, and the file that it leads to is gone; "
                + "remove the link or name another file")
    }
}
