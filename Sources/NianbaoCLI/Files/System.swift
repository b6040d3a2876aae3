#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// The value of an environment variable.
func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}

/// Lets a write to a closed pipe fail instead of killing the process.
package func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
}

/// The system's description of the last error, e.g. `No such file or directory`.
func systemError() -> String { String(cString: strerror(errno)) }
