"""Imports PDFs that LibreOffice and Chromium made of our own exports: no figure may be wrong, and few may be missing."""

import csv
import io
import random
import subprocess
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


def to_pdf(source: Path, way: str, folder: Path) -> Path:
    """The report as a PDF, by LibreOffice from our Word document or by Chromium from our web page."""
    if way == "word":
        export(source, folder, "--to", "pdf")
        return only(folder, ".pdf")
    export(source, folder, "--to", "html", "--html", way)
    page = only(folder, ".html")
    if way == "inline":
        page.write_text(HOST.format(page.read_text(encoding="utf-8")), encoding="utf-8")
    pdf = folder / "page.pdf"
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={pdf}",
         page], check=True, capture_output=True, timeout=120)
    return pdf


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


def compare(source: Path, way: str, folder: Path) -> tuple[int, int]:
    """How many figures a report has, and how many of them its PDF does not give back; none of the others is wrong."""
    expected, found = figures(source), figures(imported(to_pdf(source, way, folder)))
    assert len(expected) > 100 or "待填" in source.read_text(encoding="utf-8")
    wrong = {cell: (value, expected.get(cell)) for cell, value in found.items() if expected.get(cell) != value}
    assert not wrong, f"{len(wrong)} wrong figures: {list(wrong.items())[:5]}"
    return len(expected), len(expected.keys() - found.keys())


@pytest.mark.parametrize("way", ["word", "page", "inline"])
@pytest.mark.parametrize("source", REPORTS, ids=lambda path: path.stem)
def test_a_printed_sample_comes_back_figure_by_figure(source, way, tmp_path):
    count, missing = compare(source, way, tmp_path)
    assert missing <= count * 0.02


@pytest.mark.parametrize("way", ["word", "page", "inline"])
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("edition", SAMPLES)
def test_a_made_up_report_comes_back_figure_by_figure(edition, seed, way, tmp_path):
    (tmp_path / "report.yaml").write_text(made_up(edition, seed), encoding="utf-8")
    count, missing = compare(tmp_path / "report.yaml", way, tmp_path / "out")
    assert missing <= count * 0.02


@pytest.mark.parametrize("way", ["word", "page"])
@pytest.mark.parametrize("edition", SAMPLES)
def test_with_blank_columns_no_figure_is_wrong(edition, way, tmp_path):
    (tmp_path / "report.yaml").write_text(made_up(edition, 7, blank=True), encoding="utf-8")
    compare(tmp_path / "report.yaml", way, tmp_path / "out")


@pytest.mark.parametrize("source", REPORTS, ids=lambda path: path.stem)
def test_paragraphs_come_back_whole(source, tmp_path):
    expected, found = texts(source), texts(imported(to_pdf(source, "word", tmp_path)))
    equal = sum(paragraph in found for paragraph in expected)
    # Punctuation that hangs in the margin is lost on the way through a PDF of LibreOffice.
    assert equal >= len(expected) * 0.9, [paragraph for paragraph in expected if paragraph not in found]


def test_a_report_file_is_compared_with_its_pdf_and_the_next_begun_from_it(tmp_path):
    pdf = to_pdf(SAMPLES["2021"], "word", tmp_path)
    assert nianbao("diff", "--exit-code", SAMPLES["2021"], pdf).code == 0
    outcome = nianbao("new", "--from", pdf, "-o", tmp_path / "next.yaml")
    assert outcome.code == 0, outcome.everything
    assert "年度: 2024" in (tmp_path / "next.yaml").read_text(encoding="utf-8")


def test_a_pdf_in_a_folder_is_named_with_the_command_that_imports_it(tmp_path):
    (tmp_path / "局.pdf").write_bytes(b"%PDF-1.7\n")
    outcome = nianbao("check", tmp_path)
    assert f"nianbao import {tmp_path}/局.pdf" in outcome.everything


def test_what_cannot_be_read_is_said_and_nothing_is_written(tmp_path):
    page = tmp_path / "scan.html"
    page.write_text("<svg width=90 height=90><rect width=90 height=90 /></svg>", encoding="utf-8")
    scan = tmp_path / "scan.pdf"
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={scan}", page],
        check=True, capture_output=True, timeout=120)
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
