internal import CLibrary

/// Lets a write fail that cannot go on, to a closed pipe or beyond the size that files may have (`ulimit -f`), instead of
/// killing the process: what fails is reported, and nothing half written is left.
package func letWritesFail() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
}

/// Lets the process have as many files open as the system allows it. Shells allow 1024 unless asked, and a batch on many
/// cores has some files open for each report that waits for its name.
package func allowManyFiles() {
    var limit = rlimit()
    guard getrlimit(openFileLimit, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(openFileLimit, &limit)
}
