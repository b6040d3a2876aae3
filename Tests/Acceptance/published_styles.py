"""Writes a `Published` report in the styles in which offices publish and send them."""

import html
import random
import subprocess
from pathlib import Path

import docx
import openpyxl
from office import Office
from openpyxl.utils import get_column_letter
from published import Cell, Published, Table, yaml
from support import nianbao

Dice = random.Random


# Texts


def tabs(report: Published, dice: Dice) -> bytes:
    """A tab between cells, as a table is pasted into a text; what a span covers is empty."""
    # Where cells are blank, a row without its last tabs may have slipped to one side as well.
    keeps_last_tabs = None in report.truth.values()

    def line(made: Table, cells: list[Cell]) -> str:
        fields = [""] * made.column_count
        for cell in cells:
            fields[cell.column] = flat(cell.text)
        text = "\t".join(fields)
        return text if keeps_last_tabs or dice.random() < 0.8 else text.rstrip("\t")

    return _text(report, line).encode(dice.choice(["utf-8", "utf-8-sig", "gb18030", "utf-16"]))


def pipes(report: Published, dice: Dice) -> bytes:
    """Bars between cells; what a span covers is not there."""
    return _text(report, lambda made, cells: " | ".join(flat(cell.text) for cell in cells)).encode()


def markdown(report: Published, dice: Dice) -> bytes:
    lines: list[str] = []
    for kind, block in report.blocks:
        if not isinstance(block, Table):
            lines += [{"title": "# ", "heading": "## "}.get(kind, "") + flat(str(block)), ""]
            continue
        for number, cells in enumerate(block.by_row()):
            fields = [""] * block.column_count
            for cell in cells:
                fields[cell.column] = flat(cell.text)
            lines.append("| " + " | ".join(fields) + " |")
            if number == 0:
                lines.append("|" + " --- |" * block.column_count)
        lines.append("")
    return "\n".join(lines).encode()


def one_cell_a_line(report: Published, dice: Dice) -> bytes:
    """As pages are archived: blank cells leave no trace."""
    lines: list[str] = []
    for _, block in report.blocks:
        if not isinstance(block, Table):
            lines.append(str(block))
            continue
        for cells in block.by_row():
            lines += [flat(cell.text, "") for cell in cells if cell.text.strip()]
    return "\n".join(lines).encode()


def flat(text: str, between: str = " ") -> str:
    return text.replace("\n", between)


def _text(report: Published, line) -> str:
    lines: list[str] = []
    for _, block in report.blocks:
        if isinstance(block, Table):
            lines += [line(block, cells) for cells in block.by_row()]
        else:
            lines.append(str(block))
    return "\n".join(lines) + "\n"


# Web pages


def word_page(report: Published, dice: Dice) -> bytes:
    """HTML that a word processor saved: spans in spans, and a mark for each end of a paragraph."""
    def runs(text: str) -> str:
        if not text.strip():
            return "<span lang=EN-US><o:p>&nbsp;</o:p></span>"
        at = dice.randrange(len(text) + 1)
        parts = [part for part in (text[:at], text[at:]) if part]
        return "".join(f"<span style='font-size:12.0pt'>{html.escape(part)}</span>" for part in parts) + "<span><o:p></o:p></span>"

    def cell(cell: Cell) -> str:
        lines = cell.text.split("\n")
        body = "".join(f"<p class=MsoNormal align=center>{runs(line)}</p>" for line in lines)
        return f"<td width=64{spans(cell)} style='border:solid windowtext 1.0pt'>{body}</td>"

    body = _page(report, lambda kind, words: f"<p class=MsoNormal>{runs(words)}</p>", cell)
    return ("<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta http-equiv=Content-Type "
            "content=\"text/html; charset=utf-8\"><style>p.MsoNormal{margin:0cm}</style></head>"
            f"<body lang=ZH-CN><div class=WordSection1>{body}</div></body></html>").encode()  # fmt: skip


