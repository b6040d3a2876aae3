package import NianbaoCore

/// A form file that has been read.
package struct FormFile: Sendable {
    /// As it was opened.
    package let path: String
    /// The SHA-256 of its bytes.
    package let hash: String
    /// The form that it holds.
    package let form: Form
    private let source: SourceFile

    /// The file's text, after decoding.
    package var text: String { source.text }

    /// - Parameter library: What the file leaves out is as in the default kind of this library.
    init(_ path: String, in library: FormLibrary) throws(FormFileError) {
        let bytes: [UInt8]
        do throws(Failure) {
            bytes = try InputFile.bytes(path)
        } catch {
            throw .unread(error)
        }
        let (file, decoding) = SourceDecoder.decode(bytes, name: InputFile.shown(path))
        guard let file else { throw .faulty(decoding, InputFile.undecoded(path, bytes, decoding)) }
        let (form, findings) = FormReader.read(
            file, kind: library.defaultKind, scopes: library.defaultScopes)
        guard let form else { throw .faulty(findings, file) }
        self.init(path: path, hash: contentHash(bytes), form: form, source: file)
    }

    private init(path: String, hash: String, form: Form, source: SourceFile) {
        (self.path, self.hash, self.form, self.source) = (path, hash, form, source)
    }

    /// The same with a form that shares nothing with this one's.
    package var copy: FormFile {
        let form = FormReader.read(source, kind: form.kind, scopes: form.scopes, isTrusted: true).form
        return FormFile(path: path, hash: hash, form: form ?? self.form, source: source)
    }
}

/// Why a form file cannot be used.
enum FormFileError: Error {
    /// It cannot be opened, or not be read to its end.
    case unread(Failure)
    /// What is wrong with what it says.
    case faulty([Finding], SourceFile)
}

extension FormFileError {
    /// The failure of work that needs the form file.
    var failure: Failure {
        switch self {
        case .unread(let failure): failure
        case .faulty(let findings, let file):
            Failure(
                zh: "格式文件有误：\(file.name)", en: "the form file has faults: \(file.name)",
                faults: .other(file, findings))
        }
    }
}
