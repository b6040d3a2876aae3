"""A form edition that the tool has never heard of goes through text and workbook with no code of its own."""

import pytest
from openpyxl import load_workbook

from support import REPOSITORY, export, only

FIXTURES = REPOSITORY / "Tests/NianbaoCoreTests/Fixtures"
TABLES = {"主动公开": "二、", "申请": "三、", "复议诉讼": "四、"}


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made-up")
    outcome = export(FIXTURES / "made-up-report.yaml", folder, "--form", FIXTURES / "made-up-edition.yaml")
    assert outcome.code == 0, outcome.everything
    return folder


def printed_tables(text: str) -> dict[str, list[list[str]]]:
    """The lines of each table of an exported text, by its section's number."""
    tables, number = {}, ""
    for line in text.splitlines():
        if line[:2] in ("一、", "二、", "三、", "四、", "五、") and "\t" not in line:
            number = line[:2]
        if "\t" in line:
            tables.setdefault(number, []).append(line.split("\t"))
    return tables


def shown(value) -> object:
    """A cell's value so that 1.5 and 1.50 are the same."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return value or ""


def test_the_text_is_the_one_worked_out_by_hand(exported):
    assert only(exported, ".txt").read_bytes() == (FIXTURES / "made-up-report.txt").read_bytes()


@pytest.mark.parametrize("sheet", TABLES)
def test_the_workbook_shows_what_the_text_shows(exported, sheet):
    expected = printed_tables((FIXTURES / "made-up-report.txt").read_text(encoding="utf-8"))[TABLES[sheet]]
    workbook = load_workbook(only(exported, ".xlsx"), data_only=True)
    rows = [[shown(cell.value) for cell in row] for row in workbook[sheet].iter_rows(min_row=2)]
    assert rows == [[shown(field) for field in line] for line in expected]


@pytest.mark.parametrize(
    "sheet, label, formulas", [("主动公开", "行政规范性文件", 1), ("申请", "其中：通过互联网提交", 2), ("申请", "（四）总计", 6)]
)
def test_its_sums_are_formulas(exported, sheet, label, formulas):
    workbook = load_workbook(only(exported, ".xlsx"))
    row = next(row for row in workbook[sheet].iter_rows() if label in [cell.value for cell in row])
    assert sum(str(cell.value).startswith("=") for cell in row) == formulas


def test_its_relations_are_on_the_check_sheet(exported):
    workbook = load_workbook(only(exported, ".xlsx"), data_only=True)
    rules = [row[10].value for row in workbook["校验"].iter_rows()]
    assert rules.count("t3.online") == 6 and rules.count("t2.in_force") == 2
    assert [row[0].value for row in workbook["校验"].iter_rows() if row[10].value == "t3.balance"] == ["平衡"] * 6
