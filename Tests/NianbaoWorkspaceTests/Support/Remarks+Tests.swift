import NianbaoCore

@testable import NianbaoWorkspace

extension RemarkSink {
    /// For work that has nothing to remark, or whose remarks a test is not about.
    static let nowhere = RemarkSink { _ in }
}

extension Remark {
    /// What people who read English are shown.
    var english: String {
        switch self {
        case .note(let text): text.en
        case .failure(let failure): failure.message.en
        }
    }
}
