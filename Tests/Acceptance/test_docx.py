"""The Word document, read by python-docx and drawn by LibreOffice; and the PDF that is made of it."""

import re
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from conftest import CASES
from office import Office
from support import SAMPLES, has_chinese, nianbao, only

#: The paper's edges and the text's edges in points, as `pdftotext -bbox-layout` gives them.
MILLIMETRE = 72 / 25.4
REPORT = SAMPLES["2021"].read_text(encoding="utf-8")
HEADINGS = [
    "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
]  # fmt: skip


@dataclass
class Line:
    """A drawn line of text, in points from the page's upper left corner."""

    left: float
    top: float
    right: float
    text: str


@dataclass
class Drawing:
    """A drawn page."""

    width: float
    height: float
    lines: list[Line]

    @property
    def body(self) -> list[Line]:
        """The lines within the text's edges of a page in portrait."""
        return [line for line in self.lines if 36 * MILLIMETRE < line.top < (297 - 35) * MILLIMETRE]

    @property
    def number(self) -> Line:
        found = [line for line in self.lines if re.fullmatch(r"— ?\d+ ?—", line.text)]
        assert len(found) == 1, [line.text for line in self.lines]
        return found[0]


def drawn(pdf: Path) -> list[Drawing]:
    """The pages of a PDF, words next to each other joined to lines."""
    layout = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True, timeout=60).stdout.decode()
    pages = []
    for width, height, content in re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', layout, re.DOTALL):
        rows: dict[int, list] = {}
        for left, top, right, _, word in re.findall(
            r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>', content
        ):
            # Latin and Chinese fonts of one line have different tops.
            near = next((row for row in rows if abs(row - float(top)) < 6), float(top))
            rows.setdefault(near, []).append((float(left), float(right), word))
        lines = [
            Line(min(row)[0], top, max(right for _, right, _ in row), "".join(word for *_, word in sorted(row)))
            for top, row in sorted(rows.items())
        ]
        pages.append(Drawing(float(width), float(height), lines))
    return pages


@pytest.fixture(scope="module")
def office(tmp_path_factory) -> Office:
    return Office(tmp_path_factory.mktemp("writer") / "profile")


def document_of(text: str, folder: Path, *options) -> Path:
    """The document of a report."""
    source = folder / "report.yaml"
    source.write_text(text, encoding="utf-8")
    outcome = nianbao("export", source, "--to", "docx", "-o", folder / "out", *options)
    assert outcome.code == 0, outcome.everything
    return only(folder / "out", ".docx")


@pytest.fixture(scope="module")
def documents(cases, tmp_path_factory, office) -> dict:
    """Of each report its document, and that as LibreOffice draws it."""
    made = {}
    for name, case in cases.items():
        folder = tmp_path_factory.mktemp(f"docx-{name}")
        path = document_of(case.source.read_text(encoding="utf-8"), folder, *(["--draft"] if case.is_draft else []))
        made[name] = path
    pdfs = {name: office.convert([path], "pdf", path.parent)[0] for name, path in made.items()}
    return {name: (made[name], drawn(pdfs[name])) for name in made}


@pytest.fixture(params=CASES)
def pair(request, cases, documents):
    """Each exported report beside its document and its pages."""
    return cases[request.param], docx.Document(documents[request.param][0]), documents[request.param][1]


def cells_of(table) -> list[list[str]]:
    """The texts of a table; a position that a span reaches over is empty."""
    rows = []
    for row in table._tbl.tr_lst:
        texts = []
        for cell in row.tc_lst:
            text = "\n".join(paragraph.text for paragraph in docx.table._Cell(cell, table).paragraphs)
            texts += ["" if cell.vMerge == "continue" else text] + [""] * (cell.grid_span - 1)
        rows.append(texts)
    return rows


# The document against the text and the workbook of the same report


def test_every_paragraph_is_that_of_the_text(pair):
    case, document, _ = pair
    title, *paragraphs = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    lines = [line for line in case.text.read_text(encoding="utf-8").splitlines() if line]
    assert title.replace("\n", "") == lines[0] == case.shown_title
    # The lines of tables have tabs; so may paragraphs, which are then among both.
    assert [text for text in paragraphs if "\t" not in text] == [line for line in lines[1:] if "\t" not in line]


def test_every_cell_is_that_of_the_text(pair):
    case, document, _ = pair
    lines = case.text.read_text(encoding="utf-8").splitlines()
    tables = [["\t".join(row) for row in cells_of(table)] for table in document.tables]
    assert len(tables) == 3
    rest = [line for line in lines if "\t" in line]
    for table in tables:
        first = rest.index(table[0])
        assert rest[first : first + len(table)] == table
        rest = rest[first + len(table) :]


