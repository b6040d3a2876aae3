internal import CLibrary

/// Makes a write to a closed pipe, or beyond the allowed size of files (`ulimit -f`), fail instead of killing the
/// process: the failure is reported, and nothing half written is left.
package func letWritesFail() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
}

/// Lets the process have as many files open as the system allows. The usual limit of a shell is 1024, and a batch on
/// many cores has some files open for each report that waits for its name.
package func allowManyFiles() {
    var limit = rlimit()
    guard getrlimit(openFileLimit, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(openFileLimit, &limit)
}
