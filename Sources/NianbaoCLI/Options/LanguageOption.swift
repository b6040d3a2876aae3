internal import ArgumentParser
internal import NianbaoCore

/// The option that every command has for the language of its messages.
struct LanguageOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            pick(zh: "消息的语言（默认按系统语言）。", en: "Language of messages (default: the locale's).")))
    var lang: MessageLanguage?
}

extension MessageLanguage: ExpressibleByArgument {}
