internal import NianbaoCore

/// How much of a PDF is read before it is refused.
package struct PageLimits: Sendable {
    /// The pages.
    package var pages = 300
    /// The words on all pages.
    package var words = 100_000
    /// What `pdftotext` may write, in bytes.
    package var markup = 32 << 20

    /// Far more than any report needs.
    package static let standard = PageLimits()
}

extension PackageError.Limit {
    /// More pages than `limit`.
    static func pages(_ limit: Int) -> PackageError.Limit {
        .content(Bilingual(zh: "超过 \(limit) 页", en: "there are more than \(limit) pages"))
    }

    /// More words than `limit`.
    static func words(_ limit: Int) -> PackageError.Limit {
        .content(Bilingual(zh: "文字超过 \(limit) 处", en: "there are more than \(limit) pieces of text"))
    }
}
