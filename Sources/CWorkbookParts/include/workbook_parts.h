#ifndef WORKBOOK_PARTS_H
#define WORKBOOK_PARTS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The parts of one workbook, kept in memory.
 *
 * libxlsxwriter writes each part (a sheet, the styles, ...) to a temporary file, looks at no error while it does so, and
 * packs what it reads back. On a full disk that makes a workbook that lacks a piece, and success is reported. The
 * library lets its lxw_tmpfile() be replaced; here it is, and gives files that lie in memory. So nothing can fail but
 * memory itself, which is noted, and what should be in the workbook is known when it is finished.
 *
 * The library can only set heights of rows that stay whatever is written into them. Here, a row that is also marked as
 * collapsed loses both marks, and has its height only until its text changes.
 */
struct workbook_parts;

/* Without any parts yet; NULL when memory is out. */
struct workbook_parts *workbook_parts_new(void);

/* From now on, takes in the parts of the workbook that the calling thread closes. One workbook at a time for each thread. */
void workbook_parts_begin(struct workbook_parts *parts);

/* Takes in no more, on the thread that began. What is there stays. */
void workbook_parts_end(struct workbook_parts *parts);

/* Whether everything that was written to the parts is in them. */
bool workbook_parts_are_whole(const struct workbook_parts *parts);

/* How many there are. They count from zero, in the order in which the library made them. */
size_t workbook_parts_count(const struct workbook_parts *parts);

/* The bytes of a part and how many they are; they live as long as `parts`. */
const unsigned char *workbook_part(const struct workbook_parts *parts, size_t index, size_t *size);

/* Frees all of it; NULL is allowed. */
void workbook_parts_free(struct workbook_parts *parts);

#endif
