/*
 * Records the libxlsxwriter calls of a program that writes a workbook, as a C
 * program that makes the same calls again. The replay is the bare limit of
 * libxlsxwriter: the time it needs for this very workbook when nothing else
 * has to be computed.
 *
 * Build:   cc -std=c11 -Wall -Wextra -O2 -shared -fPIC record-xlsx.c -o record-xlsx.so -ldl
 * Record:  NIANBAO_RECORD=replay.c LD_PRELOAD=$PWD/record-xlsx.so PROGRAM ...
 * Compile: cc -O1 replay.c -o replay -lxlsxwriter
 * Replay:  ./replay OUTPUT.xlsx COUNT
 *
 * The replay writes OUTPUT.xlsx COUNT times and prints the CPU nanoseconds of
 * one time. Only the first workbook is recorded, up to its workbook_close();
 * nothing is written if the program never closes one. The program must be
 * linked with the shared libxlsxwriter, and must use a workbook from one
 * thread at a time, as libxlsxwriter itself demands.
 *
 * How to verify a recording. A function that is missing from the list below
 * is not seen here and so would be left out of the replay without a word.
 * Two checks, the first of which is the one that counts:
 *
 *   1. Have the program set a fixed, non-zero `created` time in its document
 *      properties (otherwise libxlsxwriter stores the current time), then
 *          cmp ORIGINAL.xlsx OUTPUT.xlsx
 *      must find no difference: equal calls give equal bytes.
 *
 *   2. Functions the program imports and this library does not record:
 *          names() { nm -D "$@" | grep -Eo \
 *              '\b(workbook|worksheet|format|chart|chartsheet)_[a-z0-9_]+' | sort -u; }
 *          comm -23 <(names --undefined-only PROGRAM) \
 *                   <(names --defined-only record-xlsx.so)
 *      Not recorded are charts, chartsheets, tables, buttons, images from
 *      memory, and functions that only look something up.
 *
 * A worksheet or format that came from a function which is not recorded is
 * written as UNKNOWN_OBJECT, so that the replay does not even compile.
 */
#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

/* ------------------------------------------------------------------ state */

enum {
    CALLS_PER_PART = 500, /* compilers take long over very long functions */
    LITERAL_LIMIT = 3900, /* C promises only 4095 characters in a literal */
};

struct objects {
    const void **items;
    size_t count;
};

static enum { WAITING, RECORDING, STOPPED } state;
static lxw_workbook *book;
static struct objects sheets, formats;

/* The calls go to memory first, because the replay's head declares as many
 * variables as there turn out to be worksheets and formats. */
static FILE *body;
static char *body_text;
static size_t body_size;
static size_t call_count;

/* libxlsxwriter calls its own public functions through the PLT and so comes
 * back here; the replay will make those calls by itself. */
static _Thread_local int depth;

static void complain(const char *what, const char *why)
{
    fprintf(stderr, "record-xlsx: %s: %s\n", what, why);
}

static const char *output_path(void)
{
    const char *path = getenv("NIANBAO_RECORD");
    return path && *path ? path : NULL;
}

static bool enter(void)
{
    return depth++ == 0 && state == RECORDING;
}

static void leave(void)
{
    depth--;
}

/* Copies the address bytewise: ISO C has no cast from void * to a function
 * pointer. */
static void resolve(void *function, const char *name)
{
    void *address = dlsym(RTLD_NEXT, name);
    if (!address) {
        complain(name, "not found in the libraries of the program");
        abort();
    }
    memcpy(function, &address, sizeof address);
}

static void remember(struct objects *objects, const void *object)
{
    size_t size = (objects->count + 1) * sizeof *objects->items;
    const void **grown = realloc(objects->items, size);
    if (!grown) {
        complain("recording", "out of memory");
        abort();
    }
    objects->items = grown;
    objects->items[objects->count++] = object;
}

/* ----------------------------------------------------- values as C source */

static void put(const char *source)
{
    fputs(source, body);
}

static void put_integer(long long value)
{
    fprintf(body, "%lld", value);
}

/* The shortest form that reads back as the same bits. ".0" keeps the sign of
 * a negative zero, which an integer constant would lose. */
