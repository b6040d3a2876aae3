internal import CLibrary
package import NianbaoCore
internal import Synchronization

/// Files that the user names.
package enum InputFile {
    /// What messages call the file.
    package static func shown(_ path: String) -> String { path == "-" ? "<stdin>" : path }

    /// A file that is no whole text, as far as it is one, to show findings in.
    package static func undecoded(_ path: String, _ bytes: [UInt8], _ findings: [Finding]) -> SourceFile {
        let isShown = findings.contains { $0.span != nil }
        let content = isShown ? bytes.dropFirst(bytes.starts(with: SourceDecoder.byteOrderMark) ? 3 : 0) : []
        return SourceFile(name: shown(path), text: String(decoding: content, as: UTF8.self))
    }

    /// Whether there is a file or folder of this name.
    ///
    /// A link that leads nowhere counts: it is somebody's, too.
    package static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Whether it is certain that nothing has this name, nor a link that leads nowhere.
    package static func isAbsent(_ path: String) -> Bool { !exists(path) && errno == ENOENT }

    /// Whether there is anything at the end of the links that the name may be.
    package static func leadsSomewhere(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0
    }

    /// Whether there is a folder at the end of the links that the path may be.
    package static func isFolder(_ path: String) -> Bool { has(path, S_IFDIR) }

    /// Whether this is a file that can be read to its end, unlike a pipe or a device.
    package static func isRegular(_ path: String) -> Bool { has(path, S_IFREG) }

    private static func has(_ path: String, _ kind: mode_t) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == kind
    }

    /// The bytes of a file; of a larger one than is read, just enough to see that it is too large.
    ///
    /// - Parameter isNamedByUser: Whether the path stands on the command line. Then it may lead to a pipe, as
    ///   `<(command)` does, or a terminal. A path that a file names, or a folder holds, must not keep anybody waiting.
    package static func bytes(
        _ path: String, limit: Int = SourceDecoder.sizeLimit + 1, isNamedByUser: Bool = true
    ) throws(Failure) -> [UInt8] {
        // Without O_NONBLOCK, opening a pipe waits for its other end, and reading some files of the system never ends.
        let flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK
        let descriptor = path == "-" ? STDIN_FILENO : open(path, flags)
        guard descriptor >= 0 else { throw cannotOpen(path) }
        defer { if path != "-" { close(descriptor) } }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw cannotRead(path) }
        let kind = status.st_mode & S_IFMT
        if kind == S_IFDIR { throw isFolder(path) }
        if path != "-", kind != S_IFREG {
            guard isNamedByUser, canBeWaitedFor(descriptor, status) else { throw isNoFile(path) }
        }
        guard kind == S_IFIFO, path != "-", OpenedFile(path)?.descriptor != nil else {
            return try read(descriptor, status, path, limit)
        }
        return try pipes.withLock { pipes throws(Failure) in
            if let bytes = pipes[status.st_ino] { return bytes }
            let bytes = try read(descriptor, status, path, limit)
            if bytes.count < limit { pipes[status.st_ino] = bytes }
            return bytes
        }
    }

    /// What came out of the pipes that this process has open and that were named by their paths, by their numbers: a form
    /// or last year's report is read more than once, and a pipe can be only once. As long as the process has one open, no
    /// other gets its number.
    private static let pipes = Mutex<[ino_t: [UInt8]]>([:])

    private static func read(
        _ descriptor: Int32, _ status: stat, _ path: String, _ limit: Int
    ) throws(Failure) -> [UInt8] {
        let kind = status.st_mode & S_IFMT
        var bytes: [UInt8] = []
        if path != "-", kind != S_IFREG {
            if kind == S_IFIFO { bytes = try start(ofPipe: descriptor, path, limit) }
            _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
        }
        // With room for all of a file and a byte more, the first chunk is all there is to copy.
        var room = kind == S_IFREG ? max(0, Int(status.st_size)) + 1 : 1 << 16
        while bytes.count < limit {
            guard let chunk = chunk(of: descriptor, min(room, limit - bytes.count)) else {
                throw errno == EAGAIN ? isNoFile(path) : cannotRead(path)
            }
            if chunk.isEmpty { break }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            room = 1 << 16
        }
        return bytes
    }

    /// Whether what is open is a pipe, a terminal, or the device that is always empty (git gives it for a file that is
    /// not there). Other devices give bytes without an end, or none for ever.
    private static func canBeWaitedFor(_ descriptor: Int32, _ status: stat) -> Bool {
        switch status.st_mode & S_IFMT {
        case S_IFIFO: true
        case S_IFCHR: isatty(descriptor) == 1 || status.st_rdev == nullDevice
        default: false
        }
    }

    /// The number of /dev/null: major 1, minor 3 (Linux, admin-guide/devices).
    private static let nullDevice: dev_t = 1 << 8 | 3
    /// How long somebody may take to open the other end of a named pipe, in seconds.
    private static let patience: Int32 = 10

    /// Waits until somebody writes to a pipe, and returns what has come by then.
    private static func start(ofPipe descriptor: Int32, _ path: String, _ limit: Int) throws(Failure) -> [UInt8] {
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        var count: Int32 = 0
        repeat { count = CLibrary.poll(&poll, 1, patience * 1000) } while count < 0 && errno == EINTR
        guard count == 0 else { return [] }
        // Whoever has opened the other end and has written nothing yet may take all the time they want.
        guard let chunk = chunk(of: descriptor, min(1 << 16, limit)) else {
            if errno == EAGAIN { return [] }
            throw cannotRead(path)
        }
        guard chunk.isEmpty else { return chunk }
        throw Failure(
            zh: "读不了“\(path)”：它是管道，\(patience) 秒内没有程序往里写；先启动往里写的程序",
            en: "cannot read “\(path)”: it is a pipe, and no program came to write to it within \(patience) seconds; "
                + "start that program first")
    }

    /// The next bytes, at most so many; empty at the end, `nil` when reading fails.
    package static func chunk(of descriptor: Int32, _ room: Int) -> [UInt8]? {
        var result = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            repeat { result = CLibrary.read(descriptor, buffer.baseAddress, room) } while result < 0 && errno == EINTR
            count = max(0, result)
        }
        return result < 0 ? nil : bytes
    }

    private static func isFolder(_ path: String) -> Failure {
        Failure(
            zh: "“\(path)”是文件夹，请写出里面的文件名",
            en: "“\(path)” is a folder; name the file in it")
    }

    /// Why something is not read that may have no end.
    private static func isNoFile(_ path: String) -> Failure {
        Failure(
            zh: "读不了“\(path)”：它是设备、管道一类，不是普通文件；请写出文件名",
            en: "cannot read “\(path)”: it is a device, a pipe or the like and no regular file; name a file")
    }

    /// Why reading a file broke off, by the system's last error.
    static func cannotRead(_ path: String) -> Failure {
        let reason = systemError()
        return Failure(zh: "读不了“\(path)”：\(reason.zh)", en: "cannot read “\(path)”: \(reason.en)")
    }

    /// Why a file cannot be opened of which it is certain that it is not there; `nil` for any other.
    static func absence(of path: String) -> Failure? { isAbsent(path) ? cannotOpen(path, ENOENT) : nil }

    /// Why a file could not be opened, by the system's last error.
    static func cannotOpen(_ path: String, _ code: Int32 = errno) -> Failure {
        let reason = systemError(code)
        return switch code {
        case ENOENT where exists(path):
            Failure(
                zh: "“\(path)”是一个链接，它指向的文件不在了；请找到原文件，或者重新放一份",
                en: "“\(path)” is a link, and the file that it leads to is gone; find that file or put another here")
        case ENOENT where path.unicodeScalars.contains("\u{FFFD}"):
            Failure(
                zh: "“\(path)”的文件名是乱码（编码不是 UTF-8），打不开；改个名字再试",
                en: "the name “\(path)” is not in UTF-8, so the file cannot be opened; give it another name")
        case ENOENT:
            Failure(
                zh: "找不到文件“\(path)”，请检查文件名和所在文件夹", en: "there is no file “\(path)”; check its name and folder")
        case EACCES:
            Failure(
                zh: "没有权限读“\(path)”，请向管理员要读取权限", en: "no permission to read “\(path)”; ask the administrator for it")
        default: Failure(zh: "打不开“\(path)”：\(reason.zh)", en: "cannot open “\(path)”: \(reason.en)")
        }
    }
}
