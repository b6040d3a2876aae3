#ifndef PROCESS_START_H
#define PROCESS_START_H

/*
 * What Swift's runtime reads in /proc and a bare root need not have: the arguments of the process. Where there is no
 * /proc, the runtime also learns where it is, before it looks there and gives up.
 */

/* The arguments with which the process was started, ended by NULL; NULL if the C library does not say. */
char **process_arguments(void);

#endif
