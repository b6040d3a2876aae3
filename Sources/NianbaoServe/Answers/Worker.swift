internal import NianbaoCore
internal import NianbaoWorkspace

/// Answers requests that may be answered, one after another but for what takes long: imports and exports.
actor Worker {
    let desk: ReportDesk
    private let access: Access
    private let importer: Importer
    private let imports = SideThread("nianbao.imports")
    /// One after another: two exports of one report at the same time would write the same files.
    let exports = SideThread("nianbao.exports")
    /// Files that a browser may fetch once.
    private let files = Tokens<Ticket>()
    /// The time of the last request, in milliseconds: the sign that a page is open.
    private var lastSeen: Int

    /// What a ticket is good for.
    enum Ticket: Sendable {
        case preview([UInt8])
        case file(name: String, [UInt8])
        case path(String)
    }

    init(_ request: BrowserFormRequest, run: String, _ access: Access) throws(Failure) {
        desk = try ReportDesk(
            request.path, request.forms, run: run, language: request.language, isReadOnly: request.isReadOnly,
            remarks: request.remarks)
        importer = Importer(request, into: desk.importFolder)
        self.access = access
        lastSeen = Clock.now
    }

    var language: Language { desk.settings.language }

    /// Saves what is due.
    func tick() { desk.tick(now: Clock.now) }

    /// Saves at the end, and returns how many reports have something that is not saved.
    func finish() -> Int { desk.finish() }

    /// How long no page has asked for anything, in milliseconds.
    var silence: Int { Clock.now - lastSeen }

    /// The answer to a request that the guard has let pass.
    func answer(_ request: Request) async -> Response {
        if request.steps.first != "t" { lastSeen = Clock.now }
        if request.path == "/api/import" { return await importFile(request) }
        if request.isExport { return await export(request) }
        do throws(Failure) {
            return try reply(to: request)
        } catch {
            return .failure(error, language)
        }
    }

    private func reply(to request: Request) throws(Failure) -> Response {
        let steps = request.steps
        switch (request.method, steps.first, steps.count) {
        case ("GET", "t", 2): return entry(request, token: steps[1])
        case ("GET", "preview", 2), ("GET", "file", 2): return try fetch(steps[1], isPreview: steps[0] == "preview")
        case ("GET", "api", 2) where steps[1] == "desk": return .json(DeskBody(desk))
        case ("GET", "api", 2) where steps[1] == "state": return .json(["session": desk.settings.run])
        case ("POST", "api", 2) where steps[1] == "access": return freshAddress()
        case ("POST", "api", 2) where steps[1] == "new": return try makeReport(request)
        case ("GET", "api", 3...4) where steps[1] == "reports": return try show(request, steps)
        case ("POST", "api", 4) where steps[1] == "reports": return try change(request, steps)
        case ("GET", _, 0...1):
            guard let file = PageFile.at(request.path) else { return notFound(request) }
            return Response(status: 200, type: file.type, body: Array(file.text.utf8))
        default: return notFound(request)
        }
    }

    func notFound(_ request: Request) -> Response { Guard.Refusal.notFound.response(to: request, language) }

    // MARK: Getting in

    /// Trades a token for the cookie.
    private func entry(_ request: Request, token: String) -> Response {
        guard access.redeem(token, now: Clock.now) else {
            return Guard.Refusal.stranger.response(to: request, language)
        }
        lastSeen = Clock.now
        let cookie = ("Set-Cookie", access.cookieHeader)
        let sites = request.values("sec-fetch-site")
        guard sites.allSatisfy({ $0 == "none" || $0 == "same-origin" }) else {
            // Opened from a file, the redirect would still count as that file's request, for which browsers keep the cookie
            // back. What this page goes to is our own.
            let page =
                "<!DOCTYPE html><meta charset=\"utf-8\"><title>nianbao</title>"
                + "<meta http-equiv=\"refresh\" content=\"0;url=\(access.pageAddress)\">\n"
            return Response(
                status: 200, type: "text/html; charset=utf-8", body: Array(page.utf8), headers: [cookie])
        }
        return Response(
            status: 303, type: "text/plain; charset=utf-8", headers: [cookie, ("Location", access.pageAddress)])
    }

    private func freshAddress() -> Response {
        struct Address: Encodable {
            let address: String
            let seconds = 60
        }
        return .json(Address(address: access.freshAddress(now: Clock.now)))
    }

    // MARK: Files

    private func fetch(_ ticket: String, isPreview: Bool) throws(Failure) -> Response {
        switch (files.redeem(ticket, now: Clock.now), isPreview) {
        case (.preview(let page)?, true):
            return Response(
                status: 200, type: "text/html; charset=utf-8", body: page, policy: Response.previewPolicy)
        case (.file(let name, let bytes)?, false): return download(name, bytes)
        case (.path(let path)?, false):
            return download(
                path.split(separator: "/").last.map(String.init) ?? "", try InputFile.bytes(path, limit: .max))
        default:
            return .notice(
                404,
                Bilingual(zh: "这个地址已经用过，或者过了时间；请回到页面再点一次", en: "used or out of date: go back to the page")[language])
        }
    }

    private func download(_ name: String, _ bytes: [UInt8]) -> Response {
        let code = name.utf8.map { byte in
            let isPlain =
                byte < 0x80 && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber)
            return isPlain || byte == UInt8(ascii: ".")
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
        return Response(
            status: 200, type: "application/octet-stream", body: bytes,
            headers: [("Content-Disposition", "attachment; filename*=UTF-8''\(code)")])
    }

    func address(_ ticket: Ticket) -> String {
        let word = files.issue(ticket, now: Clock.now)
        if case .preview = ticket { return "/preview/\(word)" }
        return "/file/\(word)"
    }

    // MARK: Reports

    private func makeReport(_ request: Request) throws(Failure) -> Response {
        guard !desk.settings.isReadOnly else { return readOnly }
        let body: Requests.New = try body(of: request)
        var draft = DraftRequest()
        // Without last year's report there has to be a name, and an empty one is refused in plain words.
        draft.agency = body.from != nil && (body.agency ?? "").isEmpty ? nil : body.agency ?? ""
        draft.year = body.year
        if let text = body.yearText, !text.isEmpty { draft.year = try DraftRequest.year(text) }
        if body.keepTexts == true { draft.texts = .kept }
        let index = try desk.makeReport(draft, from: body.from)
        return .json(["index": index])
    }

    private func show(_ request: Request, _ steps: [String]) throws(Failure) -> Response {
        guard let index = Int(steps[2]) else { return notFound(request) }
        let report = try desk.report(index)
        switch steps.count == 4 ? steps[3] : "" {
        case "":
            report.tick(now: Clock.now)
            return .json(report.screen())
        case "state":
            report.tick(now: Clock.now)
            return .json(report.screen(since: request.query("revision").flatMap { Int($0) } ?? 0))
        case "changes": return .json(report.changes)
        case "versions": return .json(["versions": try desk.versions(index)])
        default: return notFound(request)
        }
    }

    var readOnly: Response {
        .error(403, Bilingual(zh: "现在只供查看，不能改动", en: "this is to look at; nothing can be changed"), language)
    }

    private func change(_ request: Request, _ steps: [String]) throws(Failure) -> Response {
        guard let index = Int(steps[2]) else { return notFound(request) }
        switch steps[3] {
        case "preview":
            return .json(["address": address(.preview(Array(try desk.preview(index).utf8)))])
        case "diff": return try compare(index, try body(of: request))
        case "notice": return try writeNotice(index, try body(of: request))
        default: break
        }
        guard !desk.settings.isReadOnly else { return readOnly }
        let report = try desk.report(index)
        let now = Clock.now
        switch steps[3] {
        case "edits":
            let body: Requests.Edits = try body(of: request)
            if let session = body.session, session != desk.settings.run { return response(.stale(report.screen())) }
            return .json(
                try report.edit(
                    body.edits, by: body.page ?? .init(), at: body.revision, isWhole: body.whole ?? false, now: now))
        case "undo", "redo":
            let body: Requests.Plain = try body(of: request)
            return response(
                try report.undo(
                    by: body.page ?? .init(), at: body.revision ?? 0, redoes: steps[3] == "redo", now: now))
        case "fix":
            let body: Requests.OfFinding = try body(of: request)
            return response(
                try report.fix(body.finding, by: body.page ?? .init(), at: body.revision, now: now))
        case "explain":
            let body: Requests.OfFinding = try body(of: request)
            return response(
                try report.explain(
                    body.finding, reason: body.reason ?? "", by: body.page ?? .init(), at: body.revision, now: now))
        case "save":
            let body: Requests.Plain = try body(of: request)
            return .json(try report.save(since: body.revision ?? 0, now: now))
        case "restore":
            let body: Requests.Plain = try body(of: request)
            return .json(try report.restore(since: body.revision ?? 0))
        case "resolve":
            let body: Requests.Choices = try body(of: request)
            return .json(try report.resolve(body.mine, since: body.revision ?? 0))
        case "draft":
            let body: Requests.Choices = try body(of: request)
            return .json(
                try report.decide(
                    takesDraft: body.take ?? true, body.mine, since: body.revision ?? 0, now: now))
        default: return notFound(request)
        }
    }

    func body<Body: Decodable>(of request: Request) throws(Failure) -> Body {
        guard let body = Body(readingJSON: request.body) else {
            throw Failure(zh: "请求的内容不完整", en: "the request lacks something")
        }
        return body
    }

    private func response(_ answer: OpenReport.Answer) -> Response {
        switch answer {
        case .done(let screen): .json(screen)
        case .stale(let screen): .json(screen, status: 409)
        }
    }

    // MARK: Import

    private struct ImportBody: Encodable {
        let index: Int
        let messages: [Response.ErrorBody.Message]
    }

    private func importFile(_ request: Request) async -> Response {
        guard request.method == "POST" else { return notFound(request) }
        guard !desk.settings.isReadOnly else { return readOnly }
        guard desk.canAdd else { return .failure(.fixedList, language) }
        let importer = importer
        // Reading may take long, and other requests are answered meanwhile.
        let outcome = await imports.run { importer.run(request.body, name: request.query("name") ?? "") }
        switch outcome {
        case .success(let found):
            let messages = found.messages.map { Response.ErrorBody.Message(message: $0, advice: nil) }
            return .json(ImportBody(index: desk.add(found.path), messages: messages))
        case .failure(let failure): return .failure(failure, language)
        }
    }
}

extension Request {
    fileprivate var isExport: Bool {
        method == "POST" && steps.count == 4 && steps.starts(with: ["api", "reports"]) && steps[3] == "export"
    }
}
