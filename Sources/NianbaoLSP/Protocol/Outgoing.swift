internal import NianbaoCore
internal import NianbaoWorkspace

/// What editors are sent.
enum Outgoing {
    static func answer(_ id: Incoming.ID, _ result: JSONValue) -> JSONValue {
        ["jsonrpc": "2.0", "id": .id(id), "result": result]
    }

    /// - Parameter id: `nil` when it could not be read which request is refused.
    static func refusal(_ id: Incoming.ID?, _ fault: RequestFault, _ language: Language) -> JSONValue {
        [
            "jsonrpc": "2.0", "id": id.map { .id($0) } ?? .null,
            "error": ["code": .integer(fault.code), "message": .text(fault.message[language])],
        ]
    }

    static func notification(_ method: String, _ parameters: JSONValue) -> JSONValue {
        ["jsonrpc": "2.0", "method": .text(method), "params": parameters]
    }

    /// The message with its header.
    static func frame(_ message: JSONValue) throws(Failure) -> String {
        let text = try message.jsonLine()
        return "Content-Length: \(text.utf8.count)\r\n\r\n" + text
    }
}

extension JSONValue {
    fileprivate static func id(_ id: Incoming.ID) -> JSONValue {
        switch id {
        case .number(let number): .integer(number)
        case .text(let text): .text(text)
        }
    }
}

/// Why a message is not answered as its sender wishes.
struct RequestFault: Error {
    /// As JSON-RPC 2.0 and LSP 3.17 number them.
    let code: Int
    let message: Bilingual

    static let notJSON = RequestFault(
        code: -32700, message: Bilingual(zh: "消息不是 JSON", en: "the message is not JSON"))
    static let headerless = RequestFault(
        code: -32700,
        message: Bilingual(zh: "消息前没有 Content-Length", en: "there is no Content-Length before the message"))
    static let tooLarge = RequestFault(
        code: -32600,
        message: Bilingual(
            zh: "消息超过 \(Frames.sizeLimit >> 20) MB，没有读",
            en: "the message is over \(Frames.sizeLimit >> 20) MB and was not read"))
    static let noRequest = RequestFault(
        code: -32600, message: Bilingual(zh: "消息不是请求", en: "the message is no request"))
    static let unexpected = RequestFault(
        code: -32600, message: Bilingual(zh: "这时不能有这个请求", en: "this request cannot be made at this point"))
    static let notInitialized = RequestFault(
        code: -32002, message: Bilingual(zh: "先要有 initialize", en: "“initialize” comes first"))
    static let wrongParameters = RequestFault(
        code: -32602, message: Bilingual(zh: "请求的参数不对", en: "the parameters of the request are wrong"))
    static let notOpen = RequestFault(
        code: -32602, message: Bilingual(zh: "这个文件没有打开", en: "this file is not open"))
    static let notTidied = RequestFault(
        code: -32803,
        message: Bilingual(zh: "没有整理：先改正写法错误", en: "not tidied: fix the faults of notation first"))

    static func unknown(_ method: String) -> RequestFault {
        RequestFault(
            code: -32601, message: Bilingual(zh: "没有请求“\(method)”", en: "there is no request “\(method)”"))
    }
}
