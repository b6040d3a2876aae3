#include <stdio.h>
#include <xlsxwriter.h>

/*
 * Sets the font of a new workbook's cells without a format, in 11 points. The widths of all columns are measured in its
 * digits. The library has no function for that.
 */
static inline void workbook_set_default_font(lxw_workbook *workbook, const char *name)
{
    lxw_format *format = STAILQ_FIRST(workbook->formats);
    snprintf(format->font_name, sizeof format->font_name, "%s", name);
}
