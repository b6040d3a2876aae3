package import NianbaoCore

/// What the user should know besides the result of some work: that a damaged record was passed over, say.
package enum Remark: Sendable {
    /// One line or several, with nothing in them that cannot be printed.
    case note(Bilingual)
    /// Something of many things could not be done; the work went on with the others.
    case failure(Failure)

    /// A remark in one line. File names come from outside and may hold anything.
    package static func line(zh: String, en: String) -> Remark {
        .note(Bilingual(zh: zh.printable, en: en.printable))
    }
}

/// Takes remarks as they come up. Whoever starts some work says where its remarks go; the work itself prints nothing.
package struct RemarkSink: Sendable {
    private let take: @Sendable (Remark) -> Void

    /// - Parameter take: Given each remark at once, on the thread that does the work.
    package init(_ take: @escaping @Sendable (Remark) -> Void) { self.take = take }

    /// Takes one more remark.
    package func add(_ remark: Remark) { take(remark) }

    /// Takes several in their order.
    package func add(_ remarks: [Remark]) { remarks.forEach(take) }
}
