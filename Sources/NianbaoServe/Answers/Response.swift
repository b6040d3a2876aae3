internal import NianbaoCore
internal import NianbaoWorkspace

/// What is sent back.
struct Response: Sendable {
    var status: Int
    var type = "application/json; charset=utf-8"
    var body: [UInt8] = []
    /// Headers of this answer alone.
    var headers: [(String, String)] = []
    /// What a page may load, as the header Content-Security-Policy says it.
    var policy = Response.pagePolicy

    /// The page's own files and answers, and nothing else: no inline script, so that markup in a report that got past
    /// escaping would do nothing.
    static let pagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    /// A printed page in its frame, which can do nothing at all but look as it does.
    static let previewPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'self'; sandbox"

    /// What every answer says.
    var allHeaders: [(String, String)] {
        headers + [
            ("Content-Type", type), ("Content-Length", String(body.count)), ("Content-Security-Policy", policy),
            ("Referrer-Policy", "no-referrer"), ("X-Content-Type-Options", "nosniff"),
            ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cache-Control", "no-store"),
        ]
    }

    /// A value as JSON.
    static func json(_ value: some Encodable, status: Int = 200) -> Response {
        do {
            return Response(status: status, body: Array(try value.jsonLine().utf8))
        } catch {
            return Response(status: 500, body: Array(#"{"error":{"message":"\#(status)"}}"#.utf8))
        }
    }

    /// Why something was not done.
    static func error(_ status: Int, _ message: String, advice: String? = nil) -> Response {
        json(ErrorBody(error: .init(message: message, advice: advice)), status: status)
    }

    static func error(_ status: Int, _ message: Bilingual, _ language: Language) -> Response {
        error(status, message[language])
    }

    /// Work that could not be done.
    static func failure(_ failure: Failure, _ language: Language) -> Response {
        error(422, failure.told, language)
    }

    /// A page in one line, for whoever comes without the cookie.
    static func notice(_ status: Int, _ text: String) -> Response {
        Response(
            status: status, type: "text/html; charset=utf-8",
            body: Array("<!DOCTYPE html><meta charset=\"utf-8\"><title>nianbao</title><p>\(text)</p>\n".utf8))
    }

    struct ErrorBody: Encodable {
        let error: Message

        struct Message: Encodable {
            let message: String
            let advice: String?
        }
    }
}
