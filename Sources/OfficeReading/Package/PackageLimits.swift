/// How much of a package is read before it is refused. All sizes are in bytes.
package struct PackageLimits: Sendable {
    /// The size of the file.
    package var fileSize = 16 << 20
    /// Entries of the zip archive, folders included.
    package var entries = 2_000
    /// The size of one unpacked part. Only parts that are needed are unpacked.
    package var partSize = 32 << 20
    /// The size of all unpacked parts together.
    package var totalSize = 64 << 20
    /// How many times larger than packed a part may be, once it is larger than `ratioThreshold`.
    package var ratio = 200
    /// The unpacked size up to which any ratio is accepted: a sheet of empty cells packs well.
    package var ratioThreshold = 1 << 20
    /// How deep XML elements may nest; a sheet needs about ten levels.
    package var depth = 64

    /// The default limits.
    package init() {}
}
