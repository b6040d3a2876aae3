/*
 * Lets one system call on files fail, counted over a whole run, for tests of what the tool then leaves behind.
 *
 * Build: cc -shared -fPIC -O1 -Wall -Wextra faults.c -o faults.so -ldl
 * Use:   LD_PRELOAD=faults.so FAULTS_AT=N FAULTS_KIND=KIND FAULTS_COUNT=FILE nianbao ...
 *
 * FAULTS_AT counts from 1; 0 lets all succeed. KIND is
 *   enospc, eio  the call fails, and what was to be written is lost, as the C library loses a buffer that it cannot write
 *   full         the same, and from then on nothing can be made or written any more; names can be changed
 *   short        half of it is written, and the call says so
 *   lie          half of it is written, and the call reports success
 *   kill         the process is killed right before the call
 * How many calls were counted is written to FAULTS_COUNT.
 *
 * Counted are calls that make, write, close, rename or sync files. Streams that lie in memory are no files, nor are
 * terminals, pipes and /dev/null.
 */
#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long calls;

#define REAL(name) ((__typeof__(&name)) dlsym(RTLD_NEXT, #name))

static bool is_kind(const char *name)
{
    const char *kind = getenv("FAULTS_KIND");
    return kind && strcmp(kind, name) == 0;
}

/* Counts a call, and returns whether it is one that has to fail. `needs_space` is whether it makes or writes something. */
static bool fails(bool needs_space)
{
    const char *at = getenv("FAULTS_AT");
    long number = ++calls, chosen = at ? atol(at) : 0;
    bool lasts = needs_space && is_kind("full") && number > chosen;
    if (chosen <= 0 || (number != chosen && !lasts))
        return false;
    if (is_kind("kill"))
        raise(SIGKILL);
    errno = is_kind("eio") ? EIO : ENOSPC;
    return true;
}

static bool is_file(int descriptor)
{
    struct stat status;
    int error = errno;
    bool result = descriptor >= 0 && fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    errno = error;
    return result;
}

__attribute__((destructor)) static void tell(void)
{
    const char *path = getenv("FAULTS_COUNT");
    FILE *file = path ? REAL(fopen)(path, "w") : NULL;
    if (file) {
        fprintf(file, "%ld", atomic_load(&calls));
        REAL(fclose)(file);
    }
}

ssize_t write(int descriptor, const void *bytes, size_t count)
{
    if (!is_file(descriptor) || !fails(true))
        return REAL(write)(descriptor, bytes, count);
    if (is_kind("short") || is_kind("lie")) {
        ssize_t half = REAL(write)(descriptor, bytes, count / 2 + (is_kind("short") && count == 1));
        return is_kind("lie") ? (ssize_t) count : half;
    }
    return -1;
}

/* The same for what the C library gathers in a buffer: it is written or lost when the stream is flushed. */
static bool stream_fails(FILE *stream)
{
    int error = errno;
    bool is_one = is_file(fileno(stream));
    errno = error;
    return is_one && fails(true);
}

size_t fwrite(const void *bytes, size_t size, size_t count, FILE *stream)
{
    if (!stream_fails(stream))
        return REAL(fwrite)(bytes, size, count, stream);
    if (is_kind("short"))
        return REAL(fwrite)(bytes, size, count / 2, stream);
    if (is_kind("lie")) {
        REAL(fwrite)(bytes, size, count / 2, stream);
        return count;
    }
    return 0;
}

int fputs(const char *text, FILE *stream)
{
    if (!stream_fails(stream))
        return REAL(fputs)(text, stream);
    return is_kind("lie") ? 1 : EOF;
}

int fputc(int byte, FILE *stream)
{
    if (!stream_fails(stream))
        return REAL(fputc)(byte, stream);
    return is_kind("lie") ? byte : EOF;
}

int fprintf(FILE *stream, const char *format, ...)
{
    if (stream_fails(stream))
        return is_kind("lie") ? 1 : -1;
    va_list values;
    va_start(values, format);
    int count = vfprintf(stream, format, values);
    va_end(values);
    return count;
}

int __fprintf_chk(FILE *stream, int flag, const char *format, ...)
{
    (void) flag;
    if (stream_fails(stream))
        return is_kind("lie") ? 1 : -1;
    va_list values;
    va_start(values, format);
    int count = vfprintf(stream, format, values);
    va_end(values);
    return count;
}

int fflush(FILE *stream)
{
    if (!stream || !stream_fails(stream))
        return REAL(fflush)(stream);
    __fpurge(stream);
    return is_kind("lie") ? 0 : EOF;
}

int fclose(FILE *stream)
{
    if (!stream_fails(stream))
        return REAL(fclose)(stream);
    int error = errno;
    __fpurge(stream);
    REAL(fclose)(stream);
    errno = error;
    return is_kind("lie") ? 0 : EOF;
}

static bool makes(int flags) { return flags & O_CREAT; }

int open(const char *path, int flags, ...)
{
    va_list values;
    va_start(values, flags);
    mode_t mode = makes(flags) ? va_arg(values, mode_t) : 0;
    va_end(values);
    if (makes(flags) && strncmp(path, "/dev/", 5) != 0 && !is_kind("lie") && fails(true))
        return -1;
    return REAL(open)(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list values;
    va_start(values, flags);
    mode_t mode = makes(flags) ? va_arg(values, mode_t) : 0;
    va_end(values);
    return makes(flags) ? open(path, flags, mode) : open(path, flags);
}

FILE *fopen(const char *path, const char *mode)
{
    return mode[0] != 'r' && !is_kind("lie") && fails(true) ? NULL : REAL(fopen)(path, mode);
}

FILE *fopen64(const char *path, const char *mode) { return fopen(path, mode); }

FILE *tmpfile(void) { return !is_kind("lie") && fails(true) ? NULL : REAL(tmpfile)(); }

int fsync(int descriptor) { return !is_kind("lie") && fails(false) ? -1 : REAL(fsync)(descriptor); }

int syncfs(int descriptor) { return !is_kind("lie") && fails(false) ? -1 : REAL(syncfs)(descriptor); }

int mkdir(const char *path, mode_t mode) { return !is_kind("lie") && fails(true) ? -1 : REAL(mkdir)(path, mode); }

int link(const char *from, const char *to) { return !is_kind("lie") && fails(false) ? -1 : REAL(link)(from, to); }

int rename(const char *from, const char *to) { return !is_kind("lie") && fails(false) ? -1 : REAL(rename)(from, to); }

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags)
{
    if (!is_kind("lie") && fails(false))
        return -1;
    return REAL(renameat2)(from_folder, from, to_folder, to, flags);
}