def test_every_figure_is_that_of_the_workbook(pair):
    case, document, _ = pair
    for table, sheet in zip(document.tables, ["主动公开", "申请", "复议诉讼"]):
        rows = cells_of(table)
        for y, row in enumerate(rows):
            for x, text in enumerate(row):
                value = case.saved[sheet].cell(y + 2, x + 1).value
                if isinstance(value, (int, float)):
                    shown = text.split("（")[0]
                    assert float(shown) == pytest.approx(value), (sheet, y, x)


def test_the_section_headings_alone_have_the_style_heading_1(pair):
    _, document, _ = pair
    headings = [paragraph for paragraph in document.paragraphs if paragraph.style.name.lower() == "heading 1"]
    assert [heading.text for heading in headings] == HEADINGS
    level = headings[0].style.element.find(f".//{qn('w:outlineLvl')}")
    assert level.get(qn("w:val")) == "0"


def test_the_properties_name_title_agency_and_state(pair):
    case, document, _ = pair
    properties = document.core_properties
    assert properties.title == case.shown_title
    assert case.report.title.startswith(properties.author) or case.is_draft
    assert properties.content_status == ("草稿" if case.is_draft else "")
    assert (properties.created.year, properties.created.month, properties.created.day) == (2019, 5, 15)


def test_tables_say_what_they_are_for_screen_readers(pair):
    _, document, _ = pair
    captions = [table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) for table in document.tables]
    assert captions == HEADINGS[1:4]
    assert all("行" in table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val")) for table in document.tables)


def test_every_run_has_the_hint_that_keeps_chinese_punctuation_in_its_font(pair):
    _, document, _ = pair
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            assert run._r.rPr.find(qn("w:rFonts")).get(qn("w:hint")) == "eastAsia"


# The document as it is drawn


@pytest.mark.parametrize("name", ["sample-2019", "sample-2021"])
def test_table_three_is_whole_on_a_page_that_begins_with_its_heading(name, documents):
    _, pages = documents[name]
    found = [page for page in pages if page.body and page.body[0].text.startswith("三、收到和处理")]
    assert len(found) == 1
    text = "".join(line.text for line in found[0].lines)
    assert "四、结转下年度继续办理" in text and "一、本年新收政府信息公开申请数量" in text


def test_table_four_is_on_a_page_in_landscape(pair):
    _, _, pages = pair
    turned = [page for page in pages if page.width > page.height]
    assert len(turned) == 1
    text = "".join(line.text for line in turned[0].lines)
    assert "四、政府信息公开行政复议" in text and "五、存在的主要" not in text


def test_page_numbers_stand_right_on_odd_pages_and_left_on_even_ones(pair):
    _, _, pages = pair
    for index, page in enumerate(pages, 1):
        assert re.sub(r"\D", "", page.number.text) == str(index)
        assert (page.number.left > page.width / 2) == (index % 2 == 1)
        assert page.number.top > page.lines[-2].top


def test_no_page_is_empty(pair):
    _, _, pages = pair
    assert all(len(page.lines) > 1 for page in pages)


def test_a_draft_is_marked_on_every_page(pair):
    case, _, pages = pair
    for page in pages:
        assert any(line.text == "草稿" and line.top < 37 * MILLIMETRE for line in page.lines) == case.is_draft


@pytest.fixture(scope="module")
def long_report(tmp_path_factory, office) -> list[Drawing]:
    """The pages of a report with long paragraphs of nothing but Chinese characters."""
    paragraph = "政府信息公开工作" * 60
    overview = "\n".join("  " + paragraph for _ in range(8))
    text = re.sub(r"(?ms)^总体情况: \|\n.*?(?=^\S)", f"总体情况: |\n{overview}\n\n", REPORT)
    assert paragraph in text
    path = document_of(text, tmp_path_factory.mktemp("long"), "--draft")
    return drawn(office.convert([path], "pdf", path.parent)[0])


def test_full_lines_have_28_characters(long_report):
    lines = [line for page in long_report for line in page.body if set(line.text) <= set("政府信息公开工作")]
    counts = [len(line.text) for line in lines]
    # All but the first and the last line of each paragraph.
    assert counts.count(28) > 120 and max(counts) == 28
    full = [line for line in lines if len(line.text) == 28]
    assert all(abs(line.left - 28 * MILLIMETRE) < 1 for line in full)
    assert all(abs(line.right - (210 - 26) * MILLIMETRE) < 2 for line in full)


def test_full_pages_have_22_lines(long_report):
    inner = [page for page in long_report[1:] if all(set(line.text) <= set("政府信息公开工作") for line in page.body)]
    assert len(inner) >= 3
    assert {len(page.body) for page in inner} == {22}


def test_a_table_too_high_for_a_page_breaks_between_row_groups(tmp_path, office):
    remark = "说明" * 12
    text = re.sub(
        r"(?m)^(    (?:国家秘密|法律禁止|三安全一稳定|第三方权益|内部事务|过程性信息|执法案卷|查询事项|不掌握|信访举报投诉|重复申请)): .*$",
        rf"\1: {{自然人: {{值: 1, 注: {remark}}}, 其余: 0}}", REPORT)
    assert text.count(remark) > 5
    path = document_of(text, tmp_path, "--draft")
    pages = drawn(office.convert([path], "pdf", path.parent)[0])
    with_table = [page for page in pages if any("法人或其他组织" in line.text for line in page.lines)]
    assert len(with_table) >= 2
    # The headers are repeated, and no group of rows is divided.
    first = "".join(line.text for line in with_table[0].lines)
    for group in [["1.属于国家秘密", "8.属于行政查询事项"], ["1.信访举报投诉类申请", "4.无正当理由大量反复申请"]]:
        assert len({word in first for word in group}) == 1


@pytest.mark.parametrize(
    "line",
    ["平台\t条数\n  网站\t52\n  公众号\t8", "甲\t乙", "a\u200fb\u202ec", "😀👨‍👩‍👧", "“公开”——……<&>]]>", "字" * 32_000],
)
def test_any_text_makes_a_document_that_opens(line, tmp_path, office):
    text = REPORT.replace("总体情况: |\n", f"总体情况: |\n  {line}\n", 1)
    path = document_of(text, tmp_path, "--draft")
    document = docx.Document(path)
    shown = [paragraph.text for paragraph in document.paragraphs]
    if "\n" in line:
        assert len(document.tables) == 4
        assert cells_of(document.tables[0]) == [["平台", "条数"], ["网站", "52"], ["公众号", "8"]]
    else:
        assert line in shown
    assert len(drawn(office.convert([path], "pdf", path.parent)[0])) > 4


# The file


def test_the_same_report_gives_the_same_bytes_and_no_date(tmp_path):
    for name in "ab":
        (tmp_path / name).mkdir()
    first, second = (document_of(REPORT, tmp_path / name) for name in "ab")
    assert first.read_bytes() == second.read_bytes()
    assert {info.date_time for info in zipfile.ZipFile(first).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_an_edited_document_is_not_overwritten_and_a_copy_is_kept_if_it_must_be(tmp_path):
    path = document_of(REPORT, tmp_path)
    document = docx.Document(path)
    document.add_paragraph("手工补充")
    document.save(path)
    again = nianbao("export", tmp_path / "report.yaml", "--to", "docx", "-o", tmp_path / "out")
    assert again.code == 2 and "edited since it was exported" in again.messages
    forced = nianbao("export", tmp_path / "report.yaml", "--to", "docx", "-o", tmp_path / "out", "--force")
    assert forced.code == 0
    assert len(list((tmp_path / "out").glob("*.docx"))) == 2


def test_status_knows_the_document(tmp_path):
    document_of(REPORT, tmp_path)
    current = nianbao("status", tmp_path / "out")
    assert current.code == 0, current.everything
    (tmp_path / "report.yaml").write_text(REPORT.replace("行政许可:       318", "行政许可:       319"), encoding="utf-8")
    outdated = nianbao("status", tmp_path / "out")
    assert outdated.code == 1 and "--to docx" in outdated.everything


@pytest.mark.parametrize("language", ["en", "zh"])
def test_corrections_in_a_document_cannot_be_applied_and_the_way_on_is_shown(language, tmp_path):
    path = document_of(REPORT, tmp_path)
    outcome = nianbao("apply", path, "--to", tmp_path / "report.yaml", "--lang", language)
    assert outcome.code == 2 and "--to xlsx" in outcome.messages
    assert has_chinese(outcome.messages.replace(str(path), "")) or language == "en"
    assert (tmp_path / "report.yaml").read_text(encoding="utf-8") == REPORT


# PDF


def test_a_pdf_is_tagged_and_has_the_document_s_pages_and_bookmarks(tmp_path):
    (tmp_path / "report.yaml").write_text(REPORT, encoding="utf-8")
    outcome = nianbao("export", tmp_path / "report.yaml", "--to", "docx,pdf", "-o", tmp_path / "out", timeout=150)
    assert outcome.code == 0, outcome.everything
    assert "LibreOffice" in outcome.messages
    pdf = only(tmp_path / "out", ".pdf")
    facts = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True).stdout.decode()
    assert re.search(r"Tagged:\s+yes", facts) and re.search(r"Title:\s+青石县教育体育局2023年", facts)
    assert pdf.read_bytes().count(b"/Title<FEFF") >= len(HEADINGS)
    pages = drawn(pdf)
    assert [page.width > page.height for page in pages].count(True) == 1
    # What has been made stays as it is while the report does.
    before = pdf.read_bytes()
    again = nianbao("export", tmp_path / "report.yaml", "--to", "txt,pdf", "-o", tmp_path / "out", timeout=150)
    assert again.code == 0 and pdf.read_bytes() == before


def test_a_pdf_alone_leaves_no_document_behind(tmp_path):
    (tmp_path / "report.yaml").write_text(REPORT, encoding="utf-8")
    outcome = nianbao("export", tmp_path / "report.yaml", "--to", "pdf", "-o", tmp_path / "out", timeout=150)
    assert outcome.code == 0, outcome.everything
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir() if path.is_file()) == [".pdf"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_without_libreoffice_nothing_is_written(language, tmp_path):
    (tmp_path / "report.yaml").write_text(REPORT, encoding="utf-8")
    (tmp_path / "bin").mkdir()
    outcome = nianbao(
        "export", tmp_path / "report.yaml", "--to", "txt,pdf", "-o", tmp_path / "out", "--lang", language,
        environment={"PATH": str(tmp_path / "bin")},
    )
    assert outcome.code == 2
    assert "LibreOffice" in outcome.messages and "libreoffice-writer-nogui" in outcome.messages
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("script", ["exit 1", "kill -11 $$", "exit 0"])
def test_a_libreoffice_that_fails_leaves_nothing(script, tmp_path):
    (tmp_path / "report.yaml").write_text(REPORT, encoding="utf-8")
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    (tmp_path / "tmp").mkdir()
    outcome = nianbao(
        "export", tmp_path / "report.yaml", "--to", "txt,pdf", "-o", tmp_path / "out",
        environment={"PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin", "TMPDIR": str(tmp_path / "tmp")},
    )
    assert outcome.code == 2 and "LibreOffice" in outcome.messages
    assert not any(path.is_file() for path in (tmp_path / "out").rglob("*"))
    assert list((tmp_path / "tmp").iterdir()) == []


# The correction notice


@pytest.fixture
def notice(tmp_path) -> Path:
    (tmp_path / "old.yaml").write_text(REPORT, encoding="utf-8")
    (tmp_path / "new.yaml").write_text(REPORT.replace("行政许可:       318", "行政许可:       319"), encoding="utf-8")
    outcome = nianbao(
        "diff", tmp_path / "old.yaml", tmp_path / "new.yaml", "--to", "docx", "--reason", "填报时漏计1件", "-o",
        tmp_path / "notice.docx",
    )
    assert outcome.code == 0, outcome.everything
    return tmp_path / "notice.docx"


def test_a_notice_is_a_document_with_what_is_filed_on_its_last_page(notice, office):
    document = docx.Document(notice)
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    assert texts[0] == "关于《青石县教育体育局2023年\n政府信息公开工作年度报告》的更正说明"
    assert texts[1].endswith("更正原因：填报时漏计1件。现更正如下：")
    assert "特此说明。" in texts and "青石县教育体育局" in texts
    assert cells_of(document.tables[0])[0] == ["表", "项目", "栏目", "更正前", "更正后"]
    assert cells_of(document.tables[0])[1][3:] == ["318", "319"]
    pages = drawn(office.convert([notice], "pdf", notice.parent)[0])
    assert not any("SHA-256" in line.text for page in pages[:-1] for line in page.lines)
    assert any("SHA-256" in line.text for line in pages[-1].lines)


def test_figures_of_a_notice_stand_as_in_the_report(notice):
    *texts, old, new = docx.Document(notice).tables[0].rows[1].cells
    assert {cell.paragraphs[0].alignment for cell in texts} == {WD_ALIGN_PARAGRAPH.LEFT}
    # As the style has it, which is in the middle.
    assert {cell.paragraphs[0].alignment for cell in (old, new)} == {None}


def test_a_notice_replaces_nothing(notice):
    before = notice.read_bytes()
    outcome = nianbao(
        "diff", notice.parent / "old.yaml", notice.parent / "new.yaml", "--to", "docx", "--reason", "别的", "-o", notice
    )
    assert outcome.code == 2 and notice.read_bytes() == before
