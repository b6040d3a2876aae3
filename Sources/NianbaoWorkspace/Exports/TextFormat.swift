internal import NianbaoCore

/// The mandated text, as it is published.
struct TextFormat: ExportFormat {
    let name = "txt"
    let ending = "txt"
    let title = Bilingual(zh: "文本", en: "a text")
    let kind = FileKind.text

    var writing: ExportWriting {
        .text { $0.printed.text }
    }
}
