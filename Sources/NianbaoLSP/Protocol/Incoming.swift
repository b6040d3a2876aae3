internal import NianbaoWorkspace

/// A message from an editor (JSON-RPC 2.0).
struct Incoming: Decodable {
    /// What its answer repeats; `nil` for a notification, which is not answered.
    let id: ID?
    /// What is asked for; `nil` for an answer.
    let method: String?
    let isAnswer: Bool

    private enum CodingKeys: CodingKey {
        case id, method, result, error
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decodeIfPresent(ID.self, forKey: .id)
        method = try container.decodeIfPresent(String.self, forKey: .method)
        isAnswer = id != nil && (container.contains(.result) || container.contains(.error))
    }

    enum ID: Decodable {
        case number(Int)
        case text(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }
    }

    /// Any JSON.
    struct Anything: Decodable {
        init(from decoder: any Decoder) throws {}
    }

    /// The parameters of all messages, as far as they are used.
    struct Parameters: Decodable {
        var capabilities: Capabilities?
        var textDocument: Document?
        var contentChanges: [Change]?
        var position: Place?
        var range: Range?
        var context: Context?

        /// Those of a message; `nil` when one of them is of the wrong type.
        init?(of message: [UInt8]) {
            guard let whole = Whole(readingJSON: message) else { return nil }
            self = whole.params
        }

        private struct Whole: Decodable { let params: Parameters }
    }

    struct Capabilities: Decodable {
        let general: General?

        struct General: Decodable { let positionEncodings: [String]? }
    }

    struct Document: Decodable {
        let uri: String
        let version: Int?
        let text: String?
    }

    struct Change: Decodable { let text: String }

    struct Context: Decodable { let only: [String]? }

    /// A place as editors count: from zero, characters in the unit that was agreed on.
    struct Place: Decodable, Equatable {
        let line: Int
        let character: Int
    }

    struct Range: Decodable {
        let start: Place
        let end: Place
    }
}
