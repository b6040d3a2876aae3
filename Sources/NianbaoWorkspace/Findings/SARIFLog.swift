internal import NianbaoCore

/// The parts of a SARIF 2.1.0 log (OASIS, 27 March 2020) that findings are written as.
enum SARIFLog {
    struct Message: Codable {
        let text: String
    }

    struct Descriptor: Codable {
        let id: String
        let shortDescription: Message
        let fullDescription: Message?
        let help: Message?
        let defaultConfiguration: Configuration

        struct Configuration: Codable {
            let level: String
        }
    }

    struct Region: Codable, Equatable {
        let startLine: Int
        let startColumn: Int
        let endLine: Int
        let endColumn: Int

        init(_ span: SourceSpan) {
            (startLine, startColumn) = (Int(span.start.line), Int(span.start.column))
            (endLine, endColumn) = (Int(span.end.line), Int(span.end.column))
        }
    }

    struct ArtifactLocation: Codable {
        let uri: String
    }

    struct PhysicalLocation: Codable {
        let artifactLocation: ArtifactLocation
        let region: Region?
    }

    struct LogicalLocation: Codable {
        let fullyQualifiedName: String
    }

    struct Location: Codable {
        let physicalLocation: PhysicalLocation
        var logicalLocations: [LogicalLocation]?
        var message: Message?
    }

    struct Suppression: Codable {
        let kind: String
        let justification: String
    }

    struct Replacement: Codable {
        let deletedRegion: Region
        let insertedContent: Message
    }

    struct ArtifactChange: Codable {
        let artifactLocation: ArtifactLocation
        let replacements: [Replacement]
    }

    struct Fix: Codable {
        let description: Message
        let artifactChanges: [ArtifactChange]
    }

    struct Result: Codable {
        let ruleId: String
        let level: String
        let message: Message
        let locations: [Location]
        let relatedLocations: [Location]?
        let suppressions: [Suppression]?
        let fixes: [Fix]?
    }

    struct Notification: Codable {
        let level: String
        let message: Message
        let locations: [Location]
    }

    struct Invocation: Codable {
        let executionSuccessful: Bool
        let toolExecutionNotifications: [Notification]
    }

    /// The level that stands for a severity.
    static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .hint: "note"
        }
    }

    /// A path as a relative or absolute URI reference: what cannot stand in one is written in percent.
    static func uri(_ path: String) -> String {
        let safe = Set("-._~/".utf8)
        var uri = ""
        for byte in path.utf8 {
            let isLetter = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            if isLetter || safe.contains(byte) {
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return path.hasPrefix("/") ? "file://" + uri : uri
    }
}
