package import NianbaoCore
internal import Synchronization

/// The forms at hand for reading reports, and what the reports add: the form files that they name, each read once.
package final class FormShelf: ReferredFiles {
    let library: FormLibrary
    private let given: [FormFile]
    /// Where they lie, without links.
    private let places: [String?]
    private let reach: Reach
    /// By path, what came of reading the file.
    private let named = Mutex<[String: NamedForm]>([:])
    /// More form files than a region has; where every report brings one of its own, they are not kept.
    private static let limit = 64

    private enum NamedForm {
        case usable(FormFile)
        case unusable(UnusableForm)
    }

    init(_ library: FormLibrary, given: [FormFile], _ reach: Reach) {
        (self.library, self.given, self.reach) = (library, given, reach)
        places = given.map { FilePath.real($0.path) }
    }

    /// A reader that knows these forms and follows what reports refer to.
    package var reader: ReportReader { ReportReader(library, files: self) }

    /// The file that a form of a report just read comes from; `nil` for a built-in one.
    package func file(of form: Form) -> FormFile? {
        given.first { $0.form === form }
            ?? named.withLock { named in
                named.values.lazy.compactMap { if case .usable(let file) = $0 { file } else { nil } }
                    .first { $0.form === form }
            }
    }

    /// Whether the report `file` may have the file at `path` read.
    package func mayRead(_ path: String, for file: String) -> Bool { reach.allows(path, for: file) }

    /// The form in the file at `path`, as the report `file` names it.
    package func form(at path: String, namedIn file: String) throws(UnusableForm) -> Form {
        guard !path.hasPrefix("/") else { throw .absolute }
        let target = FilePath.join(HiddenFile.folder(of: file), path)
        if let given = given(at: target) { return given.form }
        guard mayRead(target, for: file) else { throw .outside }
        let known = named.withLock { $0[target] }
        let result = known ?? read(target)
        if known == nil {
            named.withLock { named in
                if named.count >= Self.limit { named = [:] }
                named[target] = result
            }
        }
        switch result {
        case .usable(let file): return file.form
        case .unusable(let reason): throw reason
        }
    }

    /// The file at `path` if it is one of those that the command line gives, which trusts it wherever it lies.
    private func given(at path: String) -> FormFile? {
        guard !given.isEmpty, let real = FilePath.real(path) else { return nil }
        return places.firstIndex(of: real).map { given[$0] }
    }

    private func read(_ path: String) -> NamedForm {
        // Neither a pipe nor a device is waited for because a report says so.
        guard InputFile.isRegular(path) else { return .unusable(InputFile.exists(path) ? .unreadable : .absent) }
        do throws(FormFileError) {
            return .usable(try FormFile(path, in: library))
        } catch {
            return .unusable(UnusableForm(error))
        }
    }
}

extension UnusableForm {
    fileprivate static let fromFolder = Bilingual(
        zh: "路径从本文件所在的文件夹算起；用内置格式的，删去这一行",
        en: "the path starts from this file's folder; delete the line if the report is on a built-in form")

    fileprivate static let absent = UnusableForm(Bilingual(zh: "找不到", en: "is not there"), advice: fromFolder)
    fileprivate static let unreadable = UnusableForm(Bilingual(zh: "读不了", en: "cannot be read"), advice: fromFolder)

    fileprivate static let absolute = UnusableForm(
        Bilingual(zh: "写的是绝对路径", en: "is an absolute path"),
        advice: Bilingual(
            zh: "写从本文件所在的文件夹算起的路径，例如“格式文件: ../格式/2027.yaml”，换一台电脑也找得到",
            en:
                "write the path as seen from this file's folder, such as “form_file: ../forms/2027.yaml”: it holds on any machine"
        ))

    fileprivate static let outside = UnusableForm(
        Bilingual(zh: "在命令行所写的文件夹之外，没有读", en: "is outside the folders that the command line names and was not read"),
        advice: Bilingual(
            zh: "确要用它的，在命令行上加 --form，或者把它所在的文件夹也写上",
            en: "if it is meant, give it with --form, or name its folder on the command line, too"))

    fileprivate init(_ error: FormFileError) {
        switch error {
        case .unread(let failure):
            self.init(
                Bilingual(zh: "读不了：\(failure.message.zh)", en: "cannot be read: \(failure.message.en)"),
                advice: Self.fromFolder)
        case .faulty(let findings, let file):
            let errors = findings.count(.error)
            let place = findings.first.flatMap(\.span).map { "\($0.start.line):\($0.start.column)" }
            let first = findings.first?.message ?? Bilingual("")
            let command = "nianbao form --form \(FilePath.short(file.name).shellQuoted)"
            self.init(
                Bilingual(
                    zh: "有 \(errors) 处错误" + (place.map { "，第一处在 \($0)：" } ?? "：") + first.zh,
                    en: (errors == 1 ? "has an error" : "has \(errors) errors, the first")
                        + (place.map { " at \($0): " } ?? ": ") + first.en),
                advice: Bilingual(
                    zh: "运行 \(command) 看全部错误，改好格式文件",
                    en: "run \(command) to see all of them, and fix the form file"))
        }
    }
}
