/// The C library that the tool is built with, glibc or musl, and what of it Swift's own modules leave out.
///
/// This is the only place that knows which of the two it is.
@_exported public import CPlatform

#if canImport(Glibc)
    @_exported public import Glibc

    /// The number of files that a process may have open, as `getrlimit` and `setrlimit` call it.
    public let openFileLimit = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
#elseif canImport(Musl)
    @_exported public import Musl

    /// The number of files that a process may have open, as `getrlimit` and `setrlimit` call it.
    public let openFileLimit = RLIMIT_NOFILE
#endif
