internal import CLibrary

/// The name under which a file is kept that somebody edited and an export replaces.
enum EditedCopy {
    /// A path beside `output` that nothing has yet, with the local time.
    ///
    /// - Parameter label: What the name says of the content.
    static func path(for output: String, at time: time_t, saying label: String = "手工修改") -> String {
        var number = 1
        while true {
            let path = path(for: output, mark: "（\(label) \(clock(time))\(number == 1 ? "" : " \(number)")）")
            if !InputFile.exists(path) { return path }
            number += 1
        }
    }

    private static func path(for output: String, mark: String) -> String {
        let (base, ending) = FilePath.parts(ofName: FilePath.name(output))
        let rest = ending.isEmpty ? mark : "\(mark).\(ending)"
        var kept = base
        while kept.utf8.count + rest.utf8.count > FileNames.limit { kept.removeLast() }
        return HiddenFile.folder(of: output) + kept + rest
    }

    /// A time like `2026-11-23 142530`, of this place.
    private static func clock(_ time: time_t) -> String {
        var (time, parts) = (time, tm())
        localtime_r(&time, &parts)
        var text = [CChar](repeating: 0, count: 32)
        strftime(&text, text.count, "%Y-%m-%d %H%M%S", &parts)
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
