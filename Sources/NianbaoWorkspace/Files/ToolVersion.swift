/// The tool's version, which exported files name.
package enum ToolVersion {
    /// The version of this build, as semver.org has it.
    package static let current = "0.1.0"
}