def printed_page(report: Published, dice: Dice) -> bytes:
    """A page to be printed: tables as wide as the paper, label columns wider than those of figures."""
    def cell(cell: Cell) -> str:
        text = html.escape(cell.text).replace("\n", "<br/>")
        return f"<td{spans(cell)} align=center{' nowrap' if cell.kind else ''}>{text}</td>"

    def columns(made: Table) -> str:
        figures = {cell.column for cell in made.cells if cell.kind}
        return "".join(f"<col width={40 if column in figures else 90}>" for column in range(made.column_count))

    parts = []
    for kind, block in report.blocks:
        if isinstance(block, Table):
            rows = "".join(f"<tr>{''.join(map(cell, cells))}</tr>\n" for cells in block.by_row())
            parts.append(f"<table border=1 cellspacing=0 width=100%>{columns(block)}{rows}</table>")
        else:
            parts.append(f"<p>{html.escape(str(block))}</p>")
    return ("<html><head><meta charset=utf-8><style>td {font-size: 9pt}</style></head><body>" + "\n".join(parts)
            + "</body></html>").encode()  # fmt: skip


def site_page(report: Published, dice: Dice) -> bytes:
    """A page of a site: navigation, a table about the document, the article, attachments."""
    blank = dice.choice(["&nbsp;", "", "<p>&nbsp;</p>", "<br/>"])

    def cell(cell: Cell) -> str:
        text = html.escape(cell.text).replace("\n", "<br/>") or blank
        return f"<td{spans(cell)}>" + (f"<p>{text}</p>" if dice.random() < 0.3 else text) + "</td>"

    def paragraph(kind: str, words: str) -> str:
        words = html.escape(words)
        if kind == "title":
            return f"<h1>{words}</h1>"
        if kind == "heading":
            return dice.choice(["<p><strong>&nbsp;{}</strong></p>", "<h2>{}</h2>", "<p>&emsp;&emsp;<b>{}</b><br></p>"]).format(words)
        return f"<p>&emsp;&emsp;{words}</p>"

    body = _page(report, paragraph, cell)
    title = next(words for kind, words in report.blocks if kind == "title")
    return (f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{title}-县政府门户网站</title><script>var a = '<td>7</td>';</script>"
            "</head><body><div class=nav><ul><li>首页</li><li>政务公开</li><li>2023年政府信息公开工作年度报告</li></ul></div>"
            "<table><tr><td>索引号</td><td>QS0001-2025-0012</td></tr><tr><td>发文日期</td><td>2025-01-20</td></tr></table>"
            f"<div id=zoom class=TRS_Editor>{body}</div><div class=foot>上一篇：通知公告<br>主办：办公室 电话 0379-6870000</div>"
            "</body></html>").encode()  # fmt: skip


def message(report: Published, dice: Dice) -> bytes:
    """A page as one file (.mht)."""
    from email.mime.text import MIMEText

    part = MIMEText(site_page(report, dice).decode(), "html", "utf-8")
    part["Content-Location"] = "http://www.example.gov.cn/a.html"
    return part.as_bytes()


def spans(cell: Cell) -> str:
    return (f" rowspan={cell.row_span}" if cell.row_span > 1 else "") + (f" colspan={cell.column_span}" if cell.column_span > 1 else "")


def _page(report: Published, paragraph, cell) -> str:
    parts = []
    for kind, block in report.blocks:
        if isinstance(block, Table):
            rows = "".join(f"<tr>{''.join(map(cell, cells))}</tr>\n" for cells in block.by_row())
            parts.append(f"<table border=1 cellspacing=0>{rows}</table>")
        else:
            parts.append(paragraph(kind, str(block)))
    return "\n".join(parts)


# Office files


def word_document(report: Published, path: Path, dice: Dice) -> None:
    document = docx.Document()
    for kind, block in report.blocks:
        if not isinstance(block, Table):
            style = {"heading": "Heading 1"}.get(kind) if dice.random() < 0.5 else None
            paragraph = document.add_paragraph(style=style)
            at = dice.randrange(len(str(block)) + 1)
            paragraph.add_run(str(block)[:at])
            paragraph.add_run(str(block)[at:])
            continue
        table = document.add_table(block.row_count, block.column_count)
        # `table.cell` goes through the whole table each time.
        places = [list(row.cells) for row in table.rows]
        for cell in block.cells:
            place = places[cell.row][cell.column]
            if cell.row_span > 1 or cell.column_span > 1:
                place = place.merge(places[cell.row + cell.row_span - 1][cell.column + cell.column_span - 1])
                for extra in place.paragraphs[1:]:
                    extra._element.getparent().remove(extra._element)
            place.text = cell.text
    document.save(path)


