"""The 汇总底稿 as LibreOffice computes it, beside the reports that it was made from."""

import re
from pathlib import Path

import openpyxl
import pytest

from office import Office, draw
from oracle import BLANK, NOT_APPLICABLE, Expected, expected
from printed_form import TABLES
from reports import random_report, replaced
from support import EDITIONS, SAMPLES, nianbao

YEARS = {"2019": 2020, "2021": 2024}
UNITS = 6
# Columns before the first cell: number, unit, state.
LEAD = 3
ADJUSTED = {"2019": "申请.新收.自然人", "2021": "申请.新收.自然人"}


def in_printed_order(report: Expected, sheet: str) -> list[tuple[bool, object]]:
    """Every cell of a table, row by row: whether it is typed, and its value, with nothing for an unfilled one."""
    cells = {**report.figures[sheet], **report.totals[sheet]}

    def place(address: str) -> tuple[int, int, str]:
        letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", address).groups()
        return int(digits), len(letters), letters

    return [(address in report.figures[sheet], shown(cells[address])) for address in sorted(cells, key=place)]


def shown(value):
    """A value, with nothing for an empty text."""
    return None if value == "" else value


def added(values: list):
    """The sum of the units: not filled in as soon as one is not, and `/` only if all are."""
    if any(value in (BLANK, "") for value in values):
        return BLANK
    numbers = [value for value in values if value != NOT_APPLICABLE]
    return round(sum(numbers), 6) if numbers else NOT_APPLICABLE


class RolledUp:
    """A region's report and workbook, and the reports of its units."""

    def __init__(self, edition: str, folder: Path, seeds: range):
        (folder / "单位").mkdir(parents=True)
        self.units = []
        for seed in seeds:
            text = random_report(edition, seed).replace("示例县A&B局", f"=单位{seed}&局")
            # Most are filled in whole, so that there is something to add.
            if seed % 3:
                text = re.sub(r"^( +.*)$", lambda line: re.sub("待填|~", "3", line[0]), text, flags=re.MULTILINE)
            (folder / "单位" / f"{seed}.yaml").write_text(text, encoding="utf-8")
            self.units.append(expected(text))
        (folder / "调整.yaml").write_text(
            f"调整:\n  - {{位置: {ADJUSTED[edition]}, 数额: 41, 理由: =1+1 驻地单位另报}}\n", encoding="utf-8"
        )
        self.report, self.workbook = folder / "region.yaml", folder / f"底稿{edition}.xlsx"
        self.outcome = nianbao(
            "rollup", folder / "单位", "--agency", "示例县", "--year", YEARS[edition], "--edition", edition, "-o",
            self.report, "--workbook", self.workbook, "--adjustments", folder / "调整.yaml", "--allow-errors",
        )  # fmt: skip
        assert self.outcome.code == 0, self.outcome.everything
        self.region = expected(self.report.read_text(encoding="utf-8"))


class Table:
    """A sheet of the workbook: its rows by their first cell."""

    def __init__(self, sheet):
        self.rows = {
            row[0].value: [shown(cell.value) for cell in row[LEAD:]] for row in sheet.iter_rows() if row[0].value
        }


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rollup")
    return {edition: RolledUp(edition, folder / edition, range(1, UNITS + 1)) for edition in EDITIONS}


@pytest.fixture(scope="module")
def computed(made, tmp_path_factory):
    """The workbooks as the office computes them; one of each edition with a figure of a unit typed over."""
    folder = tmp_path_factory.mktemp("falsified")
    files = []
    for edition, rolled in made.items():
        book = openpyxl.load_workbook(rolled.workbook)
        sheet = book["复议诉讼"]
        sheet.cell(first_unit(sheet), LEAD + falsified(rolled)).value = 4711
        book.save(folder / f"改{edition}.xlsx")
        files += [rolled.workbook, folder / f"改{edition}.xlsx"]
    office = Office(tmp_path_factory.mktemp("office") / "profile")
    made = office.convert(files, "xlsx", tmp_path_factory.mktemp("computed"))
    return {path.stem: openpyxl.load_workbook(path, data_only=True) for path in made}


