import NianbaoCore
import Testing

@testable import NianbaoCLI

@Suite struct MessageLanguageTests {
    private func chosen(_ arguments: [String] = [], _ environment: [String: String] = [:]) -> Language {
        MessageLanguage.chosen(arguments: arguments) { environment[$0] }
    }

    @Test(arguments: ["zh_CN.UTF-8", "zh_TW", "zh", "ZH_cn.utf8", "zh_HK.big5hkscs"])
    func `a Chinese locale gives Chinese`(_ locale: String) {
        #expect(chosen([], ["LANG": locale]) == .chinese)
    }

    @Test(arguments: ["C", "C.UTF-8", "POSIX", "en_US.UTF-8", "de_DE.UTF-8", ""])
    func `any other locale gives English`(_ locale: String) {
        #expect(chosen([], ["LANG": locale]) == .english)
    }

    @Test func `no locale gives English`() { #expect(chosen() == .english) }

    @Test func `LC_ALL outranks LC_MESSAGES`() {
        #expect(chosen([], ["LC_ALL": "C", "LC_MESSAGES": "zh_CN.UTF-8"]) == .english)
    }

    @Test func `LC_MESSAGES outranks LANG`() {
        #expect(chosen([], ["LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"]) == .chinese)
    }

    @Test func `an empty variable counts as unset`() {
        #expect(chosen([], ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN.UTF-8"]) == .chinese)
    }

    @Test(arguments: [["check", "--lang", "zh", "年报.yaml"], ["check", "年报.yaml", "--lang=zh"]])
    func `--lang zh outranks the locale`(_ arguments: [String]) {
        #expect(chosen(arguments, ["LC_ALL": "en_US.UTF-8"]) == .chinese)
    }

    @Test(arguments: [["check", "--lang", "en", "年报.yaml"], ["check", "年报.yaml", "--lang=en"]])
    func `--lang en outranks the locale`(_ arguments: [String]) {
        #expect(chosen(arguments, ["LC_ALL": "zh_CN.UTF-8"]) == .english)
    }

    @Test(arguments: [["--lang"], ["--lang", "fr"], ["--lang="], ["--language=en"], ["--lang", "EN"]])
    func `what is no language leaves it to the locale`(_ arguments: [String]) {
        #expect(chosen(arguments, ["LANG": "zh_CN.UTF-8"]) == .chinese)
    }

    @Test(arguments: [
        (["--lang", "zh", "check", "a"], ["check", "a"]), (["check", "--lang=en", "a"], ["check", "a"]),
        (["help", "check", "--lang", "zh"], ["help", "check"]),
        (["check", "--lang", "fr"], ["check", "--lang", "fr"]),
        (["check", "--", "--lang", "zh"], ["check", "--", "--lang", "zh"]),
        (["check", "--lang"], ["check", "--lang"]),
    ])
    func `what asks for a language may stand anywhere`(_ arguments: [String], _ rest: [String]) {
        #expect(MessageLanguage.removed(from: arguments) == rest)
    }

    @Test(arguments: [
        ["--lang", "zh", "form", "2021"], ["--lang=zh", "help", "check"], ["help", "check", "--lang", "zh"],
    ])
    func `before a command it is taken, too`(_ arguments: [String]) {
        #expect(CommandRun(arguments).code == 0)
    }
}
