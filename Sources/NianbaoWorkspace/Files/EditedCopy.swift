internal import CLibrary

/// The name under which a file is kept that somebody edited and an export replaces.
enum EditedCopy {
    /// A path beside `output` that nothing has yet, with the local time.
    ///
    /// - Parameter label: What the name says of the content.
    static func path(for output: String, at time: time_t, saying label: String = "手工修改") -> String {
        var number = 1
        while true {
            let path = path(
                for: output,
                mark: "（\(label) \(LocalTime.text(time, "%Y-%m-%d %H%M%S"))\(number == 1 ? "" : " \(number)")）")
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
}
