"""Documents that no office sends on purpose: each is refused or read within limits of time and memory, and said to be so.

SECONDS and MEGABYTES set the limits; 2 and 200 hold for the optimised build, the others are for the unoptimised one on a busy machine.
"""

import os
import subprocess
import zipfile

import pytest

from support import BINARY

SECONDS = float(os.environ.get("SECONDS", "20"))
MEGABYTES = float(os.environ.get("MEGABYTES", "400"))
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
         'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
         'document.main+xml"/></Types>')  # fmt: skip
RELATIONS = ('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
             '<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
             'officeDocument" Target="word/document.xml"/></Relationships>')  # fmt: skip


def package(path, body, before=""):
    """A Word document; `body` may be text or an iterable of texts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        with archive.open("word/document.xml", "w") as part:
            part.write(f'<?xml version="1.0"?>{before}<w:document {WORD}><w:body>'.encode())
            for piece in [body] if isinstance(body, str) else body:
                part.write(piece.encode())
            part.write(b"</w:body></w:document>")


def cell(inside):
    return f"<w:tc>{inside}<w:p/></w:tc>"


def entity_bomb(path):
    names = "abcdefghij"
    entities = '<!ENTITY a "很大很大很大">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip(names, names[1:]))
    package(path, "<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", f"<!DOCTYPE w:document [{entities}]>")


def zip_bomb(path):
    package(path, ("<w:p><w:r><w:t>" + "零" * 500_000 + "</w:t></w:r></w:p>" for _ in range(300)))


def many_cells(path):
    row = "<w:tr>" + "<w:tc><w:p><w:r><w:t>0</w:t></w:r></w:p></w:tc>" * 10 + "</w:tr>"
    package(path, "<w:tbl>" + row * 10_000 + "</w:tbl>")


def nested_tables(path):
    body = ""
    for _ in range(200):
        body = f"<w:tbl><w:tr>{cell(body)}</w:tr></w:tbl>"
    package(path, body)


def damaged(path):
    package(path, "<w:p/>" * 1000)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def encrypted(path):
    """The first sector of a compound file, and the name of the stream that an encrypted document has."""
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1").ljust(512, b"\0") + "EncryptedPackage".encode("utf-16-le").ljust(4096, b"\0"))


def many_cells_of_a_page(path):
    path.write_text("<table>" + ("<tr>" + "<td>0</td>" * 10 + "</tr>") * 10_000 + "</table>")


def nested_tables_of_a_page(path):
    path.write_text("<table><tr><td>" * 200 + "0" + "</td></tr></table>" * 200)


def deep_page(path):
    path.write_text("<html>" + "<div>" * 200_000 + "总体情况")


def workbook(path, rows, strings=None):
    """A workbook of one sheet; `rows` is an iterable of the sheet's XML."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package_types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", (
            '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Override PartName="/xl/workbook.xml" ContentType="{package_types}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{package_types}.worksheet+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{package_types}.sharedStrings+xml"/></Types>'))
        archive.writestr("_rels/.rels", RELATIONS.replace("word/document.xml", "xl/workbook.xml"))
        archive.writestr("xl/workbook.xml", (
            f'<?xml version="1.0"?><workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
            '<sheet name="申请" sheetId="1" r:id="a"/></sheets></workbook>'))
        archive.writestr("xl/_rels/workbook.xml.rels", (
            '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="a" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="b" Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'))
        archive.writestr("xl/sharedStrings.xml", strings or f'<?xml version="1.0"?><sst xmlns="{main}"/>')
        with archive.open("xl/worksheets/sheet1.xml", "w") as part:
            part.write(f'<?xml version="1.0"?><worksheet xmlns="{main}"><sheetData>'.encode())
            for row in rows:
                part.write(row.encode())
            part.write(b"</sheetData></worksheet>")


def entity_bomb_of_a_sheet(path):
    names = "abcdefghij"
    entities = '<!ENTITY a "很大很大很大">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip(names, names[1:]))
    workbook(path, ['<row r="1"><c r="A1" t="s"><v>0</v></c></row>'],
             f'<?xml version="1.0"?><!DOCTYPE sst [{entities}]><sst xmlns="http://schemas.openxmlformats.org/'
             'spreadsheetml/2006/main"><si><t>&j;</t></si></sst>')  # fmt: skip


def zip_bomb_of_a_sheet(path):
    workbook(path, ('<row><c t="inlineStr"><is><t>' + "零" * 500_000 + "</t></is></c></row>" for _ in range(300)))


def many_cells_of_a_sheet(path):
    workbook(path, (f'<row r="{y}">' + "".join(f'<c r="{x}{y}"><v>0</v></c>' for x in "ABCDEFGHIJ") + "</row>"
                    for y in range(1, 10_001)))  # fmt: skip


def far_cells_of_a_sheet(path):
    workbook(path, (f'<row r="{y}"><c r="XFD{y}"><v>0</v></c></row>' for y in range(1, 1_048_577, 500)))


def many_cells_of_a_text(path):
    path.write_text(("\t".join("0" * 10) + "\n") * 10_000)


def one_line_of_a_text(path):
    path.write_text("一、总体情况" + "申请0件，" * 250_000)


def many_parts_of_a_page(path):
    part = "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nMA==\r\n"
    path.write_text('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n' + part * 20_000 + "--b--\r\n")


FILES = {
    "entity bomb": ("docx", entity_bomb), "zip bomb": ("docx", zip_bomb), "100,000 cells": ("docx", many_cells),
    "200 nested tables": ("docx", nested_tables), "damaged": ("docx", damaged), "encrypted": ("docx", encrypted),
    "100,000 cells of a page": ("html", many_cells_of_a_page),
    "200 nested tables of a page": ("html", nested_tables_of_a_page), "200,000 open elements": ("html", deep_page),
    "many parts of a page": ("mhtml", many_parts_of_a_page),
    "entity bomb of a sheet": ("xlsx", entity_bomb_of_a_sheet), "zip bomb of a sheet": ("xlsx", zip_bomb_of_a_sheet),
    "100,000 cells of a sheet": ("xlsx", many_cells_of_a_sheet), "cells far away": ("xlsx", far_cells_of_a_sheet),
    "damaged workbook": ("xlsx", damaged), "encrypted workbook": ("xlsx", encrypted),
    "100,000 cells of a text": ("txt", many_cells_of_a_text), "one long line": ("txt", one_line_of_a_text),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_it_is_refused_or_read_within_limits(name, tmp_path):
    ending, make = FILES[name]
    path = tmp_path / f"a.{ending}"
    make(path)
    with open(tmp_path / "messages", "w+b") as messages:
        process = subprocess.Popen([BINARY, "import", path, "-o", tmp_path / "out.yaml", "--lang", "zh"],
                                   stdout=messages, stderr=messages, env={"PATH": "/nowhere", "LC_ALL": "C.UTF-8"})  # fmt: skip
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    said = (tmp_path / "messages").read_text(encoding="utf-8")
    print(f"{name}: {usage.ru_utime + usage.ru_stime:.2f} s, {usage.ru_maxrss / 1024:.0f} MB: {said[:200]}")
    assert process.returncode == 2 and "没有" in said and len(said) < 2000, said[:1000]
    assert not (tmp_path / "out.yaml").exists()
    assert usage.ru_utime + usage.ru_stime <= SECONDS
    assert usage.ru_maxrss / 1024 <= MEGABYTES
