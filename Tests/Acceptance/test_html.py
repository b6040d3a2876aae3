"""Judges the web pages with software that is not ours: html5lib reads them by the standard's own rules, axe looks for what
keeps people out, in Chromium, and what an editor leaves that removes all looks must still say what the text says.
"""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe

from printed_form import TABLES, drawing
from support import SAMPLES, nianbao, only

MODES = ("inline", "plain", "page")
HOST = '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>站点</title></head><body><main>{}</main></body></html>'


@dataclass
class Site:
    """The web pages of one report, by their modes."""

    edition: str
    text: str
    html: dict[str, str]

    def page(self, mode: str) -> str:
        """As a browser gets it: a fragment within a page of a site."""
        return self.html[mode] if mode == "page" else HOST.format(self.html[mode])


def export_html(source: Path, folder: Path, mode: str, *options) -> str:
    outcome = nianbao("export", source, "--to", "html", "--html", mode, "-o", folder, *options)
    assert outcome.code == 0, outcome.everything
    return only(folder, ".html").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def sites(cases, tmp_path_factory) -> dict[str, Site]:
    made = {}
    for name, case in cases.items():
        folder = tmp_path_factory.mktemp(f"html-{name}")
        options = ["--draft"] if case.is_draft else []
        html = {mode: export_html(case.source, folder / mode, mode, *options) for mode in MODES}
        made[name] = Site(name[-4:], case.text.read_text(encoding="utf-8"), html)
    return made


@pytest.fixture(params=("sample-2019", "sample-2021", "random-2019", "random-2021"))
def site(request, sites) -> Site:
    return sites[request.param]


@pytest.fixture
def tab(chromium):
    page = chromium.new_page()
    yield page
    page.close()


