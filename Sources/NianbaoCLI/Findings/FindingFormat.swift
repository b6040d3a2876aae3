internal import ArgumentParser

/// What findings are written as.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case sarif
    case github
}