def falsified(rolled: RolledUp) -> int:
    """The number of a typed column of table four that every unit has filled in."""
    cells = in_printed_order(rolled.region, "复议诉讼")
    return next(number for number, (is_typed, value) in enumerate(cells, start=1) if is_typed and value is not None)


def first_unit(sheet) -> int:
    return next(cell.row for cell in sheet["A"] if cell.value == "甲") + 1


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("sheet", TABLES)
def test_the_office_computes_what_the_report_says(edition, sheet, made, computed):
    rows = Table(computed[f"底稿{edition}"][sheet]).rows
    region = [value for _, value in in_printed_order(made[edition].region, sheet)]
    assert any(region) and rows["示例县"] == pytest.approx(region)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("sheet", TABLES)
def test_every_unit_is_in_the_sum(edition, sheet, made, computed):
    rows = Table(computed[f"底稿{edition}"][sheet]).rows
    units = [in_printed_order(unit, sheet) for unit in made[edition].units]
    for number, unit in enumerate(units, start=1):
        assert rows[number] == pytest.approx([value for _, value in unit])
    for total, column in zip(rows["合计"], zip(*units)):
        if column[0][0]:
            assert total == pytest.approx(added([value for _, value in column]))


@pytest.mark.parametrize("edition", EDITIONS)
def test_saved_values_are_those_that_the_office_computes(edition, made, computed):
    saved = openpyxl.load_workbook(made[edition].workbook, data_only=True)
    for sheet in saved:
        for row in sheet.iter_rows():
            for cell in row:
                value = computed[f"底稿{edition}"][sheet.title][cell.coordinate].value
                assert shown(cell.value) == pytest.approx(shown(value)), f"{sheet.title}!{cell.coordinate}"


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_line_of_the_check_sheet_balances_or_is_open(edition, made, computed):
    lines = [row for row in computed[f"底稿{edition}"]["校验"].iter_rows(min_row=3, values_only=True)]
    assert len(lines) == sum(len(made[edition].region.figures[sheet]) for sheet in TABLES)
    assert {line[8] for line in lines} == {"平衡", "未填全"}
    assert sum(line[5] for line in lines) == 41


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_figure_typed_over_unbalances_its_line(edition, made, computed):
    lines = [row for row in computed[f"改{edition}"]["校验"].iter_rows(min_row=3, values_only=True)]
    wrong = [(line[1], line[2]) for line in lines if line[8] == "不平衡"]
    assert wrong == [("复议诉讼", falsified(made[edition]))]


@pytest.mark.parametrize("edition", EDITIONS)
def test_units_adjustments_and_texts_are_no_formulas(edition, made):
    book = openpyxl.load_workbook(made[edition].workbook)
    assert [row[1].value for row in book["应报单位"].iter_rows(min_row=5)] == [f"=单位{n}&局" for n in range(1, UNITS + 1)]
    assert all(row[1].data_type == "s" for row in book["应报单位"].iter_rows(min_row=5))
    assert book["汇总调整"]["F2"].value == "=1+1 驻地单位另报" and book["汇总调整"]["F2"].data_type == "s"


@pytest.mark.parametrize("edition", EDITIONS)
def test_sheets_have_frozen_heads_and_filters(edition, made):
    book = openpyxl.load_workbook(made[edition].workbook)
    assert book.sheetnames == [*TABLES, "汇总调整", "应报单位", "校验"]
    for sheet in book:
        assert sheet.freeze_panes is not None and sheet.auto_filter.ref is not None
    for name in TABLES:
        row = first_unit(book[name])
        assert book[name].freeze_panes == f"D{row}"
        assert book[name].auto_filter.ref.startswith(f"A{row - 1}:")


