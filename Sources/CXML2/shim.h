#include <libxml/xmlversion.h>
// Where libxml2 is built with ICU, its headers bring the system's ICU in, whose types clash with those of the ICU
// inside Foundation. They only describe the tail of a structure that is never touched here.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlreader.h>
