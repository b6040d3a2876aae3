internal import NianbaoCore

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Files that the user names.
enum InputFile {
    /// What messages call the file.
    static func name(_ path: String) -> String { path == "-" ? "<stdin>" : path }

    /// A file that is no whole text, as far as it is one, to show findings in.
    static func undecoded(_ path: String, _ bytes: [UInt8], _ findings: [Finding]) -> SourceFile {
        let isShown = findings.contains { $0.span != nil }
        let content = isShown ? bytes.dropFirst(bytes.starts(with: SourceDecoder.byteOrderMark) ? 3 : 0) : []
        return SourceFile(name: name(path), text: String(decoding: content, as: UTF8.self))
    }

    /// Whether there is a file or folder of this name.
    ///
    /// A link that leads nowhere counts: it is somebody's, too.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Whether it is certain that nothing has this name, nor a link that leads nowhere.
    static func isAbsent(_ path: String) -> Bool { !exists(path) && errno == ENOENT }

    /// Whether there is anything at the end of the links that the name may be.
    static func leadsSomewhere(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0
    }

    static func isFolder(_ path: String) -> Bool { has(path, S_IFDIR) }

    /// Whether this is a file that can be read to its end, unlike a pipe or a device.
    static func isRegular(_ path: String) -> Bool { has(path, S_IFREG) }

    private static func has(_ path: String, _ kind: mode_t) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == kind
    }

    /// The bytes of a file; of a larger one than is read, just enough to tell that it is too large.
    static func bytes(_ path: String, limit: Int = SourceDecoder.sizeLimit + 1) throws(Failure) -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw cannotOpen(path) }
        defer { if path != "-" { close(descriptor) } }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw Failure(
                zh: "“\(path)”是文件夹，请写出里面的 YAML 文件名",
                en: "“\(path)” is a folder; name the YAML file in it")
        }
        // With room for all of a file and a byte more, the first chunk is all there is to copy.
        var room = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) + 1 : 1 << 16
        var bytes: [UInt8] = []
        while bytes.count < limit {
            guard let chunk = chunk(of: descriptor, min(room, limit - bytes.count)) else { throw cannotRead(path) }
            if chunk.isEmpty { break }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            room = 1 << 16
        }
        return bytes
    }

    /// The next bytes, at most so many; empty at the end, `nil` when reading fails.
    static func chunk(of descriptor: Int32, _ room: Int) -> [UInt8]? {
        var result = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            repeat { result = Glibc.read(descriptor, buffer.baseAddress, room) } while result < 0 && errno == EINTR
            count = max(0, result)
        }
        return result < 0 ? nil : bytes
    }

    /// Why reading a file broke off, by the system's last error.
    static func cannotRead(_ path: String) -> Failure {
        let reason = systemError()
        return Failure(zh: "读不了“\(path)”：\(reason.zh)", en: "cannot read “\(path)”: \(reason.en)")
    }

    /// Why a file could not be opened, by the system's last error.
    static func cannotOpen(_ path: String) -> Failure {
        let code = errno
        let reason = systemError()
        return switch code {
        case ENOENT where exists(path):
            Failure(
                zh: "“\(path)”是一个链接，它指向的文件不在了；请找到原文件，或者重新放一份",
                en: "“\(path)” is a link, and the file that it leads to is gone; find that file or put another here")
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
