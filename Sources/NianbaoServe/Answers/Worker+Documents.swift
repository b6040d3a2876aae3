internal import NianbaoCore
internal import NianbaoWorkspace

/// What is made of reports: exports, comparisons and correction notices.
extension Worker {
    private struct ExportBody: Encodable {
        let files: [File]
        let messages: [String]

        struct File: Encodable {
            let name: String
            let state: String
            let address: String
        }
    }

    private struct RefusedExport: Encodable {
        let error: Response.ErrorBody.Message
        let canDraft: Bool
        let canForce: Bool
    }

    func export(_ request: Request) async -> Response {
        guard !desk.settings.isReadOnly else { return readOnly }
        guard let index = Int(request.steps[2]) else { return notFound(request) }
        do throws(Failure) {
            let body: Requests.Export = try body(of: request)
            let export = try desk.export(
                index, to: body.formats, isDraft: body.draft ?? false, force: body.force ?? false)
            let outcome = await exports.run { () -> Result<DeskExport.Outcome, Failure> in
                do throws(Failure) { return .success(try export.run()) } catch { return .failure(error) }
            }
            return response(try outcome.get())
        } catch {
            return .failure(error, language)
        }
    }

    private func response(_ outcome: DeskExport.Outcome) -> Response {
        switch outcome {
        case .done(let paths, let isUnchanged, let messages):
            let files = paths.map { path in
                ExportBody.File(
                    name: path.split(separator: "/").last.map(String.init) ?? path,
                    state: isUnchanged ? "unchanged" : "written", address: address(.path(path)))
            }
            return .json(ExportBody(files: files, messages: messages))
        case .refused(let message, let canDraft, let canForce):
            return .json(
                RefusedExport(
                    error: .init(message: message, advice: nil), canDraft: canDraft, canForce: canForce), status: 422)
        }
    }

    private struct DifferenceBody: Encodable {
        let lines: [String]
        let isSame: Bool
    }

    func compare(_ index: Int, _ body: Requests.Against) throws(Failure) -> Response {
        let (lines, isSame) = try desk.difference(index, against: body.against)
        return .json(DifferenceBody(lines: lines, isSame: isSame))
    }

    func writeNotice(_ index: Int, _ body: Requests.Against) throws(Failure) -> Response {
        let notice = try desk.notice(
            index, against: body.against, format: body.format ?? "docx", reason: body.reason)
        return .json(["name": notice.name, "address": address(.file(name: notice.name, notice.bytes))])
    }
}
