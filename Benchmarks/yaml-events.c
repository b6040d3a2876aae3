/*
 * The bare limit of libyaml: the CPU time it takes to pull every event out of
 * a file that is already in memory. Nothing is done with the events, so no
 * reader built on libyaml can be faster than this.
 *
 * Build:  cc -std=c11 -Wall -Wextra -O2 yaml-events.c -o yaml-events -lyaml
 * Usage:  yaml-events FILE COUNT
 *         yaml-events --files < LIST
 *
 * Prints the CPU nanoseconds of one pass over FILE, the mean of COUNT passes.
 * With --files, each file whose path is a line of LIST is read and gone over
 * once, and nothing is printed: the whole process is to be measured.
 * Exits with 2 on bad usage, an unreadable file or a YAML error.
 */
#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <yaml.h>

enum { EXIT_TROUBLE = 2 };

struct text {
    unsigned char *bytes;
    size_t size;
};

static _Noreturn void fail(const char *what, const char *why)
{
    fprintf(stderr, "yaml-events: %s: %s\n", what, why);
    exit(EXIT_TROUBLE);
}

static long parse_count(const char *argument)
{
    char *end;
    errno = 0;
    long count = strtol(argument, &end, 10);
    if (errno != 0 || end == argument || *end != '\0' || count < 1)
        fail(argument, "COUNT must be a whole number above 0");
    return count;
}

/* Doubles the buffer rather than asking for the file's size, so that a pipe
 * works as well. */
static struct text read_all(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        fail(path, strerror(errno));

    struct text text = { NULL, 0 };
    size_t capacity = 1 << 16;
    for (;;) {
        unsigned char *grown = realloc(text.bytes, capacity);
        if (!grown)
            fail(path, "out of memory");
        text.bytes = grown;
        text.size += fread(text.bytes + text.size, 1, capacity - text.size, file);
        if (text.size < capacity)
            break;
        capacity *= 2;
    }
    if (ferror(file))
        fail(path, strerror(errno));
    fclose(file);
    return text;
}

static _Noreturn void fail_at(const char *path, const yaml_parser_t *parser)
{
    char why[512];
    snprintf(why, sizeof why, "line %zu, column %zu: %s",
             parser->problem_mark.line + 1, parser->problem_mark.column + 1,
             parser->problem ? parser->problem : "parser error");
    fail(path, why);
}

static void pull_all_events(const char *path, const struct text *text)
{
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser))
        fail(path, "cannot initialise the parser");
    yaml_parser_set_input_string(&parser, text->bytes, text->size);

    bool ended = false;
    while (!ended) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event))
            fail_at(path, &parser);
        ended = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}

static long long cpu_nanoseconds(void)
{
    struct timespec now;
    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now) != 0)
        fail("clock_gettime", strerror(errno));
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static void go_over_listed_files(void)
{
    char path[4096];
    while (fgets(path, sizeof path, stdin)) {
        path[strcspn(path, "\n")] = '\0';
        struct text text = read_all(path);
        pull_all_events(path, &text);
        free(text.bytes);
    }
    if (ferror(stdin))
        fail("LIST", strerror(errno));
}

int main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "--files") == 0) {
        go_over_listed_files();
        return EXIT_SUCCESS;
    }
    if (argc != 3) {
        fputs("usage: yaml-events FILE COUNT\n       yaml-events --files < LIST\n", stderr);
        return EXIT_TROUBLE;
    }
    const char *path = argv[1];
    long count = parse_count(argv[2]);
    struct text text = read_all(path);

    long long start = cpu_nanoseconds();
    for (long i = 0; i < count; i++)
        pull_all_events(path, &text);
    long long spent = cpu_nanoseconds() - start;

    free(text.bytes);
    if (printf("%lld\n", spent / count) < 0 || fflush(stdout) != 0)
        fail("stdout", strerror(errno));
    return EXIT_SUCCESS;
}
