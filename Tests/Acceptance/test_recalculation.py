"""The workbook as LibreOffice computes and draws it: saved values, planted faults, and the red that shows them."""

import itertools
import re
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

from office import Office, Page, draw
from oracle import UNKNOWN
from printed_form import APPLICANTS, HEADINGS, printed
from support import EDITIONS

VERDICTS = {"平衡", "不平衡", "符合", "不符合", "未填全"}
ALL_WELL = "结论：全部符合"
SUMMARY = "A5"
FIRST_CHECK = 7


def complaints(n: int) -> str:
    return f"结论：{n} 项不符合或未填全"


# What is changed in the workbook of a sample (sheet, cell, new value), and the lines of 校验 that then fail. Numbers
# are such as occur nowhere else, so that they can be found on the page.
PLANTED = {
    "one application too many": (
        "2021", "申请", "D5", 4711,
        {("t3.balance", "自然人（列）", "不平衡"), ("t3.balance", "总计（列）", "不平衡")},
    ),
    "one result too many in the 2019 edition": (
        "2019", "申请", "H13", 4712,
        {("t3.balance", "法律服务机构（列）", "不平衡"), ("t3.balance", "总计（列）", "不平衡")},
    ),
    "a total typed over": (
        "2021", "申请", "J12", 4713,
        {
            ("t3.column_total", "不予公开.第三方权益（行）", "不平衡"),
            ("t3.result_total", "总计（列）", "不平衡"),
        },
    ),
    "a total of table four typed over": (
        "2019", "复议诉讼", "J5", 4714, {("t4.total_direct", "未经复议直接起诉（行）", "不平衡")},
    ),
    "more items removed than there were": (
        "2019", "主动公开", "C8", -4715, {("t2.items_after_change", "第五项.行政许可（行）", "不平衡")},
    ),
    "a negative figure": (
        "2019", "主动公开", "D13", -4716, {("cell.non_negative", "整表", "不符合")},
    ),
    "a negative figure in table four": (
        "2021", "复议诉讼", "A5", -4717, {("cell.non_negative", "整表", "不符合")},
    ),
    "a fraction for a count": (
        "2021", "主动公开", "B8", 4718.5, {("cell.count_integer", "整表", "不符合")},
    ),
    "a figure deleted": (
        "2019", "主动公开", "B5", None, {("cell.missing", "整表", "不符合")},
    ),
    "a figure deleted from table three": (
        "2021", "申请", "F9", None,
        {
            ("cell.missing", "整表", "不符合"),
            ("t3.column_total", "不予公开.国家秘密（行）", "未填全"),
            ("t3.column_total", "总计（行）", "未填全"),
            ("t3.result_total", "科研机构（列）", "未填全"),
            ("t3.result_total", "总计（列）", "未填全"),
            ("t3.balance", "科研机构（列）", "未填全"),
            ("t3.balance", "总计（列）", "未填全"),
        },
    ),
    "a section emptied": (
        "2019", "其他事项", "A2", None, {("f.section_empty", "正文", "不符合")},
    ),
}  # fmt: skip
DRAWN = [
    "one application too many", "a total typed over", "more items removed than there were", "a negative figure",
    "a negative figure in table four",
]  # fmt: skip


@dataclass
class Computed:
    """All files that LibreOffice has opened, computed and saved again."""

    given: Path
    folder: Path

    def values(self, name: str):
        return openpyxl.load_workbook(self.folder / f"{name}.xlsx", data_only=True)

    def pages(self, name: str) -> list[Page]:
        return draw(self.folder / f"{name}.pdf")


def plant(source: Path, target: Path, sheet: str, address: str, value) -> None:
    """Changes one cell as a user would, leaving all formulas and formats."""
    workbook = openpyxl.load_workbook(source)
    workbook[sheet][address].value = value
    workbook.save(target)


