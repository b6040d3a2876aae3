"""Workbooks to fill in: made, filled in with openpyxl, saved again by LibreOffice, and read as reports."""

import csv
import json
import re
import shutil

import openpyxl
import pytest

from office import Office
from printed_form import TABLES, printed
from reports import replaced
from support import EDITIONS, REPOSITORY, SAMPLES, nianbao

YEARS = {"2019": 2020, "2021": 2024}
AGENCY = "青石县民政局"


def made(folder, edition="2021", *options):
    path = folder / "填报表.xlsx"
    done = nianbao("new", "--agency", AGENCY, "--year", YEARS[edition], "--to", "xlsx", "-o", path, *options)
    assert done.code == 0, done.everything
    return path


def fill(path, edition="2021", changes=()):
    """Fills in everything, figures with zeros, and what is to be otherwise."""
    book = openpyxl.load_workbook(path)
    for sheet in TABLES:
        for address in printed(edition, sheet).typed:
            book[sheet][address].value = 0
    for row in book["总体情况"].iter_rows():
        for cell in row:
            if str(cell.value).strip("　") == "待填":
                cell.value = "全年按计划完成，公开信息及时准确。"
    book["存在问题"]["A2"] = "存在的问题是人手不足，已经改进。"
    book["其他事项"]["A2"] = "无"
    for sheet, address, value in changes:
        book[sheet][address].value = value
    book.save(path)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("is_saved_by_the_office", [False, True], ids=["openpyxl", "libreoffice"])
def test_a_workbook_that_was_filled_in_is_read_by_every_command(edition, is_saved_by_the_office, tmp_path):
    path = made(tmp_path, edition)
    new, done = printed(edition, "申请").typed, ("申请", "D5", 3)
    assert "D5" in new
    fill(path, edition, [done, ("申请", "D7", 3)])
    if is_saved_by_the_office:
        path = Office(tmp_path / "profile").convert([path], "xlsx", tmp_path / "saved")[0]
    checked = nianbao("check", path, "--format", "json")
    findings = [found for entry in json.loads(checked.output)["files"] for found in entry.get("findings", [])]
    assert not [found for found in findings if found["severity"] == "error"], checked.output
    assert checked.code == 0

    facts = nianbao("facts", path).output
    assert AGENCY in facts and len(facts.splitlines()) > 166
    folder = tmp_path / "单位"
    folder.mkdir()
    shutil.copy(path, folder / "任意名称.xlsx")
    summed = nianbao("rollup", folder, "--agency", "青石县", "--year", YEARS[edition], "-o", tmp_path / "县.yaml")
    assert summed.code == 0, summed.everything
    assert re.search(r"新收: +\[ *3, *0", (tmp_path / "县.yaml").read_text(encoding="utf-8"))
    drafted = nianbao("new", "--from", path, "-o", tmp_path / "下一年.yaml")
    assert drafted.code == 0, drafted.everything
    assert f"上年报告: {path.relative_to(tmp_path)}" in (tmp_path / "下一年.yaml").read_text(encoding="utf-8")
    assert nianbao("diff", path, folder / "任意名称.xlsx", "--exit-code").code == 0


def test_what_is_stored_as_text_is_taken_with_one_warning_and_nonsense_is_found_in_its_cell(tmp_path):
    path = made(tmp_path)
    wrong = [("申请", "D6", "二"), ("申请", "E6", -3), ("申请", "F6", 1.5)]
    fill(path, "2021", [("申请", "D5", "３"), ("申请", "E5", "1,204件"), ("主动公开", "B15", "1.26万元"), *wrong])
    checked = nianbao("check", path, "--all", "--lang", "en")
    assert checked.code == 1
    assert checked.everything.count("[number.style]") == 1 and "3 cells are stored as text" in checked.everything
    for place, rule in (("申请!D6", "number.format"), ("申请!E6", "cell.non_negative"), ("申请!F6", "cell.count_integer")):
        assert re.search(f"{place}: error: .*\\[{rule}\\]", checked.everything), checked.everything


