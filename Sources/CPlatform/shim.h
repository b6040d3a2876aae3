// How a batch tells glibc to manage memory: mallopt(3).
#include <malloc.h>

// renameat2(2), which glibc has since 2.28 but declares only for GNU sources, which Swift's modules are not.
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

// syncfs(2), which glibc has since 2.14 and declares for GNU sources only, too.
int syncfs(int descriptor);

// From linux/fs.h.
static const unsigned int rename_noreplace = 1 << 0;
static const unsigned int rename_exchange = 1 << 1;

// How many bytes another process of one's own may address: prlimit(2), which glibc declares for GNU sources only, too.
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
static inline int limit_address_space(int process, unsigned long long bytes) {
    struct { unsigned long long now, most; } limit = {bytes, bytes};
    return (int)syscall(SYS_prlimit64, process, RLIMIT_AS, &limit, 0);
}

// The process's environment, for programs that it starts: Swift does not let a variable be read that others may change.
extern char **environ;
static inline char **current_environment(void) { return environ; }