def test_the_same_units_give_the_same_bytes(made, tmp_path):
    rolled = made["2021"]
    made_twice = []
    for name in ("一", "二"):
        (tmp_path / name).mkdir()
        report, workbook = tmp_path / name / "region.yaml", tmp_path / name / "底稿.xlsx"
        outcome = nianbao(
            "rollup", rolled.report.parent / "单位", "--agency", "示例县", "--year", "2024", "--allow-errors",
            "-o", report, "--workbook", workbook,
        )  # fmt: skip
        assert outcome.code == 0
        made_twice.append((report.read_bytes(), workbook.read_bytes()))
    assert made_twice[0] == made_twice[1]


def test_each_group_of_rows_takes_a_page_for_forty_units(tmp_path):
    folder = tmp_path / "单位"
    folder.mkdir()
    sample = (SAMPLES["2021"].parent / "county/青石县民政局.yaml").read_text(encoding="utf-8")
    for number in range(1, 61):
        name = f"青石县第{number}街道办事处"
        (folder / f"{number}.yaml").write_text(sample.replace("青石县民政局", name), encoding="utf-8")
    workbook = tmp_path / "底稿.xlsx"
    outcome = nianbao(
        "rollup", folder, "--agency", "青石县", "--year", "2024", "-o", tmp_path / "县.yaml", "--workbook", workbook)
    assert outcome.code == 0, outcome.everything
    pdf = Office(tmp_path / "profile").convert([workbook], "pdf", tmp_path)[0]
    pages = [page.text for page in draw(pdf)]
    book = openpyxl.load_workbook(workbook)
    tables = [page for page in pages if "甲" in page and "栏次" not in page]
    groups = [len(book[name].col_breaks.brk) + 1 for name in TABLES]
    assert 0 < len(tables) <= sum(groups) * 2
    # The headers are on every page, and nothing else of the workbook takes many.
    assert all("合计" in page and "青石县第" in page for page in tables)
    assert len(pages) - len(tables) <= 15
    assert all(sheet.page_setup.paperSize in (8, "8") and sheet.page_setup.orientation == "landscape" for sheet in book)


def test_a_workbook_that_somebody_worked_in_is_kept(tmp_path):
    rolled = RolledUp("2021", tmp_path, range(1, 3))
    arguments = ["rollup", tmp_path / "单位", "--agency", "示例县", "--year", "2024", "--workbook", rolled.workbook,
                 "--allow-errors", "-o", rolled.report]  # fmt: skip
    refused = nianbao(*arguments)
    assert refused.code == 2
    book = openpyxl.load_workbook(rolled.workbook)
    book["校验"]["K1"] = "已核"
    book.save(rolled.workbook)
    edited = rolled.workbook.read_bytes()
    assert nianbao(*arguments, "--update").code == 0
    kept = [path for path in tmp_path.glob("*.xlsx") if path.read_bytes() == edited]
    assert len(kept) == 1 and "手工修改" in kept[0].name


def test_a_comparison_fills_the_workbook_too(tmp_path):
    rolled = RolledUp("2021", tmp_path, range(1, 3))
    report = replaced(rolled.report.read_text(), r"(?<=行政许可:).*\d+", " 4713")
    rolled.report.write_text(report)
    book = tmp_path / "核对.xlsx"
    outcome = nianbao("rollup", tmp_path / "单位", "--compare", rolled.report, "--workbook", book)
    assert "[a.cell_sum]" in outcome.output
    lines = openpyxl.load_workbook(book, data_only=True)["校验"].iter_rows(min_row=3, values_only=True)
    assert [(line[1], line[6]) for line in lines if line[8] == "不平衡"] == [("主动公开", 4713)]


