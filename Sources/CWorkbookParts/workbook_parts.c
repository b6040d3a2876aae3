#define _GNU_SOURCE

#include "workbook_parts.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

struct part {
    struct workbook_parts *parts;
    unsigned char *bytes;
    size_t size;
    size_t capacity;
    size_t offset;
};

struct workbook_parts {
    struct part **items;
    size_t count;
    size_t capacity;
    bool is_whole;
};

/* Those of the workbook that this thread is closing. */
static _Thread_local struct workbook_parts *current;

/* Makes room for `size` bytes; false when memory is out. */
static bool reserve(struct part *part, size_t size)
{
    if (size <= part->capacity)
        return true;
    size_t capacity = part->capacity ? part->capacity : 4096;
    while (capacity < size) {
        if (capacity > SIZE_MAX / 2)
            return false;
        capacity *= 2;
    }
    unsigned char *bytes = realloc(part->bytes, capacity);
    if (!bytes)
        return false;
    part->bytes = bytes;
    part->capacity = capacity;
    return true;
}

static ssize_t write_part(void *cookie, const char *bytes, size_t count)
{
    struct part *part = cookie;
    if (count > SIZE_MAX - part->offset || !reserve(part, part->offset + count)) {
        part->parts->is_whole = false;
        errno = ENOMEM;
        return 0;
    }
    memcpy(part->bytes + part->offset, bytes, count);
    part->offset += count;
    if (part->offset > part->size)
        part->size = part->offset;
    return (ssize_t) count;
}

static ssize_t read_part(void *cookie, char *bytes, size_t room)
{
    struct part *part = cookie;
    size_t rest = part->size - part->offset;
    size_t count = rest < room ? rest : room;
    if (count > 0)
        memcpy(bytes, part->bytes + part->offset, count);
    part->offset += count;
    return (ssize_t) count;
}

/* Whether the bytes before `end` lie in the tag of a row. Texts have no `<` of their own. */
static bool is_in_row_tag(const unsigned char *start, const unsigned char *end)
{
    static const char tag[] = "<row ";
    const unsigned char *open = memrchr(start, '<', (size_t) (end - start));
    return open && (size_t) (end - open) >= sizeof tag - 1 && memcmp(open, tag, sizeof tag - 1) == 0;
}

/*
 * Lets rows that are marked as collapsed, which no other row is, have their height until their text changes, and from
 * then on that of the text. The library can only write heights that stay.
 */
static void free_row_heights(struct part *part)
{
    static const char fixed[] = " customHeight=\"1\" collapsed=\"1\"";
    const size_t length = sizeof fixed - 1;
    const unsigned char *from = part->bytes, *end = part->bytes + part->size;
    unsigned char *to = part->bytes;
    while (from < end) {
        const unsigned char *found = memmem(from, (size_t) (end - from), fixed, length);
        const unsigned char *next = found ? found : end;
        bool is_freed = found && is_in_row_tag(from, found);
        if (found && !is_freed)
            next += length;
        memmove(to, from, (size_t) (next - from));
        to += next - from;
        from = is_freed ? next + length : next;
    }
    part->size = (size_t) (to - part->bytes);
}

/* Never past the end: the library writes from start to end, rewinds, and reads. */
static int seek_part(void *cookie, off64_t *position, int origin)
{
    struct part *part = cookie;
    off64_t base = origin == SEEK_CUR ? (off64_t) part->offset : origin == SEEK_END ? (off64_t) part->size : 0;
    off64_t target = base + *position;
    if (target < 0 || (size_t) target > part->size) {
        part->parts->is_whole = false;
        errno = EINVAL;
        return -1;
    }
    if (target == 0 && part->size > 0)
        free_row_heights(part);
    part->offset = (size_t) target;
    *position = target;
    return 0;
}

/* A new part of `parts`, which owns it; NULL when memory is out. */
static struct part *add_part(struct workbook_parts *parts)
{
    if (parts->count == parts->capacity) {
        size_t capacity = parts->capacity ? 2 * parts->capacity : 32;
        struct part **items = realloc(parts->items, capacity * sizeof *items);
        if (!items)
            return NULL;
        parts->items = items;
        parts->capacity = capacity;
    }
    struct part *part = calloc(1, sizeof *part);
    if (!part)
        return NULL;
    part->parts = parts;
    parts->items[parts->count++] = part;
    return part;
}

/*
 * In the place of libxlsxwriter's own function of this name, which its utility.c offers for being replaced. The dynamic
 * linker finds the program's first. In an archive of the library, make its function weak: objcopy --weaken-symbol.
 */
FILE *lxw_tmpfile(const char *folder);

FILE *lxw_tmpfile(const char *folder)
{
    (void) folder;
    if (!current)
        return tmpfile();
    struct part *part = add_part(current);
    cookie_io_functions_t functions = {.read = read_part, .write = write_part, .seek = seek_part, .close = NULL};
    FILE *file = part ? fopencookie(part, "w+", functions) : NULL;
    if (!file)
        current->is_whole = false;
    return file;
}

struct workbook_parts *workbook_parts_new(void)
{
    struct workbook_parts *parts = calloc(1, sizeof *parts);
    if (parts)
        parts->is_whole = true;
    return parts;
}

void workbook_parts_begin(struct workbook_parts *parts) { current = parts; }

void workbook_parts_end(struct workbook_parts *parts)
{
    if (current == parts)
        current = NULL;
}

bool workbook_parts_are_whole(const struct workbook_parts *parts) { return parts->is_whole; }

size_t workbook_parts_count(const struct workbook_parts *parts) { return parts->count; }

const unsigned char *workbook_part(const struct workbook_parts *parts, size_t index, size_t *size)
{
    *size = parts->items[index]->size;
    return parts->items[index]->bytes;
}

void workbook_parts_free(struct workbook_parts *parts)
{
    if (!parts)
        return;
    workbook_parts_end(parts);
    for (size_t index = 0; index < parts->count; index++) {
        free(parts->items[index]->bytes);
        free(parts->items[index]);
    }
    free(parts->items);
    free(parts);
}
