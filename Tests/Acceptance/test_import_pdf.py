"""Imports PDFs that LibreOffice and Chromium made of our own exports: no figure may be wrong, and few may be missing."""

import csv
import io
import random
from pathlib import Path

import pytest

from printed_form import TABLES, printed, rows
from support import REPOSITORY, SAMPLES, nianbao, only

REPORTS = [*SAMPLES.values(), *sorted((REPOSITORY / "samples/county").glob("*.yaml"))]
HOST = '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"></head><body>{}</body></html>'


def made_up(edition: str, seed: int, blank: bool = False) -> str:
    """A report with any figures; with `blank` whole columns of table three are not filled in."""
    dice = random.Random(seed)
    lines = [f"格式: {edition}", "机关: 青石县粮食和物资储备局", f"年度: {2020 if edition == '2019' else 2024}"]
    lines += ["总体情况: |", "  一年来公开信息若干条，接受监督。", "  各股室按分工办理，没有超过期限的。"]
    empty = set(dice.sample(range(6), 2)) if blank else set()
    for sheet in TABLES:
        lines.append(f"{sheet}:")
        kinds = iter(printed(edition, sheet).typed.values())
        opened = None
        for path, columns in rows(edition, sheet):
            if len(path) > 1 and path[0] != opened:
                lines.append(f"  {path[0]}:")
            opened = path[0]
            cells = [_figure(next(kinds), dice) for _ in columns]
            if sheet == "申请":
                cells = ["待填" if index in empty else cell for index, cell in enumerate(cells)]
            lines.append("  " * len(path) + f"{path[-1]}: [{', '.join(cells)}]")
    return "\n".join([*lines, "存在问题: 人手不足，将充实力量。", "其他事项: 没有其他事项。"]) + "\n"


def _figure(kind: str, dice: random.Random) -> str:
    return {
        "n": str(dice.choice([0, 0, 0, 0, 1, 3, 17, 256])),
        "n/": dice.choice(["不适用", "0", "7"]),
        "±": str(dice.choice([-8, 0, 49])),
        "d": dice.choice(["0", "94430", "1.26", "1234.5678"]),
    }[kind]


#: The made-up reports: edition, seed, and whether columns are blank.
MADE_UP = [(edition, seed, False) for edition in SAMPLES for seed in range(3)] + [(edition, 7, True) for edition in SAMPLES]


@pytest.fixture(scope="module")
def documents(tmp_path_factory) -> dict[str, Path]:
    """Our Word documents of all reports as PDFs, by the text of the report: LibreOffice's start takes longer than its work."""
    folder = tmp_path_factory.mktemp("documents")
    reports = {"sound": [source.read_text(encoding="utf-8") for source in REPORTS], "made-up": [made_up(*made) for made in MADE_UP]}
    made = {}
    for kind, options in (("sound", []), ("made-up", ["--draft"])):
        for number, text in enumerate(reports[kind]):
            source = folder / kind / str(number) / "report.yaml"
            source.parent.mkdir(parents=True)
            source.write_text(text, encoding="utf-8")
        export(folder / kind, folder / f"{kind}-out", "--to", "pdf", *options)
        made |= {text: only(folder / f"{kind}-out" / str(number), ".pdf") for number, text in enumerate(reports[kind])}
    return made


@pytest.fixture
def to_pdf(documents, chromium):
    """Makes a PDF of a report, by LibreOffice from our Word document or by Chromium from our web page."""

    def make(source: Path, way: str, folder: Path) -> Path:
        folder.mkdir(exist_ok=True)
        pdf = folder / "report.pdf"
        if way == "word":
            pdf.write_bytes(documents[source.read_text(encoding="utf-8")].read_bytes())
            return pdf
        export(source, folder, "--to", "html", "--html", way)
        page = only(folder, ".html")
        if way == "inline":
            page.write_text(HOST.format(page.read_text(encoding="utf-8")), encoding="utf-8")
        print_page(chromium, page, pdf)
        return pdf

    return make


def print_page(chromium, page: Path, pdf: Path) -> None:
    tab = chromium.new_page()
    tab.goto(page.as_uri())
    # What Chromium's own --print-to-pdf does.
    margin = dict.fromkeys(("top", "right", "bottom", "left"), "1cm")
    tab.pdf(path=pdf, prefer_css_page_size=True, print_background=True, tagged=True, margin=margin)
    tab.close()


def export(source: Path, folder: Path, *options) -> None:
    outcome = nianbao("export", source, "-o", folder, *options, timeout=200)
    if outcome.code == 1:
        outcome = nianbao("export", source, "-o", folder, "--draft", *options, timeout=200)
    assert outcome.code == 0, outcome.everything


def figures(report: Path) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The figures and 不适用 of a report's input cells by their names."""
    outcome = nianbao("facts", report, "--allow-errors")
    found = {}
    for fact in csv.DictReader(io.StringIO(outcome.output.lstrip("\ufeff"))):
        if fact["state"] in ("number", "not_applicable"):
            found[fact["table_id"], fact["row_id"], fact["column_id"]] = fact["state"], fact["value"]
    return found


