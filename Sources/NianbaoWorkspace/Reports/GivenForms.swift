internal import FormTemplates
package import NianbaoCore

/// The forms of one run of a command: the built-in ones, and those of the form files that the command line gives.
package struct GivenForms: Sendable {
    /// The form files, in the order of the command line.
    package let files: [FormFile]

    /// - Throws: A `Failure` when a file cannot be used, with what is wrong with it, and when two are for the same edition.
    package init(_ paths: [String]) throws(Failure) {
        files = try paths.map { path throws(Failure) in
            do throws(FormFileError) {
                return try FormFile(path, in: .builtIn)
            } catch {
                throw error.failure
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

    /// Form files that have been read; none for the built-in forms alone.
    package init(_ files: [FormFile]) { self.files = files }

    /// All of them. The objects are those of this value, so only one thread should count references to them.
    package var library: FormLibrary { files.reduce(FormLibrary.builtIn) { $0.adding($1.form) } }

    /// The forms that take the place of a built-in one, and are not just the same.
    package var replacements: [FormID] {
        let copies = files.filter { file in FormTemplate.all.contains { $0.text == file.text } }.map(\.form.id)
        return library.replaced.filter { !copies.contains($0) }
    }

    /// For reading reports on one thread.
    package func shelf(_ reach: Reach = .anywhere) -> FormShelf { FormShelf(library, given: files, reach) }

    /// A reader for one thread.
    package func reader(_ reach: Reach = .anywhere) -> ReportReader { shelf(reach).reader }

    /// Makes shelves that share no objects, one for each thread: counting references to the same form would make threads
    /// wait for each other.
    package func shelves(_ reach: Reach) -> @Sendable () -> FormShelf {
        { [files] in
            let files = files.map(\.copy)
            return FormShelf(files.reduce(FormLibrary.freshlyBuiltIn()) { $0.adding($1.form) }, given: files, reach)
        }
    }

    /// Makes readers that share no objects, one for each thread.
    package func readers(_ reach: Reach) -> @Sendable () -> ReportReader {
        let shelves = shelves(reach)
        return { shelves().reader }
    }
}

extension FormLibrary {
    /// The forms in the tool itself. They are held to the same rules as any form file; a test sees to it.
    package static let builtIn = freshlyBuiltIn()

    /// The same forms in objects of their own.
    static func freshlyBuiltIn() -> FormLibrary {
        FormLibrary(
            reading: FormTemplate.all.map {
                FormText(FormID(kind: $0.kind, edition: $0.edition), text: $0.text, snapshot: $0.snapshot)
            })
    }
}