static void put_double(double value)
{
    char digits[40];
    if (isnan(value)) {
        put(signbit(value) ? "-NAN" : "NAN");
        return;
    }
    if (isinf(value)) {
        put(value < 0 ? "-INFINITY" : "INFINITY");
        return;
    }
    snprintf(digits, sizeof digits, "%.15g", value);
    if (strtod(digits, NULL) != value)
        snprintf(digits, sizeof digits, "%.17g", value);
    put(digits);
    if (!strpbrk(digits, ".e"))
        put(".0");
}

/* Octal escapes end after three digits, whatever follows; hexadecimal ones
 * would swallow a following digit. "\?" prevents trigraphs. */
static int put_character(unsigned char c)
{
    switch (c) {
    case '\n': return fprintf(body, "\\n");
    case '\t': return fprintf(body, "\\t");
    case '"': case '\\': case '?': return fprintf(body, "\\%c", c);
    default: return fprintf(body, c < ' ' || c > '~' ? "\\%03o" : "%c", c);
    }
}

static void put_string(const char *string)
{
    if (!string) {
        put("NULL");
        return;
    }
    int length = 0;
    put("\"");
    for (; *string; string++) {
        if (length > LITERAL_LIMIT) {
            put("\"\n        \"");
            length = 0;
        }
        length += put_character((unsigned char)*string);
    }
    put("\"");
}

static void put_object(const char *array, const struct objects *objects,
                       const void *object)
{
    if (!object) {
        put("NULL");
        return;
    }
    for (size_t i = objects->count; i-- > 0;) {
        if (objects->items[i] == object) {
            fprintf(body, "%s[%zu]", array, i);
            return;
        }
    }
    put("UNKNOWN_OBJECT");
}

static void put_workbook(const lxw_workbook *workbook)
{
    put(workbook == book ? "wb" : workbook ? "UNKNOWN_OBJECT" : "NULL");
}

static void put_worksheet(const lxw_worksheet *worksheet)
{
    put_object("w", &sheets, worksheet);
}

static void put_format(const lxw_format *format)
{
    put_object("f", &formats, format);
}

