internal import CLibrary

/// Paths as text.
package enum FilePath {
    /// The one path of a file from the root, without links in its folders; a link in its last place stays.
    static func absolute(_ path: String) -> String {
        let name = steps(path).last ?? ""
        if let folder = real(HiddenFile.folder(of: path)) { return folder == "/" ? "/" + name : "\(folder)/\(name)" }
        return path.hasPrefix("/") ? path : (real(".") ?? "") + "/" + path
    }

    /// The path of a file as seen from a folder; from the root, should there be no other way.
    package static func relative(_ path: String, to folder: String) -> String {
        let whole = absolute(path)
        guard real(HiddenFile.folder(of: path)) != nil, let folder = real(folder) else { return whole }
        let (own, other) = (steps(whole), steps(folder))
        let shared = zip(own.dropLast(), other).prefix { $0 == $1 }.count
        let way = other.dropFirst(shared).map { _ in ".." } + own.dropFirst(shared)
        return way.joined(separator: "/")
    }

    /// A path that is meant as seen from a folder.
    package static func join(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") || ["", ".", "./"].contains(folder) { return path }
        return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    }

    /// A path as people would write it, from here or from the root, whichever is shorter.
    static func short(_ path: String) -> String {
        guard path.contains("../") else { return path }
        let (fromHere, fromRoot) = (relative(path, to: "."), absolute(path))
        return fromHere.utf8.count <= fromRoot.utf8.count ? fromHere : fromRoot
    }

    /// The last part of a path.
    package static func name(_ path: String) -> String {
        // A name may begin with a combining mark, which would make one character with the slash.
        let scalars = path.unicodeScalars
        return scalars.lastIndex(of: "/").map { String(scalars[scalars.index(after: $0)...]) } ?? path
    }

    /// The names between the slashes.
    private static func steps(_ path: String) -> [String] {
        path.unicodeScalars.split(separator: "/").map { String($0) }
    }

    /// A file name in two: what stands before its last dot, and what behind it.
    package static func parts(ofName name: String) -> (base: String, ending: String) {
        guard let dot = name.lastIndex(of: ".") else { return (name, "") }
        return (String(name[..<dot]), String(name[name.index(after: dot)...]))
    }

    /// What stands after the last dot of a file's name, in small letters; empty when there is no dot.
    static func ending(_ path: String) -> String { parts(ofName: name(path)).ending.lowercased() }

    /// What the names of report files end with.
    package static let reportEndings = ["yaml", "yml"]
    /// What the names of documents end with that reports come in, besides report files.
    package static let documentEndings =
        ["docx", "doc", "wps", "rtf", "odt", "xlsx", "xls", "et", "ods"] + pageEndings + ["txt", "md", "pdf"]
    private static let knownDocuments = Set(documentEndings)
    private static let pageEndings = ["html", "htm", "mht", "mhtml"]

    /// Whether a file's name is that of a report file.
    package static func isReport(_ path: String) -> Bool { reportEndings.contains(ending(path)) }

    /// Whether a file's name is that of a document. What it is, its content says.
    static func isDocument(_ path: String) -> Bool { knownDocuments.contains(ending(path)) }

    /// Whether a file's name is that of a web page.
    static func isPage(_ path: String) -> Bool { pageEndings.contains(ending(path)) }

    /// The path with another ending in the place of its own.
    package static func path(_ path: String, endingIn ending: String) -> String {
        let name = name(path)
        return String(path.dropLast(name.count)) + parts(ofName: name).base + "." + ending
    }

    /// Where a path leads from a folder, by the names alone, whether anything is there or not: from the root, without `.` and
    /// `..`.
    ///
    /// - Parameter folder: From the root.
    static func walk(_ path: String, from folder: String) -> String {
        var names: [String] = []
        for step in (path.hasPrefix("/") ? [] : steps(folder)) + steps(path) where step != "." {
            if step == ".." { _ = names.popLast() } else { names.append(step) }
        }
        return "/" + names.joined(separator: "/")
    }

    /// The path without any links; `nil` when nothing is there.
    static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
