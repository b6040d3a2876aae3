/// What has been unpacked of a package so far, held against its limits.
struct PackageBudget {
    let limits: PackageLimits
    private var size = 0

    init(_ limits: PackageLimits) { self.limits = limits }

    /// Counts bytes that have been unpacked, whatever the archive's directory says about them.
    mutating func add(unpacked count: Int) throws(PackageError) {
        size += count
        guard size <= limits.totalSize else { throw .limit(.totalSize(limits.totalSize)) }
    }
}
