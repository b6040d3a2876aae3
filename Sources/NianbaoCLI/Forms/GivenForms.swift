internal import FormTemplates
internal import NianbaoCore

/// The forms of one run of a command: the built-in ones, and those of the form files that the command line gives.
struct GivenForms: Sendable {
    let files: [FormFile]

    /// - Throws: A `Failure` when a file cannot be used, after what is wrong with it has been shown, and when two are for
    ///   the same edition.
    init(_ paths: [String]) throws {
        files = try paths.map { path in
            do throws(FormFileError) {
                return try FormFile(path, kind: FormLibrary.builtIn.defaultKind)
            } catch {
                throw error.shown
            }
        }
        for (index, file) in files.enumerated() {
            guard let first = files[..<index].first(where: { $0.form.id == file.form.id }) else { continue }
            throw Failure(
                zh: "“\(first.path)”和“\(file.path)”是同一个格式（\(file.form.kind) \(file.form.edition)），--form 只能给其中一个",
                en:
                    "“\(first.path)” and “\(file.path)” are for the same edition (\(file.form.kind) \(file.form.edition)); "
                    + "give one of them with --form")
        }
    }

    init(_ files: [FormFile]) { self.files = files }

    /// All of them. The objects are those of this value, so only one thread should count references to them.
    var library: FormLibrary { files.reduce(FormLibrary.builtIn) { $0.adding($1.form) } }

    /// The forms that take the place of a built-in one, and are not just the same.
    var replacements: Set<FormID> {
        let copies = files.filter { file in FormTemplate.all.contains { $0.text == file.text } }.map(\.form.id)
        return library.replaced.subtracting(copies)
    }

    /// For reading reports on one thread.
    func shelf(_ reach: Reach = .anywhere) -> FormShelf { FormShelf(library, given: files, reach) }

    func reader(_ reach: Reach = .anywhere) -> ReportReader { shelf(reach).reader }

    /// Makes shelves that share no objects, one for each thread: counting references to the same form would make threads
    /// wait for each other.
    func shelves(_ reach: Reach) -> @Sendable () -> FormShelf {
        { [files] in
            let files = files.map(\.copy)
            return FormShelf(files.reduce(FormLibrary.freshlyBuiltIn()) { $0.adding($1.form) }, given: files, reach)
        }
    }

    func readers(_ reach: Reach) -> @Sendable () -> ReportReader {
        let shelves = shelves(reach)
        return { shelves().reader }
    }
}

extension FormLibrary {
    /// The forms in the tool itself. They are held to the same rules as any form file; a test sees to it.
    static let builtIn = freshlyBuiltIn()

    /// The same forms in objects of their own.
    static func freshlyBuiltIn() -> FormLibrary {
        FormLibrary(reading: FormTemplate.all.map { (FormID(kind: $0.kind, edition: $0.edition), $0.text) })
    }
}
