#ifndef CHARACTER_TABLES_H
#define CHARACTER_TABLES_H

#include <uchar.h>

/*
 * The characters that codes of two bytes stand for in encodings other than those of Unicode. A space stands where there
 * is none, and a null at the end of each line. glibc's iconv has the same tables, but in modules that a static program must not load.
 */

/* GB 18030, in which the codes that the edition of 2022 gave other characters have those, not private ones. */
extern const char32_t gb18030_characters[126][191];

/* Big5 with Hong Kong's supplement of 2008. */
extern const char32_t big5_characters[120][158];

/* Codes of four bytes, counted from 81 30 81 30, that stand for one character after the other from here on. */
struct gb18030_run {
    unsigned short index;
    unsigned short character;
};
extern const struct gb18030_run gb18030_runs[];
extern const int gb18030_run_count;

/* The character at a place of a table; in C, since Swift takes such a table for millions of tuples. */
static inline char32_t gb18030_character(int row, int column) { return gb18030_characters[row][column]; }
static inline struct gb18030_run gb18030_run(int number) { return gb18030_runs[number]; }
static inline char32_t big5_character(int row, int column) { return big5_characters[row][column]; }

#endif