def imported(pdf: Path) -> Path:
    outcome = nianbao("import", pdf, "-o", pdf.with_suffix(".yaml"))
    assert outcome.code in (0, 1), outcome.everything
    return pdf.with_suffix(".yaml")


def texts(report: Path) -> list[str]:
    """The paragraphs of all texts of a report as they are printed, in their order."""
    printed_text = nianbao("export", report, "--to", "txt", "-o", "-", "--draft").output
    return [line.strip().removesuffix("【草稿】") for line in printed_text.splitlines() if "\t" not in line and line.strip()]


def compare(source: Path, pdf: Path) -> tuple[int, int]:
    """How many figures a report has, and how many of them its PDF does not give back; none of the others is wrong."""
    expected, found = figures(source), figures(imported(pdf))
    assert len(expected) > 100 or "待填" in source.read_text(encoding="utf-8")
    wrong = {cell: (value, expected.get(cell)) for cell, value in found.items() if expected.get(cell) != value}
    assert not wrong, f"{len(wrong)} wrong figures: {list(wrong.items())[:5]}"
    return len(expected), len(expected.keys() - found.keys())


@pytest.mark.parametrize("way", ["word", "page", "inline"])
@pytest.mark.parametrize("source", REPORTS, ids=lambda path: path.stem)
def test_a_printed_sample_comes_back_figure_by_figure(source, way, to_pdf, tmp_path):
    count, missing = compare(source, to_pdf(source, way, tmp_path))
    assert missing <= count * 0.02


@pytest.mark.parametrize("way", ["word", "page", "inline"])
@pytest.mark.parametrize("edition, seed", [(edition, seed) for edition, seed, blank in MADE_UP if not blank])
def test_a_made_up_report_comes_back_figure_by_figure(edition, seed, way, to_pdf, tmp_path):
    source = tmp_path / "report.yaml"
    source.write_text(made_up(edition, seed), encoding="utf-8")
    count, missing = compare(source, to_pdf(source, way, tmp_path / "out"))
    assert missing <= count * 0.02


@pytest.mark.parametrize("way", ["word", "page"])
@pytest.mark.parametrize("edition, seed", [(edition, seed) for edition, seed, blank in MADE_UP if blank])
def test_with_blank_columns_no_figure_is_wrong(edition, seed, way, to_pdf, tmp_path):
    source = tmp_path / "report.yaml"
    source.write_text(made_up(edition, seed, blank=True), encoding="utf-8")
    compare(source, to_pdf(source, way, tmp_path / "out"))


@pytest.mark.parametrize("source", REPORTS, ids=lambda path: path.stem)
def test_paragraphs_come_back_whole(source, to_pdf, tmp_path):
    expected, found = texts(source), texts(imported(to_pdf(source, "word", tmp_path)))
    equal = sum(paragraph in found for paragraph in expected)
    # Punctuation that hangs in the margin is lost on the way through a PDF of LibreOffice.
    assert equal >= len(expected) * 0.9, [paragraph for paragraph in expected if paragraph not in found]


def test_a_report_file_is_compared_with_its_pdf_and_the_next_begun_from_it(to_pdf, tmp_path):
    pdf = to_pdf(SAMPLES["2021"], "word", tmp_path)
    assert nianbao("diff", "--exit-code", SAMPLES["2021"], pdf).code == 0
    outcome = nianbao("new", "--from", pdf, "-o", tmp_path / "next.yaml")
    assert outcome.code == 0, outcome.everything
    assert "年度: 2024" in (tmp_path / "next.yaml").read_text(encoding="utf-8")


def test_a_pdf_in_a_folder_is_named_with_the_command_that_imports_it(tmp_path):
    (tmp_path / "局.pdf").write_bytes(b"%PDF-1.7\n")
    outcome = nianbao("check", tmp_path)
    assert f"nianbao import {tmp_path}/局.pdf" in outcome.everything


def test_what_cannot_be_read_is_said_and_nothing_is_written(chromium, tmp_path):
    page = tmp_path / "scan.html"
    page.write_text("<svg width=90 height=90><rect width=90 height=90 /></svg>", encoding="utf-8")
    scan = tmp_path / "scan.pdf"
    print_page(chromium, page, scan)
    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(b"%PDF-1.7\nnothing else")
    locked = tmp_path / "locked.pdf"
    locked.write_bytes(b"%PDF-1.7\ntrailer << /Encrypt 5 0 R >>")
    for pdf, words in ((scan, "no text"), (damaged, "damaged"), (locked, "password")):
        outcome = nianbao("import", pdf, "-o", tmp_path / "out.yaml")
        assert outcome.code == 2 and words in outcome.messages, outcome.everything
    outcome = nianbao("import", scan, "-o", tmp_path / "out.yaml", environment={"PATH": "/nowhere"})
    assert outcome.code == 2 and "poppler-utils" in outcome.messages
    assert not (tmp_path / "out.yaml").exists()
