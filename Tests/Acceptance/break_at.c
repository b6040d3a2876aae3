// Preloaded into the tool (LD_PRELOAD): kills it right after the n-th call that changes names of files or sees them onto the
// disk, or lets that call fail. BREAK_AT is n, BREAK_HOW is "kill" or "fail"; the file BREAK_MARK is made when it comes to it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_int calls;

static int is_kill(void) {
    const char *how = getenv("BREAK_HOW");
    return how && !strcmp(how, "kill");
}

static int is_due(void) {
    const char *at = getenv("BREAK_AT"), *mark = getenv("BREAK_MARK");
    if (!at || !mark || atomic_fetch_add(&calls, 1) + 1 != atoi(at)) return 0;
    close(open(mark, O_CREAT | O_WRONLY, 0600));
    return 1;
}

#define BREAKING(code, name, parameters, arguments)                   \
    int name parameters {                                             \
        int due = is_due();                                           \
        if (due && !is_kill()) {                                      \
            errno = code;                                             \
            return -1;                                                \
        }                                                             \
        int (*original) parameters = dlsym(RTLD_NEXT, #name);         \
        int result = original arguments;                              \
        if (due) kill(getpid(), SIGKILL);                             \
        return result;                                                \
    }

BREAKING(EIO, rename, (const char *from, const char *to), (from, to))
BREAKING(EIO, renameat2, (int from_in, const char *from, int to_in, const char *to, unsigned flags), (from_in, from, to_in, to, flags))
BREAKING(EIO, link, (const char *from, const char *to), (from, to))
BREAKING(EIO, linkat, (int from_in, const char *from, int to_in, const char *to, int flags), (from_in, from, to_in, to, flags))
BREAKING(EIO, mkdir, (const char *path, mode_t mode), (path, mode))
BREAKING(EIO, fsync, (int file), (file))
BREAKING(EIO, fdatasync, (int file), (file))
BREAKING(ENOLCK, flock, (int file, int operation), (file, operation))

// What cannot be taken away stays, and a full disk is tried elsewhere, so these only kill.
#define KILLING(kind, name, parameters, arguments)                    \
    kind name parameters {                                            \
        int due = is_kill() && is_due();                              \
        kind (*original) parameters = dlsym(RTLD_NEXT, #name);        \
        kind result = original arguments;                             \
        if (due) kill(getpid(), SIGKILL);                             \
        return result;                                                \
    }

KILLING(int, unlink, (const char *path), (path))
KILLING(ssize_t, write, (int file, const void *bytes, size_t count), (file, bytes, count))