def workbook(report: Published, path: Path, dice: Dice) -> None:
    """All on one sheet, or a sheet for each table; numbers as numbers or as text."""
    book = openpyxl.Workbook()
    sheet, row = book.active, 1
    stored_as_text = dice.random() < 0.3
    for kind, block in report.blocks:
        if not isinstance(block, Table):
            sheet.cell(row, 1, str(block))
            row += 1
            continue
        for cell in block.cells:
            text = cell.text
            isnumber = cell.kind and not stored_as_text and text.lstrip("-").replace(".", "", 1).isdecimal() and text.isascii()
            value = (float(text) if "." in text else int(text)) if isnumber else text
            if value != "":
                sheet.cell(row + cell.row, 1 + cell.column, value)
            if cell.row_span > 1 or cell.column_span > 1:
                sheet.merge_cells(start_row=row + cell.row, start_column=1 + cell.column,
                                  end_row=row + cell.row + cell.row_span - 1,
                                  end_column=cell.column + cell.column_span)  # fmt: skip
        row += block.row_count + dice.randrange(2)
    book.save(path)


# Our own exports


def exported(reports: list[tuple[int, Published]], folder: Path, ending: str, *options: str) -> list[Path]:
    sources = []
    for number, report in reports:
        path = folder / "source" / str(number) / "report.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(yaml(report), encoding="utf-8")
        sources.append(path)
    made = []
    for (number, _), source in zip(reports, sources):
        outcome = nianbao("export", source, "--draft", "-o", folder / "made" / str(number), "--to", *options, timeout=200)
        assert outcome.code == 0, outcome.everything
        made += [path for path in (folder / "made" / str(number)).iterdir() if path.suffix == f".{ending}"]
    assert len(made) == len(reports)
    return made


# All of them

TEXTS = {"tabs.txt": tabs, "pipes.txt": pipes, "markdown.md": markdown, "lines.txt": one_cell_a_line,
         "word page.html": word_page, "site page.html": site_page, "message.mht": message}  # fmt: skip
FILES = {"python-docx.docx": word_document, "openpyxl.xlsx": workbook}
CONVERTED = {"libreoffice.docx": "docx", "libreoffice.pdf": "pdf"}
OWN = {"our text.txt": ["txt"], "our workbook.xlsx": ["xlsx"], "our document.docx": ["docx"], "our document.pdf": ["pdf"],
       "our inline page.html": ["html", "--html", "inline"], "our plain page.html": ["html", "--html", "plain"],
       "our page.html": ["html", "--html", "page"]}  # fmt: skip
STYLES = [*TEXTS, *FILES, *CONVERTED, *OWN]


def written(style: str, reports: list[tuple[int, Published]], seed: int, folder: Path) -> list[Path]:
    """The reports in one style, each under its number."""
    ending = style.rsplit(".", 1)[1]
    if style in OWN:
        return exported(reports, folder, ending, *OWN[style])
    paths = []
    for number, report in reports:
        dice = random.Random(f"{style} {seed} {number}")
        path = folder / f"{number}.{'html' if style in CONVERTED else ending}"
        if style in FILES:
            FILES[style](report, path, dice)
        else:
            page = printed_page if style == "libreoffice.pdf" else word_page
            path.write_bytes(TEXTS.get(style, page)(report, dice))
        paths.append(path)
    if style not in CONVERTED:
        return paths
    return converted(paths, CONVERTED[style], folder)


def converted(pages: list[Path], to: str, folder: Path) -> list[Path]:
    """Pages as LibreOffice converts them."""
    office = Office(folder / "profile")
    made = folder / "converted"
    kind = {"docx": "docx:MS Word 2007 XML", "pdf": "pdf:writer_pdf_Export"}[to]
    for start in range(0, len(pages), 50):
        subprocess.run(
            ["soffice", f"-env:UserInstallation={office.profile.as_uri()}", "--headless", "--norestore",
             "--infilter=HTML (StarWriter)", "--convert-to", kind, "--outdir", made, *pages[start : start + 50]],
            capture_output=True, timeout=600, check=True)  # fmt: skip
    return [made / f"{page.stem}.{to}" for page in pages]
