internal import NianbaoCore

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// The value of an environment variable.
func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}

/// Lets a write fail that cannot go on, to a closed pipe or beyond the size that files may have (`ulimit -f`), instead of
/// killing the process: what fails is reported, and nothing half written is left.
package func letWritesFail() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
}

/// Lets the process have as many files open as the system allows it. Shells allow 1024 unless asked, and a batch on many
/// cores has some files open for each report that waits for its name.
package func allowManyFiles() {
    var limit = rlimit()
    guard getrlimit(fileCountLimit, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(fileCountLimit, &limit)
}

#if canImport(Glibc)
    private let fileCountLimit = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
#else
    private let fileCountLimit = RLIMIT_NOFILE
#endif

/// The system's reason for the last error; in Chinese, too, where a clerk is likely to meet it.
func systemError() -> Bilingual {
    let code = errno
    let reason = String(cString: strerror(code))
    let zh: [Int32: String] = [
        ENOENT: "所在文件夹不存在", ENOTDIR: "所在文件夹不存在", EACCES: "没有权限", EPERM: "没有权限", ENOSPC: "磁盘已满",
        EDQUOT: "超出磁盘配额", EROFS: "磁盘是只读的", ENAMETOOLONG: "文件名太长", EIO: "磁盘读写出错", ELOOP: "链接绕成了圈",
        EEXIST: "已有同名的东西", EFBIG: "文件超出了允许的大小", ENXIO: "没有这个设备，或者没有程序在另一头",
        ENOMEM: "内存不足",
    ]
    return Bilingual(zh: zh[code] ?? reason, en: reason)
}
