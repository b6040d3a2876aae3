#include <sqlite3.h>

// SQLITE_TRANSIENT is a pointer made of a number, which Swift does not import. An empty text of Swift's may have no
// address, which the library would take for NULL.
static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *text, int length) {
    return sqlite3_bind_text(statement, index, text ? text : "", length, SQLITE_TRANSIENT);
}
