internal import NianbaoCore

extension Guard.Refusal {
    /// What is sent to whoever is refused: a page to people who open an address, JSON to the page.
    func response(to request: Request, _ language: Language) -> Response {
        let isForPage = request.steps.first == "api"
        return isForPage
            ? .error(rawValue, message, language) : .notice(rawValue, message[language])
    }

    private var message: Bilingual {
        switch self {
        case .malformed: Bilingual(zh: "请求写得不对", en: "the request is malformed")
        case .stranger:
            Bilingual(
                zh: "没有打开的权限，或者程序已经重新启动。请用终端里打印的地址打开；在那里按回车，会打印一个新地址",
                en:
                    "not let in, or the program was started anew: open the address that the terminal prints; Enter prints a fresh one"
            )
        case .foreign: Bilingual(zh: "来自别的网页的请求，没有受理", en: "a request from another page is not answered")
        case .notFound: Bilingual(zh: "没有这个地址", en: "there is nothing at this address")
        case .method: Bilingual(zh: "这个地址不接受这种请求", en: "this kind of request is not answered here")
        case .tooLarge: Bilingual(zh: "内容太大，没有受理", en: "the content is too large")
        case .addressTooLong: Bilingual(zh: "地址太长", en: "the address is too long")
        case .contentType: Bilingual(zh: "内容的类型不对", en: "the content is of the wrong type")
        case .wrongHost:
            Bilingual(
                zh: "请用终端里打印的地址打开，以 http://127.0.0.1 开头",
                en: "open the printed address, which begins with http://127.0.0.1")
        case .headersTooLarge: Bilingual(zh: "请求的头太大", en: "the request's headers are too large")
        }
    }
}
