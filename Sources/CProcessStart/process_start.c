#include "process_start.h"

#include <stdlib.h>
#include <unistd.h>

static char **arguments;

char **process_arguments(void) { return arguments; }

#ifdef __GLIBC__
/*
 * Runs before everything of Swift's: 101 is the first priority that programs may have. glibc gives such functions what
 * main gets. A statically linked runtime needs nothing of the folder that SWIFT_ROOT names, but ends the process when it
 * cannot name one.
 */
__attribute__((constructor(101))) static void keep_start(int argc, char **argv, char **envp)
{
    (void) argc;
    (void) envp;
    arguments = argv;
    if (access("/proc/self/exe", F_OK) != 0)
        setenv("SWIFT_ROOT", "/", 0);
}
#endif
