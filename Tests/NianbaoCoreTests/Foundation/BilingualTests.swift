import NianbaoCore
import Testing

@Suite struct BilingualTests {
    private let message = Bilingual(zh: "读不了", en: "it cannot be read")

    @Test func `advice stands after a semicolon`() {
        let text = message.followed(by: Bilingual(zh: "请重新下载", en: "download it anew"))
        #expect(text == Bilingual(zh: "读不了；请重新下载", en: "it cannot be read; download it anew"))
    }

    @Test func `without advice the message stays as it is`() {
        #expect(message.followed(by: nil) == message)
    }
}
