"""What a clerk's script in Python would do: load a report, sum rows, write the figures into a plain workbook.

It does less than the tool: no checks, no text, no merged cells, formats, formulas, validation or check sheet.

Usage: peer.py xlsxwriter|openpyxl FOLDER OUTPUT
"""

import os
import sys

import yaml


def tables(report):
    """Each table's name with its rows: a label and figures."""
    for name, table in report.items():
        if isinstance(table, dict):
            yield name, [row for key, value in table.items() for row in rows(key, value)]
        elif isinstance(table, str):
            yield name, [(line,) for line in table.splitlines()]


def rows(label, value):
    if isinstance(value, dict) and not all(isinstance(item, (int, float)) for item in value.values()):
        for key, inner in value.items():
            yield from rows(f"{label} {key}", inner)
    elif isinstance(value, dict):
        yield (label, *value.values(), sum(value.values()))
    elif isinstance(value, list):
        yield (label, *value, sum(item for item in value if isinstance(item, (int, float))))
    else:
        yield (label, value)


def write_xlsxwriter(report, path):
    import xlsxwriter

    with xlsxwriter.Workbook(path) as book:
        for name, lines in tables(report):
            sheet = book.add_worksheet(name)
            for number, line in enumerate(lines):
                sheet.write_row(number, 0, [item if isinstance(item, (int, float)) else str(item) for item in line])


def write_openpyxl(report, path):
    import openpyxl

    book = openpyxl.Workbook()
    for name, lines in tables(report):
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append([item if isinstance(item, (int, float)) else str(item) for item in line])
    book.save(path)


def main():
    library, folder, output = sys.argv[1:]
    os.makedirs(output, exist_ok=True)
    write = {"xlsxwriter": write_xlsxwriter, "openpyxl": write_openpyxl}[library]
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            report = yaml.load(file, Loader=yaml.CSafeLoader)
        write(report, os.path.join(output, name.replace(".yaml", ".xlsx")))


main()
