internal import CLibrary
internal import NianbaoCore

/// The folder that exported files go to.
package struct OutputFolder {
    /// The folder's path; `.` for the current one.
    package let path: String

    /// Makes the folder, and those above it, if it is not there.
    package init(_ path: String) throws(Failure) {
        self.path = path.isEmpty ? "." : path
        var (end, code) = (self.path.startIndex, EEXIST)
        while end < self.path.endIndex {
            end = self.path[self.path.index(after: end)...].firstIndex(of: "/") ?? self.path.endIndex
            if mkdir(String(self.path[..<end]), 0o777) != 0, errno != EEXIST { code = errno }
        }
        guard InputFile.isFolder(self.path) else {
            errno = code
            let reason = systemError()
            throw InputFile.isRegular(self.path)
                ? Failure(
                    zh: "不能导出到“\(path)”：它是文件，不是文件夹；请用 -o 换一个",
                    en: "cannot export to “\(path)”: it is a file and no folder; name a folder with -o")
                : Failure(
                    zh: "不能使用输出文件夹“\(path)”（\(reason.zh)），请用 -o 换一个",
                    en: "cannot use the output folder “\(path)” (\(reason.en)); name another with -o")
        }
    }

    /// The path of a file in the folder that is named after a text, such as a report's title.
    package func file(_ title: String, _ ending: String) -> String { path(to: Self.name(title, ending)) }

    /// The path of what has a name in the folder.
    package func path(to name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

    /// The name of a file after a text.
    package static func name(_ title: String, _ ending: String) -> String { "\(DerivedName.of(title)).\(ending)" }
}
