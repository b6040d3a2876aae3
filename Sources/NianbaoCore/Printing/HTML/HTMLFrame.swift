/// What is around a document in HTML: for a fragment next to nothing, for a page its head with the style sheet.
struct HTMLFrame {
    private let title: PrintedTitle
    private let mode: HTMLMode
    private let hasCharts: Bool

    /// - Parameter hasCharts: Whether the page has charts, which bring their own styles.
    init(_ title: PrintedTitle, _ mode: HTMLMode, hasCharts: Bool) {
        self.title = title
        self.mode = mode
        self.hasCharts = hasCharts
    }

    /// What is before the title.
    var opening: String {
        switch mode {
        // The first bytes say how to read the others, wherever the fragment is saved or pasted.
        case .inline, .plain: Self.encoding + "<div lang=\"zh-CN\">\n"
        case .page:
            """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            \(Self.encoding)<meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title.marked.htmlEscaped)</title>
            <style>
            \(Self.styleSheet)\(hasCharts ? ChartMarkup.styleSheet : "")\(title.isDraft ? Self.draftSheet : "")</style>
            </head>
            <body>
            <main>

            """
        }
    }

    /// What is after the last part.
    var closing: String {
        switch mode {
        case .inline, .plain: "</div>\n"
        case .page: "</main>\n</body>\n</html>\n"
        }
    }

    private static let encoding = "<meta charset=\"utf-8\">\n"

    /// Dark text on white, larger than 7:1 in contrast (WCAG 2.2, 1.4.6). On paper: A4, tables in landscape on pages of
    /// their own, page numbers as in GB/T 9704-2012, 7.5.
    private static let styleSheet = """
        body { margin: 0; background: #fff; color: #1a1a1a; line-height: 1.8;
          font-family: "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
        main { max-width: 60em; margin: 0 auto; padding: 1.5em 1em; }
        h1 { margin: .5em 0 1em; font-size: 1.7em; line-height: 1.4; text-align: center; text-wrap: balance; }
        h2 { margin: 1.6em 0 .6em; font-size: 1.3em; line-height: 1.5; }
        h3 { margin: 1em 0 .4em; font-size: 1.05em; text-indent: 2em; }
        p { margin: 0 0 .6em; text-indent: 2em; overflow-wrap: anywhere; }
        .nb-tabbed { text-indent: 0; white-space: pre-wrap; }
        .nb-signature { text-align: right; }
        blockquote p, li { text-indent: 0; }
        table { width: 100%; border-collapse: collapse; font-size: .88em; line-height: 1.5; }
        th, td { padding: .3em .4em; border: 1px solid #595959; text-align: center; font-weight: normal; }
        th { background: #f2f5f9; }
        th[scope="col"], th[scope="rowgroup"] { font-weight: bold; }
        th[scope="row"] { text-align: left; }
        .nb-region { margin: 1em 0; overflow-x: auto; }
        .nb-region:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
        .nb-pasted { width: auto; margin: 1em auto; }
        .nb-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        @media (max-width: 40em) {
          main { padding: 1em .8em; }
          h1 { font-size: 1.35em; }
          h2 { font-size: 1.15em; }
        }
        @page { size: A4; margin: 30mm 24mm 28mm 26mm; @bottom-center { content: "— " counter(page) " —"; } }
        @page nb-landscape { size: A4 landscape; margin: 26mm 28mm 24mm 30mm; }
        @media print {
          body { color: #000; font: 12pt/1.7 FangSong, STFangsong, "Noto Serif CJK SC", serif; }
          main { max-width: none; padding: 0; }
          h1 { font-size: 20pt; }
          h2 { font-size: 14pt; break-after: avoid; }
          h3 { font-size: 12pt; break-after: avoid; }
          table { min-width: 0 !important; font-size: 9pt; line-height: 1.3; }
          th { background: none; }
          tr { break-inside: avoid; }
          .nb-region { overflow: visible; break-inside: avoid; }
          .nb-landscape { page: nb-landscape; }
        }

        """

    private static let draftSheet = """
        @page { @top-right { content: "\(PrintedTitle.draftWord)"; } }

        """
}