def test_sheets_may_be_renamed_rows_inserted_columns_hidden_and_all_copied_into_another_book(tmp_path):
    path = made(tmp_path)
    fill(path, "2021", [("申请", "D5", 3), ("申请", "D7", 3)])
    plain = nianbao("facts", path).output
    book = openpyxl.load_workbook(path)
    book["申请"].column_dimensions["F"].hidden = True
    other = openpyxl.Workbook()
    for sheet in book:
        if sheet.title in ("填报说明", "校验", "导出值"):
            continue
        copy = other.create_sheet(f"抄{sheet.title}")
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    # A row is inserted below the third.
                    copy.cell(cell.row + (cell.row > 3 and sheet.title in TABLES), cell.column, cell.value)
    other.save(tmp_path / "抄.xlsx")
    book["申请"].title = "表三"
    book.save(tmp_path / "改.xlsx")
    values = [
        [line.split(",")[-5:] for line in nianbao("facts", tmp_path / name).output.splitlines()[1:]]
        for name in ("改.xlsx", "抄.xlsx")
    ]
    expected = [line.split(",")[-5:] for line in plain.splitlines()[1:]]
    assert [len(lines) for lines in values] == [len(expected)] * 2


def test_each_unit_of_a_list_gets_one_or_none_does(tmp_path):
    (tmp_path / "名单.txt").write_text("青石县民政局\n青石县水利局\n青石县/特殊:名称?局\n", encoding="utf-8")
    folder = tmp_path / "下发"
    arguments = ["new", "--roster", tmp_path / "名单.txt", "--year", "2024", "--to", "xlsx", "-o", folder]
    done = nianbao(*arguments)
    assert done.code == 0, done.everything
    files = sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
    assert len(files) == 3 and "青石县民政局2024.xlsx" in files and not any(set(name) & set('/:?') for name in files)
    for path in folder.glob("*.xlsx"):
        assert openpyxl.load_workbook(path)["填报说明"]["B3"].value == "2024"
    (folder / "青石县水利局2024.xlsx").unlink()
    before = sorted(folder.iterdir())
    again = nianbao(*arguments)
    assert again.code == 2 and sorted(folder.iterdir()) == before


def test_last_years_reports_of_a_folder_show_their_figures_in_comments(tmp_path):
    (tmp_path / "名单.txt").write_text("青石县教育体育局\n青石县水利局\n", encoding="utf-8")
    (tmp_path / "上年").mkdir()
    shutil.copy(SAMPLES["2021"], tmp_path / "上年/甲.yaml")
    done = nianbao("new", "--roster", tmp_path / "名单.txt", "--year", "2024", "--to", "xlsx", "--from",
                   tmp_path / "上年", "-o", tmp_path / "下发")  # fmt: skip
    assert done.code == 0, done.everything
    book = openpyxl.load_workbook(tmp_path / "下发/青石县教育体育局2024.xlsx")
    assert "上年（2023）：9" in book["申请"]["D5"].comment.text
    assert book["申请"]["D6"].value is not None, "what is carried over is filled in"
    assert openpyxl.load_workbook(tmp_path / "下发/青石县水利局2024.xlsx")["申请"]["D5"].comment is None


def figures(path):
    lines = nianbao("facts", path, "--allow-errors").output.splitlines()[1:]
    # Without the file's name and hash.
    return [(line.split(",")[:-5], line.split(",")[-4:]) for line in lines]


def insert(sheet, columns=(), rows=()):
    for column in columns:
        sheet.insert_cols(column)
    for row in rows:
        sheet.insert_rows(row)


