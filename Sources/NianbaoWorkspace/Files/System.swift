internal import CLibrary
internal import NianbaoCore

/// The value of an environment variable; `nil` when it is not set.
package func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}

/// The system's reason for an error, the last one if none is given; in Chinese, too, where a clerk is likely to meet it.
func systemError(_ code: Int32 = errno) -> Bilingual {
    let reason = String(cString: strerror(code))
    let zh: [Int32: String] = [
        ENOENT: "所在文件夹不存在", ENOTDIR: "所在文件夹不存在", EACCES: "没有权限", EPERM: "没有权限", ENOSPC: "磁盘已满",
        EDQUOT: "超出磁盘配额", EROFS: "磁盘是只读的", ENAMETOOLONG: "文件名太长", EIO: "磁盘读写出错", ELOOP: "链接绕成了圈",
        EEXIST: "已有同名的东西", EFBIG: "文件超出了允许的大小", ENXIO: "没有这个设备，或者没有程序在另一头",
        ENOMEM: "内存不足",
    ]
    return Bilingual(zh: zh[code] ?? reason, en: reason)
}