def falsify(source: Path, target: Path, wrong: int) -> None:
    """Gives every formula with a saved number the same wrong one."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for part in old.namelist():
            content = old.read(part)
            if part.startswith("xl/worksheets/sheet"):
                content = re.sub(rb"</f><v>-?[\d.]+</v>", b"</f><v>%d</v>" % wrong, content)
            new.writestr(part, content)


@pytest.fixture(scope="module")
def computed(cases, tmp_path_factory) -> Computed:
    made = tmp_path_factory.mktemp("made")
    names = []
    for name, case in cases.items():
        shutil.copy(case.path, made / f"{name}.xlsx")
        names.append(name)
    falsify(cases["sample-2021"].path, made / "falsified.xlsx", 99_999)
    names.append("falsified")
    for name, (edition, sheet, address, value, _) in PLANTED.items():
        plant(cases[f"sample-{edition}"].path, made / f"{name}.xlsx", sheet, address, value)
        names.append(name)

    folder = tmp_path_factory.mktemp("computed")
    office = Office(tmp_path_factory.mktemp("office") / "profile")
    office.convert([made / f"{name}.xlsx" for name in names], "xlsx", folder)
    office.convert([made / f"{name}.xlsx" for name in ["sample-2019", "sample-2021", *DRAWN]], "pdf", folder)
    return Computed(made, folder)


def formulas(workbook) -> dict[tuple[str, str], str]:
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in workbook
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def verdicts(workbook) -> set[tuple[str, str, str]]:
    """The lines of 校验: rule, object, conclusion."""
    return {(row[10], row[2], row[0]) for row in check_lines(workbook)}


def check_lines(workbook) -> list[tuple]:
    """The lines of 校验 that compute; below them, after an empty row, is what was found at the export."""
    rows = workbook["校验"].iter_rows(min_row=FIRST_CHECK, values_only=True)
    return list(itertools.takewhile(lambda row: row[0], rows))


def failing(workbook) -> set[tuple[str, str, str]]:
    return {line for line in verdicts(workbook) if line[2] not in ("平衡", "符合")}


# Saved values


def test_the_office_does_compute_what_it_opens(cases, computed):
    saved = openpyxl.load_workbook(computed.given / "falsified.xlsx", data_only=True)
    assert saved["申请"]["J5"].value == 99_999
    assert computed.values("falsified")["申请"]["J5"].value == cases["sample-2021"].report.totals["申请"]["J5"] == 15


def test_every_saved_value_is_what_the_office_computes(case, request, computed):
    again = computed.values(request.node.callspec.params["case"])
    places = formulas(case.workbook)
    assert len(places) > 200
    differing = {
        place: (case.saved[place[0]][place[1]].value, again[place[0]][place[1]].value)
        for place in places
        if normal(case.saved[place[0]][place[1]].value) != normal(again[place[0]][place[1]].value)
    }
    assert differing == {}


def normal(value):
    """A saved empty text and no value are the same."""
    return UNKNOWN if value is None else value


def test_the_check_sheet_has_a_line_for_every_sum_and_every_balance(case):
    lines = check_lines(case.saved)
    of_rule = {rule: [line[2] for line in lines if line[10] == rule] for rule in {line[10] for line in lines}}
    assert sorted(of_rule["t3.balance"]) == sorted(f"{applicant}（列）" for applicant in [*APPLICANTS, "总计"])
    assert len(of_rule["t3.column_total"]) == {"2019": 23, "2021": 25}[case.report.edition]
    assert len(of_rule["t3.result_total"]) == 7
    assert {"t4.total_review", "t4.total_direct", "t4.total_after"} <= set(of_rule)
    assert len(of_rule.get("t2.items_after_change", [])) == {"2019": 5, "2021": 0}[case.report.edition]
    assert all(line[0] in VERDICTS for line in lines)


def test_the_balance_of_table_three_is_judged_as_the_oracle_does(case):
    judged = {line[1].removesuffix("（列）"): line[2] for line in verdicts(case.saved) if line[0] == "t3.balance"}
    words = {True: "平衡", False: "不平衡", None: "未填全"}
    assert judged == {name: words[case.report.balance(name)] for name in [*APPLICANTS, "总计"]}


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_untouched_sample_passes_every_check(computed, edition):
    workbook = computed.values(f"sample-{edition}")
    assert failing(workbook) == set()
    assert workbook["校验"][SUMMARY].value == ALL_WELL


# Planted faults


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_fails_exactly_the_checks_that_it_breaks(computed, fault):
    expected = PLANTED[fault][4]
    workbook = computed.values(fault)
    assert failing(workbook) == expected
    assert workbook["校验"][SUMMARY].value == complaints(len(expected))


def test_totals_follow_a_changed_figure(cases, computed):
    before = cases["sample-2021"].report
    after = computed.values("one application too many")["申请"]["J5"].value
    assert after == before.totals["申请"]["J5"] - before.figures["申请"]["D5"] + 4711


# Red


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_untouched_sample_prints_without_red(computed, edition):
    pages = computed.pages(f"sample-{edition}")
    assert len(pages) >= len(HEADINGS)
    assert [page.red for page in pages] == [0] * len(pages)


@pytest.mark.parametrize("fault", DRAWN)
def test_a_planted_fault_prints_red_where_it_stands_and_on_the_check_sheet(computed, fault):
    _, sheet, _, value, lines = PLANTED[fault]
    pages = computed.pages(fault)
    check = [page for page in pages if "左值" in page.text]
    at_fault = [page for page in pages if HEADINGS[sheet] in page.text and page not in check]
    assert [page.behind(str(value)) for page in at_fault] == [[True]]
    verdicts = [is_red for page in check for word in ("不平衡", "不符合") for is_red in page.behind(word)]
    assert verdicts == [True] * len(lines)
    clean = [page for page in pages if page not in at_fault and page not in check]
    assert clean and [page.red for page in clean] == [0] * len(clean)


def test_each_sheet_prints_one_page_wide(computed):
    # More columns than fit would come out as pages without the row labels.
    texts = [page.text for page in computed.pages("sample-2021")]
    for sheet in ("主动公开", "申请", "复议诉讼"):
        labels = printed("2021", sheet).labels.values()
        page = [text for text in texts if HEADINGS[sheet] in text]
        assert len(page) == 1
        assert all(fragment in page[0] for label in labels for fragment in (label[:2], label[-1:]))