def tree(html: str, mode: str):
    """The elements as browsers see them; raises at the first mistake."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(html) if mode == "page" else parser.parseFragment(html)


def text_of(element) -> str:
    return "".join(element.itertext())


def rows_of(table) -> list[list[tuple[str, object]]]:
    """The fields of a table, each with its element; a field that a span reaches over is empty and has none."""
    taken, rows = set(), []
    for y, row in enumerate(table.iter("tr")):
        fields = []

        def skip():
            while (y, len(fields)) in taken:
                fields.append(("", None))

        for cell in row:
            skip()
            x = len(fields)
            width, height = (int(cell.get(name, "1")) for name in ("colspan", "rowspan"))
            taken |= {(y + down, x + right) for down in range(height) for right in range(width)}
            fields += [(text_of(cell), cell)] + [("", None)] * (width - 1)
        skip()
        rows.append(fields)
    return rows


def lines_of(element) -> list[str]:
    """What a document says: paragraphs, and rows of tables with a tab between fields."""
    if element.tag in ("h1", "h2", "h3", "p"):
        return [text_of(element)]
    if element.tag == "table":
        return ["\t".join(text for text, _ in row) for row in rows_of(element)]
    if element.tag == "head":
        return []
    return [line for child in element for line in lines_of(child)]


def stripped(html: str) -> str:
    """What an editor leaves that removes looks, ids and what it does not know."""
    return re.sub(r' (class|style|id|headers|role|tabindex|aria-label|lang|dir)="[^"]*"', "", html)


@pytest.mark.parametrize("mode", MODES)
def test_a_page_is_sound_html_and_says_what_the_text_says(site, mode):
    expected = [line for line in site.text.split("\n") if line]
    assert lines_of(tree(site.html[mode], mode)) == expected


@pytest.mark.parametrize("mode", ("inline", "plain"))
def test_what_an_editor_leaves_says_the_same(site, mode):
    fragment = tree(stripped(site.html[mode]), mode)
    assert lines_of(fragment) == [line for line in site.text.split("\n") if line]
    tables = [table for table in fragment.iter("table")]
    assert [table.get("border") for table in tables] == ["1"] * 3
    assert all(header.get("scope") in ("row", "col", "rowgroup") for header in fragment.iter("th"))


@pytest.mark.parametrize("mode", MODES)
def test_every_figure_names_the_labels_of_its_row_and_above_it(site, mode):
    tables = list(tree(site.html[mode], mode).iter("table"))
    for sheet, table in zip(TABLES, tables, strict=True):
        rows, drawn = rows_of(table), drawing(site.edition, sheet)
        names = {cell.get("id"): text for row in rows for text, cell in row if cell is not None and cell.get("id")}
        checked = 0
        for y, row in enumerate(rows):
            for x, (_, cell) in enumerate(row):
                if cell is None or cell.tag != "td" or (y, x) not in drawn.figures:
                    continue
                assert sorted(names[name] for name in cell.get("headers").split()) == sorted(drawn.labels_of(y, x))
                checked += 1
        assert checked == len(drawn.figures)


@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_no_barrier(site, mode, tab):
    for html in {site.page(mode), *([] if mode == "page" else [HOST.format(stripped(site.html[mode]))])}:
        tab.set_content(html)
        faults = Axe().run(tab).response["violations"]
        assert [(fault["id"], fault["nodes"][0]["html"]) for fault in faults] == []


@pytest.mark.parametrize("mode", ("inline", "page"))
@pytest.mark.parametrize("width", (320, 400))
def test_only_tables_scroll_sideways_on_a_telephone(site, mode, width, tab):
    tab.set_viewport_size({"width": width, "height": 700})
    tab.set_content(site.page(mode))
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_is_fetched(site, tab, tmp_path):
    requests = []
    tab.on("request", lambda request: requests.append(request.url))
    file = tmp_path / "page.html"
    file.write_text(site.html["page"], encoding="utf-8")
    tab.goto(file.as_uri())
    assert requests == [file.as_uri()]


@pytest.mark.parametrize("edition", SAMPLES)
def test_a_page_prints_on_a4_with_table_three_whole_and_table_four_across(edition, sites, tab, tmp_path):
    tab.set_content(sites[f"sample-{edition}"].html["page"])
    pdf = tmp_path / "page.pdf"
    tab.pdf(path=pdf, prefer_css_page_size=True)
    info = subprocess.run(["pdfinfo", "-l", "99", pdf], check=True, capture_output=True, text=True).stdout
    sizes = [tuple(map(round, map(float, size))) for size in re.findall(r"size: +([\d.]+) x ([\d.]+)", info)]
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    pages = [re.sub(r"\s", "", page) for page in text.split("\f")[:-1]]
    assert len(pages) == len(sizes)
    assert [page.endswith(f"—{number}—") for number, page in enumerate(pages, 1)] == [True] * len(pages)
    [three] = [page for page in pages if "一、本年新收" in page]
    assert "四、结转下年度继续办理" in three
    across = [number for number, (width, height) in enumerate(sizes) if width > height]
    assert len(across) == 1 and "未经复议直接起诉" in pages[across[0]]
    assert {tuple(sorted(size)) for size in sizes} <= {(595, 842), (594, 842), (595, 841)}


def test_a_draft_says_so_on_screen_and_on_every_printed_page(sites, tab, tmp_path):
    tab.set_content(sites["random-2021"].html["page"])
    assert tab.title().endswith("（草稿）")
    assert tab.inner_text("h1").endswith("（草稿）")
    pdf = tmp_path / "draft.pdf"
    tab.pdf(path=pdf, prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
    assert all("草稿" in page for page in text.split("\f")[:-1])


def test_two_reports_can_be_on_one_page(sites):
    both = "".join(sites[name].html["inline"] for name in ("sample-2019", "sample-2021"))
    ids = [element.get("id") for element in tree(both, "inline").iter() if element.get("id")]
    assert len(ids) == len(set(ids)) > 60


def test_charts_are_drawn_after_the_report_and_are_no_barrier(cases, tab, tmp_path):
    html = export_html(cases["sample-2021"].source, tmp_path, "page", "--charts")
    tab.set_content(html)
    assert not Axe().run(tab).response["violations"]
    boxes = [svg.bounding_box() for svg in tab.query_selector_all("svg")]
    assert len(boxes) >= 2 and all(box["width"] > 300 and box["height"] > 100 for box in boxes)
    names = [svg.get_attribute("aria-label") for svg in tab.query_selector_all("svg")]
    figures = re.findall(r"\d+", tab.inner_text("figure"))
    assert figures and all(f" {figure}" in names[0] for figure in figures)
    tree(html, "page")
