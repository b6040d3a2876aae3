internal import Synchronization

/// Whose outputs have which names, when many reports are exported at the same time.
///
/// Of reports that are known to share a title none gets the name; of others the first in order, whichever thread was faster.
package final class OutputNames: Sendable {
    private let owners = Mutex<[String: String]>([:])
    private let turnstile = Turnstile()
    private let shared: SharedTitles

    /// All names are free.
    ///
    /// - Parameter shared: The reports that must not get theirs.
    package init(_ shared: SharedTitles = SharedTitles()) { self.shared = shared }

    /// Claims a name for the report at `path`, the file at this place in the order.
    ///
    /// - Parameter name: `nil` when the file has no outputs; it has to be given all the same, or others wait for it.
    /// - Returns: The report that has the name; `nil` when it was free.
    package func claim(_ name: String?, for path: String, at index: Int) -> String? {
        turnstile.pass(index) {
            owners.withLock { owners in
                guard let name else { return nil }
                if let other = shared.other(of: path) ?? owners[name] { return other }
                owners[name] = path
                return nil
            }
        }
    }
}