/* Lists end with NULL, or with 0 if they are page breaks. */
#define PUT_LIST(type, list, put_item, end) \
    do {                                    \
        if (!(list)) {                      \
            put("NULL");                    \
            return;                         \
        }                                   \
        put("(" #type "[]){");              \
        for (; *(list); (list)++) {         \
            put_item(*(list));              \
            put(", ");                      \
        }                                   \
        put(end "}");                       \
    } while (0)

static void put_strings(char **list)
{
    PUT_LIST(char *, list, put_string, "NULL");
}

static void put_row_breaks(lxw_row_t *list)
{
    PUT_LIST(lxw_row_t, list, put_integer, "0");
}

static void put_col_breaks(lxw_col_t *list)
{
    PUT_LIST(lxw_col_t, list, put_integer, "0");
}

#define STRUCTS(X)               \
    X(lxw_workbook_options)      \
    X(lxw_doc_properties)        \
    X(lxw_datetime)              \
    X(lxw_row_col_options)       \
    X(lxw_comment_options)       \
    X(lxw_header_footer_options) \
    X(lxw_image_options)         \
    X(lxw_protection)            \
    X(lxw_filter_rule)           \
    X(lxw_rich_string_tuple)     \
    X(lxw_data_validation)       \
    X(lxw_conditional_format)

#define DECLARE(type) static void put_##type(const type *s);
STRUCTS(DECLARE)

static void put_rich_string(lxw_rich_string_tuple **list)
{
    PUT_LIST(lxw_rich_string_tuple *, list, put_lxw_rich_string_tuple, "NULL");
}

static void put_datetime_value(lxw_datetime value)
{
    put("*");
    put_lxw_datetime(&value);
}

#define STRUCT_CASE(type) type *: put_##type,

/* Writes any argument or field; a type that is not listed does not compile. */
#define PUT(x)                              \
    _Generic((x),                           \
        STRUCTS(STRUCT_CASE)                \
        uint8_t: put_integer,               \
        int16_t: put_integer,               \
        uint16_t: put_integer,              \
        int32_t: put_integer,               \
        uint32_t: put_integer,              \
        int64_t: put_integer,               \
        double: put_double,                 \
        char *: put_string,                 \
        const char *: put_string,           \
        char **: put_strings,               \
        lxw_row_t *: put_row_breaks,        \
        lxw_col_t *: put_col_breaks,        \
        lxw_rich_string_tuple **: put_rich_string, \
        lxw_datetime: put_datetime_value,   \
        lxw_workbook *: put_workbook,       \
        lxw_worksheet *: put_worksheet,     \
        lxw_format *: put_format)(x)

#define FIELD(name) (put("." #name " = "), PUT(s->name), put(", "))

/* Defines how a struct is written, with all the fields that follow. */
#define STRUCT(type, ...)                   \
    static void put_##type(const type *s)   \
    {                                       \
        if (!s) {                           \
            put("NULL");                    \
            return;                         \
        }                                   \
        put("&(" #type "){");               \
        __VA_ARGS__;                        \
        put("}");                           \
    }

STRUCT(lxw_workbook_options,
    FIELD(constant_memory), FIELD(tmpdir), FIELD(use_zip64))

STRUCT(lxw_doc_properties,
    FIELD(title), FIELD(subject), FIELD(author), FIELD(manager),
    FIELD(company), FIELD(category), FIELD(keywords), FIELD(comments),
    FIELD(status), FIELD(hyperlink_base), FIELD(created))

STRUCT(lxw_datetime,
    FIELD(year), FIELD(month), FIELD(day),
    FIELD(hour), FIELD(min), FIELD(sec))

STRUCT(lxw_row_col_options,
    FIELD(hidden), FIELD(level), FIELD(collapsed))

STRUCT(lxw_comment_options,
    FIELD(visible), FIELD(author), FIELD(width), FIELD(height),
    FIELD(x_scale), FIELD(y_scale), FIELD(color), FIELD(font_name),
    FIELD(font_size), FIELD(font_family), FIELD(start_row), FIELD(start_col),
    FIELD(x_offset), FIELD(y_offset))

STRUCT(lxw_header_footer_options,
    FIELD(margin), FIELD(image_left), FIELD(image_center), FIELD(image_right))

STRUCT(lxw_image_options,
    FIELD(x_offset), FIELD(y_offset), FIELD(x_scale), FIELD(y_scale),
    FIELD(object_position), FIELD(description), FIELD(decorative),
    FIELD(url), FIELD(tip))

STRUCT(lxw_protection,
    FIELD(no_select_locked_cells), FIELD(no_select_unlocked_cells),
    FIELD(format_cells), FIELD(format_columns), FIELD(format_rows),
    FIELD(insert_columns), FIELD(insert_rows), FIELD(insert_hyperlinks),
    FIELD(delete_columns), FIELD(delete_rows), FIELD(sort), FIELD(autofilter),
    FIELD(pivot_tables), FIELD(scenarios), FIELD(objects), FIELD(no_content),
    FIELD(no_objects))

STRUCT(lxw_filter_rule,
    FIELD(criteria), FIELD(value_string), FIELD(value))

STRUCT(lxw_rich_string_tuple,
    FIELD(format), FIELD(string))

STRUCT(lxw_data_validation,
    FIELD(validate), FIELD(criteria), FIELD(ignore_blank), FIELD(show_input),
    FIELD(show_error), FIELD(error_type), FIELD(dropdown),
    FIELD(value_number), FIELD(value_formula), FIELD(value_list),
    FIELD(value_datetime), FIELD(minimum_number), FIELD(minimum_formula),
    FIELD(minimum_datetime), FIELD(maximum_number), FIELD(maximum_formula),
    FIELD(maximum_datetime), FIELD(input_title), FIELD(input_message),
    FIELD(error_title), FIELD(error_message))

STRUCT(lxw_conditional_format,
    FIELD(type), FIELD(criteria), FIELD(value), FIELD(value_string),
    FIELD(format), FIELD(min_value), FIELD(min_value_string),
    FIELD(min_rule_type), FIELD(min_color), FIELD(mid_value),
    FIELD(mid_value_string), FIELD(mid_rule_type), FIELD(mid_color),
    FIELD(max_value), FIELD(max_value_string), FIELD(max_rule_type),
    FIELD(max_color), FIELD(bar_color), FIELD(bar_only), FIELD(data_bar_2010),
    FIELD(bar_solid), FIELD(bar_negative_color), FIELD(bar_border_color),
    FIELD(bar_negative_border_color), FIELD(bar_negative_color_same),
    FIELD(bar_negative_border_color_same), FIELD(bar_no_border),
    FIELD(bar_direction), FIELD(bar_axis_position), FIELD(bar_axis_color),
    FIELD(icon_style), FIELD(reverse_icons), FIELD(icons_only),
    FIELD(multi_range), FIELD(stop_if_true))

/* -------------------------------------------------------- the replay file */

static const char head[] =
    "/* A recorded sequence of libxlsxwriter calls, see record-xlsx.c.\n"
    " * Compile: cc -O1 THIS.c -o replay -lxlsxwriter */\n"
    "#define _POSIX_C_SOURCE 200809L\n"
    "#include <math.h>\n"
    "#include <stdio.h>\n"
    "#include <stdlib.h>\n"
    "#include <string.h>\n"
    "#include <time.h>\n"
    "#include <xlsxwriter.h>\n"
    "\n"
    "static const char *output;\n"
    "static lxw_error close_error;\n"
    "static lxw_workbook *wb;\n";

static const char foot[] =
    "static long long cpu_nanoseconds(void)\n"
    "{\n"
    "    struct timespec now;\n"
    "    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);\n"
    "    return now.tv_sec * 1000000000LL + now.tv_nsec;\n"
    "}\n"
    "\n"
    "int main(int argc, char **argv)\n"
    "{\n"
    "    char *end = NULL;\n"
    "    long count = argc == 3 ? strtol(argv[2], &end, 10) : 0;\n"
    "    size_t length = argc == 3 ? strlen(argv[1]) : 0;\n"
    "    if (count < 1 || *end || length < 1 || length > 3000) {\n"
    "        fputs(\"usage: replay OUTPUT.xlsx COUNT\\n\"\n"
    "              \"       replay FOLDER/ COUNT    a file for each\\n\", stderr);\n"
    "        return 2;\n"
    "    }\n"
    "    char path[4096];\n"
    "    output = argv[1];\n"
    "    long long start = cpu_nanoseconds();\n"
    "    for (long i = 0; i < count; i++) {\n"
    "        if (argv[1][length - 1] == '/') {\n"
    "            snprintf(path, sizeof path, \"%s%ld.xlsx\", argv[1], i);\n"
    "            output = path;\n"
    "        }\n"
    "        write_workbook();\n"
    "        if (close_error) {\n"
    "            fprintf(stderr, \"replay: %s: %s\\n\", output, lxw_strerror(close_error));\n"
    "            return 2;\n"
    "        }\n"
    "    }\n"
    "    printf(\"%lld\\n\", (cpu_nanoseconds() - start) / count);\n"
    "    return 0;\n"
    "}\n";

/* Starts a line of the replay, and now and then a new function. */
static void begin_line(void)
{
    if (call_count % CALLS_PER_PART == 0)
        fprintf(body, "%sstatic void part_%zu(void)\n{\n",
                call_count ? "}\n\n" : "", call_count / CALLS_PER_PART);
    call_count++;
    put("    ");
}

static void begin_call(const char *name)
{
    put(name);
    put("(");
}

static void end_call(void)
{
    put(");\n");
}

static bool start_recording(lxw_workbook *created)
{
    if (depth > 0 || state != WAITING || !created || !output_path())
        return false;
    body = open_memstream(&body_text, &body_size);
    if (!body) {
        complain("recording", strerror(errno));
        state = STOPPED;
        return false;
    }
    book = created;
    state = RECORDING;
    begin_line();
    return true;
}

static void write_variables(FILE *file)
{
    if (sheets.count)
        fprintf(file, "static lxw_worksheet *w[%zu];\n", sheets.count);
    if (formats.count)
        fprintf(file, "static lxw_format *f[%zu];\n", formats.count);
    fputs("\n", file);
}

static void write_parts(FILE *file)
{
    fwrite(body_text, 1, body_size, file);
    fputs("}\n\nstatic void write_workbook(void)\n{\n", file);
    for (size_t i = 0; i * CALLS_PER_PART < call_count; i++)
        fprintf(file, "    part_%zu();\n", i);
    fputs("}\n\n", file);
}

static bool write_replay(const char *path)
{
    FILE *file = fopen(path, "w");
    if (!file)
        return false;
    fputs(head, file);
    write_variables(file);
    write_parts(file);
    fputs(foot, file);
    bool failed = ferror(file);
    return fclose(file) == 0 && !failed;
}

static void stop_recording(lxw_error error)
{
    state = STOPPED;
    bool failed = ferror(body);
    failed |= fclose(body) != 0;
    if (error)
        complain("workbook_close failed, nothing recorded", lxw_strerror(error));
    else if (failed)
        complain("recording", "out of memory");
    else if (!write_replay(output_path()))
        complain(output_path(), strerror(errno));
    free(body_text);
    free(sheets.items);
    free(formats.items);
}

/* Says so when there is no replay, for instance because the program has
 * libxlsxwriter linked into itself. */
__attribute__((destructor)) static void report_nothing_recorded(void)
{
    if (state != STOPPED && output_path())
        complain(output_path(), "not written, no workbook was closed");
}

/* ------------------------------------- functions that begin or end objects */

lxw_workbook *workbook_new(const char *filename)
{
    static lxw_workbook *(*real)(const char *);
    if (!real)
        resolve(&real, "workbook_new");
    enter();
    lxw_workbook *created = real(filename);
    leave();
    if (start_recording(created))
        put("wb = workbook_new(output);\n");
    return created;
}

lxw_workbook *workbook_new_opt(const char *filename, lxw_workbook_options *options)
{
    static lxw_workbook *(*real)(const char *, lxw_workbook_options *);
    if (!real)
        resolve(&real, "workbook_new_opt");
    enter();
    lxw_workbook *created = real(filename, options);
    leave();
    if (start_recording(created)) {
        put("wb = workbook_new_opt(output, ");
        PUT(options);
        end_call();
    }
    return created;
}

/* A call that failed created nothing, but is repeated all the same. */
static void begin_creation(const char *array, struct objects *objects,
                           const void *created)
{
    begin_line();
    if (!created)
        return;
    fprintf(body, "%s[%zu] = ", array, objects->count);
    remember(objects, created);
}

lxw_worksheet *workbook_add_worksheet(lxw_workbook *workbook, const char *sheetname)
{
    static lxw_worksheet *(*real)(lxw_workbook *, const char *);
    if (!real)
        resolve(&real, "workbook_add_worksheet");
    bool recorded = enter();
    lxw_worksheet *created = real(workbook, sheetname);
    leave();
    if (recorded) {
        begin_creation("w", &sheets, created);
        begin_call("workbook_add_worksheet");
        PUT(workbook);
        put(", ");
        PUT(sheetname);
        end_call();
    }
    return created;
}

lxw_format *workbook_add_format(lxw_workbook *workbook)
{
    static lxw_format *(*real)(lxw_workbook *);
    if (!real)
        resolve(&real, "workbook_add_format");
    bool recorded = enter();
    lxw_format *created = real(workbook);
    leave();
    if (recorded) {
        begin_creation("f", &formats, created);
        begin_call("workbook_add_format");
        PUT(workbook);
        end_call();
    }
    return created;
}

lxw_error workbook_close(lxw_workbook *workbook)
{
    static lxw_error (*real)(lxw_workbook *);
    if (!real)
        resolve(&real, "workbook_close");
    bool recorded = enter() && workbook == book;
    if (recorded) {
        begin_line();
        put("close_error = workbook_close(wb);\n");
    }
    lxw_error error = real(workbook);
    leave();
    if (recorded)
        stop_recording(error);
    return error;
}

/* ------------------------------------------------------ all other functions */

/* From a list of types: the parameters, their names, and the statements that
 * record them. */
#define PICK(_1, _2, _3, _4, _5, _6, _7, _8, chosen, ...) chosen
#define PARAMETERS(...) PICK(__VA_ARGS__, P8, P7, P6, P5, P4, P3, P2, P1, 0)(__VA_ARGS__)
#define NAMES(...) PICK(__VA_ARGS__, N8, N7, N6, N5, N4, N3, N2, N1, 0)
#define RECORD(...) PICK(__VA_ARGS__, R8, R7, R6, R5, R4, R3, R2, R1, 0)

#define P1(A) A a
#define P2(A, B) P1(A), B b
#define P3(A, B, C) P2(A, B), C c
#define P4(A, B, C, D) P3(A, B, C), D d
#define P5(A, B, C, D, E) P4(A, B, C, D), E e
#define P6(A, B, C, D, E, F) P5(A, B, C, D, E), F f
#define P7(A, B, C, D, E, F, G) P6(A, B, C, D, E, F), G g
#define P8(A, B, C, D, E, F, G, H) P7(A, B, C, D, E, F, G), H h

#define N1 a
#define N2 N1, b
#define N3 N2, c
#define N4 N3, d
#define N5 N4, e
#define N6 N5, f
#define N7 N6, g
#define N8 N7, h

#define R1 PUT(a)
#define R2 R1, put(", "), PUT(b)
#define R3 R2, put(", "), PUT(c)
#define R4 R3, put(", "), PUT(d)
#define R5 R4, put(", "), PUT(e)
#define R6 R5, put(", "), PUT(f)
#define R7 R6, put(", "), PUT(g)
#define R8 R7, put(", "), PUT(h)

/* Recorded before the real call, which may free or change what it is given. */
#define RECORD_AND_CALL(keep_result, type, name, ...) \
    static type (*real)(__VA_ARGS__);                 \
    if (!real)                                        \
        resolve(&real, #name);                        \
    if (enter()) {                                    \
        begin_line();                                 \
        begin_call(#name);                            \
        RECORD(__VA_ARGS__);                          \
        end_call();                                   \
    }                                                 \
    keep_result real(NAMES(__VA_ARGS__));             \
    leave();

#define VOID(name, ...)                               \
    void name(PARAMETERS(__VA_ARGS__))                \
    {                                                 \
        RECORD_AND_CALL(, void, name, __VA_ARGS__)    \
    }

#define ERROR(name, ...)                              \
    lxw_error name(PARAMETERS(__VA_ARGS__))           \
    {                                                 \
        RECORD_AND_CALL(lxw_error result =, lxw_error, name, __VA_ARGS__) \
        return result;                                \
    }

#define BOOK lxw_workbook *
#define SHEET lxw_worksheet *
#define FORMAT lxw_format *
#define TEXT const char *
#define AT lxw_row_t, lxw_col_t
#define AREA lxw_row_t, lxw_col_t, lxw_row_t, lxw_col_t

ERROR(workbook_set_properties, BOOK, lxw_doc_properties *)
ERROR(workbook_set_custom_property_string, BOOK, TEXT, TEXT)
ERROR(workbook_set_custom_property_number, BOOK, TEXT, double)
ERROR(workbook_set_custom_property_integer, BOOK, TEXT, int32_t)
ERROR(workbook_set_custom_property_boolean, BOOK, TEXT, uint8_t)
ERROR(workbook_set_custom_property_datetime, BOOK, TEXT, lxw_datetime *)
ERROR(workbook_define_name, BOOK, TEXT, TEXT)
ERROR(workbook_validate_sheet_name, BOOK, TEXT)
ERROR(workbook_add_vba_project, BOOK, TEXT)
ERROR(workbook_set_vba_name, BOOK, TEXT)
VOID(workbook_read_only_recommended, BOOK)
VOID(workbook_unset_default_url_format, BOOK)

ERROR(worksheet_write_string, SHEET, AT, TEXT, FORMAT)
ERROR(worksheet_write_number, SHEET, AT, double, FORMAT)
ERROR(worksheet_write_boolean, SHEET, AT, int, FORMAT)
ERROR(worksheet_write_blank, SHEET, AT, FORMAT)
ERROR(worksheet_write_datetime, SHEET, AT, lxw_datetime *, FORMAT)
ERROR(worksheet_write_unixtime, SHEET, AT, int64_t, FORMAT)
ERROR(worksheet_write_url, SHEET, AT, TEXT, FORMAT)
ERROR(worksheet_write_url_opt, SHEET, AT, TEXT, FORMAT, TEXT, TEXT)
ERROR(worksheet_write_rich_string, SHEET, AT, lxw_rich_string_tuple **, FORMAT)
ERROR(worksheet_write_formula, SHEET, AT, TEXT, FORMAT)
ERROR(worksheet_write_formula_num, SHEET, AT, TEXT, FORMAT, double)
ERROR(worksheet_write_formula_str, SHEET, AT, TEXT, FORMAT, TEXT)
ERROR(worksheet_write_array_formula, SHEET, AREA, TEXT, FORMAT)
ERROR(worksheet_write_array_formula_num, SHEET, AREA, TEXT, FORMAT, double)
ERROR(worksheet_write_dynamic_formula, SHEET, AT, TEXT, FORMAT)
ERROR(worksheet_write_dynamic_formula_num, SHEET, AT, TEXT, FORMAT, double)
ERROR(worksheet_write_dynamic_array_formula, SHEET, AREA, TEXT, FORMAT)
ERROR(worksheet_write_dynamic_array_formula_num, SHEET, AREA, TEXT, FORMAT, double)
ERROR(worksheet_write_comment, SHEET, AT, TEXT)
ERROR(worksheet_write_comment_opt, SHEET, AT, TEXT, lxw_comment_options *)
ERROR(worksheet_merge_range, SHEET, AREA, TEXT, FORMAT)
ERROR(worksheet_insert_image, SHEET, AT, TEXT)
ERROR(worksheet_insert_image_opt, SHEET, AT, TEXT, lxw_image_options *)
ERROR(worksheet_set_background, SHEET, TEXT)

ERROR(worksheet_set_row, SHEET, lxw_row_t, double, FORMAT)
ERROR(worksheet_set_row_opt, SHEET, lxw_row_t, double, FORMAT, lxw_row_col_options *)
ERROR(worksheet_set_row_pixels, SHEET, lxw_row_t, uint32_t, FORMAT)
ERROR(worksheet_set_row_pixels_opt, SHEET, lxw_row_t, uint32_t, FORMAT, lxw_row_col_options *)
ERROR(worksheet_set_column, SHEET, lxw_col_t, lxw_col_t, double, FORMAT)
ERROR(worksheet_set_column_opt, SHEET, lxw_col_t, lxw_col_t, double, FORMAT,
      lxw_row_col_options *)
ERROR(worksheet_set_column_pixels, SHEET, lxw_col_t, lxw_col_t, uint32_t, FORMAT)
ERROR(worksheet_set_column_pixels_opt, SHEET, lxw_col_t, lxw_col_t, uint32_t, FORMAT,
      lxw_row_col_options *)
VOID(worksheet_set_default_row, SHEET, double, uint8_t)
VOID(worksheet_outline_settings, SHEET, uint8_t, uint8_t, uint8_t, uint8_t)

ERROR(worksheet_data_validation_cell, SHEET, AT, lxw_data_validation *)
ERROR(worksheet_data_validation_range, SHEET, AREA, lxw_data_validation *)
ERROR(worksheet_conditional_format_cell, SHEET, AT, lxw_conditional_format *)
ERROR(worksheet_conditional_format_range, SHEET, AREA, lxw_conditional_format *)
ERROR(worksheet_autofilter, SHEET, AREA)
ERROR(worksheet_filter_column, SHEET, lxw_col_t, lxw_filter_rule *)
ERROR(worksheet_filter_column2, SHEET, lxw_col_t, lxw_filter_rule *, lxw_filter_rule *, uint8_t)
ERROR(worksheet_filter_list, SHEET, lxw_col_t, char **)
ERROR(worksheet_ignore_errors, SHEET, uint8_t, TEXT)
VOID(worksheet_protect, SHEET, TEXT, lxw_protection *)
VOID(worksheet_show_comments, SHEET)
VOID(worksheet_set_comments_author, SHEET, TEXT)
ERROR(worksheet_set_vba_name, SHEET, TEXT)

VOID(worksheet_activate, SHEET)
VOID(worksheet_select, SHEET)
VOID(worksheet_hide, SHEET)
VOID(worksheet_set_first_sheet, SHEET)
VOID(worksheet_set_selection, SHEET, AREA)
VOID(worksheet_freeze_panes, SHEET, AT)
VOID(worksheet_freeze_panes_opt, SHEET, AREA, uint8_t)
VOID(worksheet_split_panes, SHEET, double, double)
VOID(worksheet_split_panes_opt, SHEET, double, double, AT)
VOID(worksheet_set_tab_color, SHEET, lxw_color_t)
VOID(worksheet_set_zoom, SHEET, uint16_t)
VOID(worksheet_gridlines, SHEET, uint8_t)
VOID(worksheet_right_to_left, SHEET)
VOID(worksheet_hide_zero, SHEET)
VOID(worksheet_set_page_view, SHEET)

VOID(worksheet_set_landscape, SHEET)
VOID(worksheet_set_portrait, SHEET)
VOID(worksheet_set_paper, SHEET, uint8_t)
VOID(worksheet_set_margins, SHEET, double, double, double, double)
ERROR(worksheet_set_header, SHEET, TEXT)
ERROR(worksheet_set_header_opt, SHEET, TEXT, lxw_header_footer_options *)
ERROR(worksheet_set_footer, SHEET, TEXT)
ERROR(worksheet_set_footer_opt, SHEET, TEXT, lxw_header_footer_options *)
ERROR(worksheet_set_h_pagebreaks, SHEET, lxw_row_t *)
ERROR(worksheet_set_v_pagebreaks, SHEET, lxw_col_t *)
ERROR(worksheet_repeat_rows, SHEET, lxw_row_t, lxw_row_t)
ERROR(worksheet_repeat_columns, SHEET, lxw_col_t, lxw_col_t)
ERROR(worksheet_print_area, SHEET, AREA)
VOID(worksheet_print_across, SHEET)
VOID(worksheet_print_row_col_headers, SHEET)
VOID(worksheet_fit_to_pages, SHEET, uint16_t, uint16_t)
VOID(worksheet_center_horizontally, SHEET)
VOID(worksheet_center_vertically, SHEET)
VOID(worksheet_set_start_page, SHEET, uint16_t)
VOID(worksheet_set_print_scale, SHEET, uint16_t)

VOID(format_set_font_name, FORMAT, TEXT)
VOID(format_set_font_size, FORMAT, double)
VOID(format_set_font_color, FORMAT, lxw_color_t)
VOID(format_set_bold, FORMAT)
VOID(format_set_italic, FORMAT)
VOID(format_set_underline, FORMAT, uint8_t)
VOID(format_set_font_strikeout, FORMAT)
VOID(format_set_font_script, FORMAT, uint8_t)
VOID(format_set_font_outline, FORMAT)
VOID(format_set_font_shadow, FORMAT)
VOID(format_set_font_family, FORMAT, uint8_t)
VOID(format_set_font_charset, FORMAT, uint8_t)
VOID(format_set_font_scheme, FORMAT, TEXT)
VOID(format_set_font_condense, FORMAT)
VOID(format_set_font_extend, FORMAT)
VOID(format_set_font_only, FORMAT)
VOID(format_set_num_format, FORMAT, TEXT)
VOID(format_set_num_format_index, FORMAT, uint8_t)
VOID(format_set_unlocked, FORMAT)
VOID(format_set_hidden, FORMAT)
VOID(format_set_align, FORMAT, uint8_t)
VOID(format_set_text_wrap, FORMAT)
VOID(format_set_rotation, FORMAT, int16_t)
VOID(format_set_indent, FORMAT, uint8_t)
VOID(format_set_shrink, FORMAT)
VOID(format_set_reading_order, FORMAT, uint8_t)
VOID(format_set_pattern, FORMAT, uint8_t)
VOID(format_set_bg_color, FORMAT, lxw_color_t)
VOID(format_set_fg_color, FORMAT, lxw_color_t)
VOID(format_set_border, FORMAT, uint8_t)
VOID(format_set_bottom, FORMAT, uint8_t)
VOID(format_set_top, FORMAT, uint8_t)
VOID(format_set_left, FORMAT, uint8_t)
VOID(format_set_right, FORMAT, uint8_t)
VOID(format_set_border_color, FORMAT, lxw_color_t)
VOID(format_set_bottom_color, FORMAT, lxw_color_t)
VOID(format_set_top_color, FORMAT, lxw_color_t)
VOID(format_set_left_color, FORMAT, lxw_color_t)
VOID(format_set_right_color, FORMAT, lxw_color_t)
VOID(format_set_diag_type, FORMAT, uint8_t)
VOID(format_set_diag_border, FORMAT, uint8_t)
VOID(format_set_diag_color, FORMAT, lxw_color_t)
VOID(format_set_theme, FORMAT, uint8_t)
VOID(format_set_hyperlink, FORMAT)
VOID(format_set_color_indexed, FORMAT, uint8_t)
