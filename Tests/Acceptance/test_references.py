"""Figures of the tables in texts, and last year's report: as they arrive in the text and the workbook."""

import os
import subprocess

import openpyxl
import pytest

from reports import replaced
from support import BINARY, SAMPLES, export, nianbao, only

SENTENCE = (
    "{{年度}}年，{{机关}}新收申请{{申请.新收.总计}}件，占{{占比 申请.新收.总计 / 申请.新收.总计 + 申请.上年结转.总计}}；"
    "行政处罚、行政强制{{主动公开.第六项}}件；收费{{主动公开.第八项.行政事业性收费.金额}}万元；新收{{同比 申请.新收.总计}}。"
)


def report(overview: str, year=2023, fields="") -> str:
    text = replaced(SAMPLES["2021"].read_text(encoding="utf-8"), r"^总体情况: \|$", f"总体情况: |\n  {overview}")
    return replaced(text, r"^年度: 2023$", f"年度: {year}" + (f"\n{fields}" if fields else ""))


def report_of_the_year_before() -> str:
    """A report that the one of 2023 goes on from: one case carried out, six documents in force, texts of its own."""
    text = report("甲", year=2022)
    for section in ("总体情况", "存在问题"):
        text = replaced(text, rf"^{section}: \|\n(  .*\n|\n)+", f"{section}: 另写。\n\n")
    text = replaced(text, r"有效: 8\}", "有效: 6}")
    text = replaced(text, r"部分公开:         \[  1,   0,   0,   0,   1,   0\]", "部分公开: [1, 0, 0, 0, 2, 0]")
    return replaced(text, r"结转下年度:       \[  1,   0,   0,   0,   1,   0\]", "结转下年度: {自然人: 1, 其余: 0}")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "2022.yaml").write_text(report_of_the_year_before(), encoding="utf-8")
    (tmp_path / "2023.yaml").write_text(report(SENTENCE, fields="上年报告: 2022.yaml"), encoding="utf-8")
    return tmp_path


def texts(folder) -> tuple[str, list[str]]:
    workbook = openpyxl.load_workbook(only(folder, ".xlsx"))
    cells = [cell.value.strip() for row in workbook["总体情况"].iter_rows() for cell in row if isinstance(cell.value, str)]
    return only(folder, ".txt").read_text(encoding="utf-8"), cells


def test_text_and_workbook_hold_the_figures_of_the_tables(folder):
    outcome = export("2023.yaml", "out", cwd=folder)
    assert outcome.code == 0, outcome.everything
    text, cells = texts(folder / "out")
    sentence = next(line for line in text.splitlines() if "新收申请" in line and line.startswith("2023年"))
    assert sentence in cells
    assert "{{" not in text and not any("{{" in cell for cell in cells)
    workbook = openpyxl.load_workbook(only(folder / "out", ".xlsx"), data_only=True)
    row = next(row for row in workbook["申请"].iter_rows() if any(str(c.value).startswith("一、本年新收") for c in row))
    new = [cell.value for cell in row if isinstance(cell.value, int)][-1]
    assert f"新收申请{new}件" in sentence
    assert sentence.endswith("新收持平。")


def test_a_draft_shows_what_could_not_be_worked_out_as_it_is_written(folder):
    (folder / "草.yaml").write_text(report("一{{申请.新受.总计}}二{{年度}}三"), encoding="utf-8")
    assert export("草.yaml", "out", cwd=folder).code == 1
    assert not (folder / "out").exists()
    assert export("草.yaml", "out", "--draft", cwd=folder).code == 0
    text, cells = texts(folder / "out")
    assert "一{{申请.新受.总计}}二2023三" in text.splitlines()
    assert "一{{申请.新受.总计}}二2023三" in cells


def test_a_report_on_standard_input_finds_last_years_from_here(folder):
    source = (folder / "2023.yaml").read_bytes()
    assert nianbao("check", "-", stdin=source, cwd=folder).output == "<stdin>: no findings\n"
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    assert "is not there [prior.missing]" in nianbao("check", "-", stdin=source, cwd=elsewhere).output


def test_last_years_report_may_come_on_standard_input(folder):
    last = (folder / "2022.yaml").read_bytes()
    outcome = nianbao("check", "2023.yaml", "--prior", "-", stdin=last, cwd=folder)
    assert outcome.output == "2023.yaml: no findings\n"


def test_both_on_standard_input_leaves_none_for_last_year(folder):
    outcome = nianbao("check", "-", "--prior", "-", stdin=(folder / "2023.yaml").read_bytes(), cwd=folder)
    assert outcome.code == 1
    assert outcome.rules == ["prior.missing", "ref.undefined"]


@pytest.mark.parametrize("name", ["-", "/dev/stdin", "pipe"])
def test_a_report_cannot_make_the_tool_wait(folder, name):
    os.mkfifo(folder / "pipe")
    (folder / "2023.yaml").write_text(report("甲", fields=f'上年报告: "{name}"'), encoding="utf-8")
    with subprocess.Popen([BINARY, "check", "2023.yaml"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder) as run:
        # Standard input stays open and silent.
        assert run.wait(timeout=10) == 0
        assert "[prior.missing]" in run.stdout.read().decode()