def test_a_sheet_that_is_no_list_is_told_once_and_another_may_be_named(tmp_path):
    rolled = RolledUp("2021", tmp_path, range(1, 3))
    book = openpyxl.Workbook()
    book.active.title = "说明"
    book.active.append(["本名单由县政府办公室整理，请各单位核对以后按时报送"])
    sheet = book.create_sheet("名单")
    for row in (["序号", "单位名称"], [1, "=单位2&局"], [2, "=单位1&局"]):
        sheet.append(row)
        sheet.cell(sheet.max_row, 2).data_type = "s"
    book.save(tmp_path / "名单.xlsx")
    arguments = [
        "rollup", rolled.report.parent / "单位", "--agency", "示例县", "--year", "2024", "--allow-errors",
        "--roster", tmp_path / "名单.xlsx", "--lang", "zh",
    ]  # fmt: skip
    refused = nianbao(*arguments)
    assert (refused.code, refused.output) == (2, "")
    assert "读的是工作表“说明”的第 1 列，1 个名称，如“本名单由县政府办公室整理，请各单位核对以…”" in refused.messages
    assert "--roster-sheet 写明（还有：名单）" in refused.messages
    assert nianbao(*arguments, "--roster-sheet", "名单").code == 0
    absent = nianbao(*arguments, "--roster-sheet", "表一")
    assert absent.code == 2 and "没有工作表“表一”，只有：说明、名单" in absent.messages


def test_the_list_of_units_may_be_a_sheet(tmp_path):
    rolled = RolledUp("2021", tmp_path, range(1, 3))
    book = openpyxl.Workbook()
    book.active.title = "说明"
    sheet = book.create_sheet("名单")
    sheet.append(["2024年度应报送单位"])
    sheet.append(["序号", "单位名称", "联系人"])
    for number, name in enumerate(["=单位2&局", "=单位1&局", "=单位9&局"], start=1):
        sheet.append([number, name, None])
        sheet.cell(sheet.max_row, 2).data_type = "s"
    book.save(tmp_path / "名单.xlsx")
    outcome = nianbao(
        "rollup", rolled.report.parent / "单位", "--agency", "示例县", "--year", "2024", "--allow-errors",
        "--roster", tmp_path / "名单.xlsx",
    )  # fmt: skip
    assert outcome.code == 1, outcome.everything
    assert re.findall(r"^=单位(\d)&局", outcome.output, re.MULTILINE) == ["2", "1", "9"]
    assert "名单.xlsx:名单!B5: error: 1 unit has not delivered: =单位9&局" in outcome.output


def delivered(folder: Path, name: str, received: int, agency: str = "青石县水利局") -> Path:
    """A unit's report as a web page that was published, with this many requests."""
    text = SAMPLES["2021"].read_text(encoding="utf-8")
    text = replaced(text, r"^机关: .*$", f"机关: {agency}")
    text = replaced(text, r"^  新收: .*$", f"  新收: [{received}, 3, 0, 0, 2, 1]")
    source = folder.parent / f"{name}.yaml"
    source.write_text(text, encoding="utf-8")
    made = nianbao("export", source, "--to", "html", "--html", "page", "-o", "-", "--draft")
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.html").write_text(made.output, encoding="utf-8")
    return folder / f"{name}.html"


def test_two_documents_of_a_unit_that_differ_are_summed_only_once_somebody_has_decided(tmp_path):
    units = tmp_path / "单位"
    first, second = delivered(units, "a", 9), delivered(units, "b", 19)
    year = re.search(r"^年度: (\d+)", SAMPLES["2021"].read_text(encoding="utf-8"), re.MULTILINE)[1]
    summed = ["rollup", units, "--agency", "青石县", "--year", year, "-o", tmp_path / "region.yaml", "--allow-errors"]
    outcome = nianbao(*summed, "--partial")
    assert outcome.code == 1 and not (tmp_path / "region.yaml").exists(), outcome.everything
    assert "has delivered twice" in outcome.everything and "1 figure differs" in outcome.messages
    checked = nianbao("check", units)
    assert checked.code == 1 and "is of the same agency and year" in checked.messages, checked.everything
    assert "has more than one report" not in checked.messages, "the pair is shown once"
    facts = nianbao("facts", units, "--allow-errors")
    assert {"a.html", "b.html"} <= set(re.findall(r"[ab]\.html", facts.output)), facts.everything
    assert facts.code == 1 and "is of the same agency and year" in facts.messages, facts.everything
    second.write_bytes(first.read_bytes())
    outcome = nianbao(*summed)
    assert (tmp_path / "region.yaml").exists() and "twice" not in outcome.everything, outcome.everything