@pytest.mark.parametrize(
    "changes",
    [
        lambda book: insert(book["申请"], columns=[6, 9]),
        lambda book: insert(book["主动公开"], columns=[2], rows=[5]),
        lambda book: insert(book["复议诉讼"], columns=[1, 8], rows=[5]),
        lambda book: insert(book["申请"], columns=[1], rows=[7, 10, 10]),
    ],
    ids=["columns of the applicants", "second column", "all of table four", "first column and rows"],
)
def test_columns_and_rows_that_a_unit_inserted_change_no_figure(changes, tmp_path):
    path = made(tmp_path)
    fill(path, "2021", [("申请", "D5", 3), ("申请", "I5", 2), ("申请", "D7", 3), ("申请", "I7", 2), ("复议诉讼", "A5", 4),
                        ("复议诉讼", "N5", 5), ("主动公开", "C5", 6), ("主动公开", "B15", 1.5)])  # fmt: skip
    expected = [values[-1] for _, values in figures(path)]
    book = openpyxl.load_workbook(path)
    changes(book)
    book.save(tmp_path / "改.xlsx")
    checked = nianbao("check", tmp_path / "改.xlsx", "--format", "json")
    assert checked.code == 0 and "file.doubt" not in checked.output, checked.output
    assert [values[-1] for _, values in figures(tmp_path / "改.xlsx")] == expected and len(expected) > 100


def test_a_workbook_whose_cover_was_changed_by_hand_counts_for_nobody(tmp_path):
    path = made(tmp_path)
    fill(path)
    book = openpyxl.load_workbook(path)
    book["填报说明"]["B3"].value = 2023
    book.save(path)
    checked = nianbao("check", path, "--lang", "zh")
    assert checked.everything.count("[file.doubt]") == 1 and "填报表是为“2024”制作的" in checked.everything
    assert "left out" in nianbao("facts", path).everything or "2023" not in nianbao("facts", path).output


def copied(book, address, value):
    """Copies the sheet 申请, and changes a cell of the copy."""
    book.copy_worksheet(book["申请"]).title = "申请 (2)"
    book["申请 (2)"][address].value = value


@pytest.mark.parametrize(
    "change",
    [
        lambda book: insert(book["申请"], rows=[7, 10, 10]),
        lambda book: setattr(book["申请"], "sheet_state", "hidden"),
        lambda book: setattr(book["申请"]["D6"], "value", "二"),
        lambda book: setattr(book["申请"]["A5"], "value", "新收"),
        lambda book: copied(book, "D5", 4),
        lambda book: None,
    ],
    ids=["rows", "hidden", "words", "label", "copied sheet", "untouched"],
)
def test_an_import_says_of_a_filled_workbook_what_a_check_says(change, tmp_path):
    path = made(tmp_path)
    fill(path, "2021", [("申请", "D5", 3), ("申请", "D7", 3)])
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    checked, imported = said_of(path, tmp_path / "导入.yaml")
    assert imported["findings"] == checked.get("findings", []) and imported["edition"] == "2021"
    assert values(path) == values(tmp_path / "导入.yaml") and len(values(path)) > 100


def said_of(path, output):
    """What a check says of a workbook, and what an import says of the report in it."""
    checked = nianbao("check", path, "--format", "json")
    imported = nianbao("import", path, "-o", output, "--format", "json")
    [told] = json.loads(checked.output)["files"]
    [read] = json.loads(imported.output)["files"][0]["reports"]
    assert ("year" in read) == ("year" in told), imported.everything
    # What an import leaves to fill in is something to do, and no error of a check.
    assert imported.code == (checked.code if "year" in read else 1), imported.everything
    return told, read


def values(path):
    lines = nianbao("facts", path, "--allow-errors").output.splitlines()
    return [(row["row_id"], row["column_id"], row["value"]) for row in csv.DictReader(lines)]


def test_an_import_of_a_workbook_that_is_whole_ends_with_zero(tmp_path):
    path = made(tmp_path)
    fill(path, "2021", [("申请", "D5", 3), ("申请", "D7", 3)])
    assert nianbao("import", path, "-o", tmp_path / "导入.yaml").code == 0


