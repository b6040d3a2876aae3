internal import NianbaoWorkspace

/// The bodies of requests.
enum Requests {
    /// What names only what the browser has.
    struct Plain: Decodable {
        let revision: Int?
        let page: OpenReport.Page?
    }

    struct Edits: Decodable {
        /// The run of the server that the revision is of.
        let session: String?
        let revision: Int
        let edits: [OpenReport.Typed]
        let whole: Bool?
        let page: OpenReport.Page?
    }

    struct OfFinding: Decodable {
        let revision: Int
        let finding: Int
        let reason: String?
        let page: OpenReport.Page?
    }

    /// Of each field `mine` or `theirs`.
    struct Choices: Decodable {
        let revision: Int?
        let take: Bool?
        let choices: [String: String]?

        /// Of each field whether what was typed counts.
        var mine: [String: Bool] { (choices ?? [:]).mapValues { $0 == "mine" } }
    }

    struct Export: Decodable {
        let formats: [String]
        let draft: Bool?
        let force: Bool?
    }

    struct Against: Decodable {
        let against: String
        let format: String?
        let reason: String?
    }

    struct New: Decodable {
        let agency: String?
        let year: Int?
        /// The year as somebody has typed it.
        let yearText: String?
        let from: Int?
        let keepTexts: Bool?
    }
}