def test_an_import_leaves_the_year_open_when_the_cover_was_changed(tmp_path):
    path = made(tmp_path)
    fill(path)
    book = openpyxl.load_workbook(path)
    book["填报说明"]["B3"].value = 2023
    book.save(path)
    checked, imported = said_of(path, tmp_path / "导入.yaml")
    assert imported["findings"] == checked["findings"] and "year" not in imported
    assert imported["cells"]["read"] == imported["cells"]["typed"] == 166


def test_sheets_copied_into_another_workbook_are_imported_as_they_are_checked(tmp_path):
    path = made(tmp_path)
    fill(path, "2021", [("申请", "D5", 3), ("申请", "D7", 3), ("申请", "E6", "二")])
    book = openpyxl.load_workbook(path)
    for name in ("填报说明", "校验", "导出值"):
        del book[name]
    insert(book["申请"], rows=[7])
    book.save(tmp_path / "抄.xlsx")
    checked, imported = said_of(tmp_path / "抄.xlsx", tmp_path / "导入.yaml")
    assert imported["findings"] == checked["findings"] and "申请!E6" in json.dumps(checked, ensure_ascii=False)
    assert values(tmp_path / "抄.xlsx") == values(tmp_path / "导入.yaml")


def test_an_exported_workbook_is_imported_without_its_form(tmp_path):
    form, source = tmp_path / "格式.yaml", tmp_path / "年报.yaml"
    text = (REPOSITORY / "Templates/2021/form.yaml").read_text(encoding="utf-8")
    form.write_text(replaced(text, r"^edition: 2021$", "edition: 2021-甲"), encoding="utf-8")
    source.write_text(replaced(SAMPLES["2021"].read_text(encoding="utf-8"), r"^格式: .*$", "格式: 2021-甲"), encoding="utf-8")
    done = nianbao("export", source, "--form", form, "--to", "xlsx", "-o", tmp_path / "导出")
    assert done.code == 0, done.everything
    book = next((tmp_path / "导出").glob("*.xlsx"))
    outcome = nianbao("import", book, "-o", tmp_path / "导入.yaml")
    assert outcome.code in (0, 1) and (tmp_path / "导入.yaml").exists(), outcome.everything


def test_a_cell_that_a_copied_sheet_has_otherwise_is_taken_from_neither(tmp_path):
    path = made(tmp_path)
    fill(path, "2021", [("申请", "D5", 3), ("申请", "D7", 3)])
    book = openpyxl.load_workbook(path)
    copied(book, "D5", 4)
    book.save(path)
    outcome = nianbao("check", path, "--all")
    assert outcome.code == 1, outcome.everything
    assert "“3” at 申请!D5 and “4” at 申请 (2)!D5" in outcome.everything
    assert "cell.missing" in outcome.everything


@pytest.mark.parametrize("is_saved_by_the_office", [False, True], ids=["as exported", "libreoffice"])
def test_remarks_come_back_from_our_own_workbook(is_saved_by_the_office, tmp_path):
    source = SAMPLES["2021"]
    assert "{值: 3, 注: 其中修订1件}" in source.read_text(encoding="utf-8")
    assert nianbao("export", source, "--to", "xlsx", "-o", tmp_path).code == 0
    path = next(tmp_path.glob("*.xlsx"))
    if is_saved_by_the_office:
        path = Office(tmp_path / "profile").convert([path], "xlsx", tmp_path / "saved")[0]
    # A total that the file states is computed in a workbook.
    expected = "1 stated total changed"
    assert nianbao("diff", source, path).output.strip().endswith(expected)
    outcome = nianbao("import", path, "-o", tmp_path / "back.yaml")
    assert '{值: 3, 注: "其中修订1件"}' in (tmp_path / "back.yaml").read_text(encoding="utf-8"), outcome.everything
    assert nianbao("diff", source, tmp_path / "back.yaml").output.strip().endswith(expected)
