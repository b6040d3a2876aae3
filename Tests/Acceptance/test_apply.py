"""Corrections made in a workbook come back into the report, and nothing else does."""

import json
import random
import zipfile

import openpyxl
import pytest

from office import Office
from printed_form import TABLES, printed, rows
from reports import random_report
from support import EDITIONS, SAMPLES, export, nianbao, only


def exported(folder, text: str):
    """A report file and its workbook."""
    report = folder / "年报.yaml"
    report.write_text(text)
    assert export(report, folder / "out", "--draft").code == 0
    return report, only(folder / "out", ".xlsx")


def figures(path) -> dict:
    """Every typed figure of a workbook, by sheet and cell."""
    book = openpyxl.load_workbook(path)
    return {
        (sheet, cell.coordinate): cell.value
        for sheet in TABLES
        for row in book[sheet].iter_rows()
        for cell in row
        if isinstance(cell.value, (int, float))
    }


def correct(path, changes: dict):
    """Types values into a workbook, as a user of openpyxl would."""
    book = openpyxl.load_workbook(path)
    for (sheet, cell), value in changes.items():
        book[sheet][cell] = value
    book.save(path)


def test_a_full_standard_output_makes_no_failure_of_a_report_that_was_changed(tmp_path):
    report, workbook = exported(tmp_path, random_report(EDITIONS[0], seed=1))
    before, old = report.read_text(), figures(workbook)
    correct(workbook, {min(old): 4321})
    with open("/dev/full", "wb") as full:
        assert nianbao("apply", workbook, "--to", report, "--dry-run", stdout=full).code == 2
        assert report.read_text() == before
        assert nianbao("apply", workbook, "--to", report, stdout=full).code == 0
    assert report.read_text() != before
    # What was taken over is replaced without --force.
    assert export(report, tmp_path / "out", "--draft").code == 0


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("edition", EDITIONS)
def test_changed_figures_come_back_and_no_other_line_changes(edition, seed, tmp_path):
    report, workbook = exported(tmp_path, random_report(edition, seed=100 + seed))
    before, old = report.read_text(), figures(workbook)
    dice = random.Random(seed)
    changes = {place: 5000 + number for number, place in enumerate(dice.sample(sorted(old), 6))}
    correct(workbook, changes)

    dry = nianbao("apply", workbook, "--to", report, "--dry-run")
    assert dry.code == 0, dry.messages
    assert report.read_text() == before

    assert nianbao("apply", workbook, "--to", report).output == dry.output
    assert export(report, tmp_path / "again", "--draft").code == 0
    assert figures(only(tmp_path / "again", ".xlsx")) == old | changes
    gone = set(before.splitlines()) - set(report.read_text().splitlines())
    assert len(gone) <= len(changes)

    (tmp_path / "old.yaml").write_text(before)
    difference = json.loads(nianbao("diff", tmp_path / "old.yaml", report, "--to", "json").output)
    assert len(difference["cells"]) == len(changes)

    assert nianbao("apply", workbook, "--to", report).output == "", "nothing is left to take over"


def listed_report(edition: str, figures: dict) -> str:
    """A report by hand: figures by sheet and cell, each row a list, comments of every kind in between."""
    lines = ["# 手写的年报", "机关: 示例县局   # 简称", f"年度: {2020 if edition == '2019' else 2024}", ""]
    for sheet in TABLES:
        lines += [f"{sheet}:", f"  # {sheet}表由各股室填报"]
        cells = iter(printed(edition, sheet).typed)
        opened = None
        for number, (path, columns) in enumerate(rows(edition, sheet)):
            if len(path) > 1 and path[0] != opened:
                lines += ["", f"  {path[0]}:  # 一组"]
            opened = path[0]
            values = ", ".join(figures[sheet, next(cells)] for _ in columns)
            comment = [" # 已核对", "", "  #　全角空格"][number % 3]
            lines.append("  " * len(path) + f"{path[-1]}:{' ' * (number % 4 + 1)}[ {values} ]{comment}")
    return "\n".join(lines + ["总体情况: |", "  一段。", "", "存在问题: 无", "# 完"]) + "\n"


def addresses(edition: str) -> dict:
    """The address in a report of each typed cell, by sheet and cell."""
    return {
        (sheet, cell): ".".join([sheet, *path, column])
        for sheet in TABLES
        for cell, (path, column) in zip(
            printed(edition, sheet).typed, [(path, column) for path, names in rows(edition, sheet) for column in names])
    }


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("edition", EDITIONS)
def test_the_report_is_byte_for_byte_what_the_same_edit_by_hand_makes_of_it(edition, seed, tmp_path):
    dice = random.Random(seed)
    old = {place: str(dice.randrange(1000, 10_000)) for place in addresses(edition)}
    changes = {place: dice.randrange(1000, 10_000) for place in dice.sample(sorted(old), 1 + 5 * seed)}
    changes = {place: value for place, value in changes.items() if str(value) != old[place]}
    report, workbook = exported(tmp_path, listed_report(edition, old))
    correct(workbook, changes)
    assert nianbao("apply", workbook, "--to", report).code == 0
    new = old | {place: str(value) for place, value in changes.items()}
    assert report.read_text() == listed_report(edition, new)

    (tmp_path / "old.yaml").write_text(listed_report(edition, old))
    difference = json.loads(nianbao("diff", tmp_path / "old.yaml", report, "--to", "json").output)
    listed = {cell["key"]: (cell["old"]["figure"], cell["new"]["figure"]) for cell in difference["cells"]}
    assert listed == {addresses(edition)[place]: (old[place], new[place]) for place in changes}


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_workbook_saved_by_libreoffice_brings_its_changes_and_no_others(edition, tmp_path):
    report, workbook = exported(tmp_path, SAMPLES[edition].read_text())
    place = sorted(figures(workbook))[3]
    correct(workbook, {place: 4321})
    saved = Office(tmp_path / "profile").convert([workbook], "xlsx", tmp_path)[0]
    run = nianbao("apply", saved, "--to", report)
    assert (run.code, len(run.output.splitlines())) == (0, 1), run.everything
    assert "→ 4321" in run.output


def test_what_cannot_be_taken_over_is_named_and_holds_back_the_rest(tmp_path):
    report, workbook = exported(tmp_path, SAMPLES["2019"].read_text())
    before = report.read_bytes()
    correct(workbook, {("申请", "D5"): 3, ("申请", "J5"): 28, ("申请", "E6"): "二"})
    run = nianbao("apply", workbook, "--to", report)
    assert run.code == 1
    assert "申请!J5: the total's formula was replaced by “28”" in run.messages
    assert "申请!E6: “二” is text" in run.messages
    assert report.read_bytes() == before
    assert nianbao("apply", workbook, "--to", report, "--partial").code == 1
    assert "新收:             [  3,  21," in report.read_text()


def test_a_moved_row_is_not_read(tmp_path):
    report, workbook = exported(tmp_path, SAMPLES["2019"].read_text())
    before = report.read_bytes()
    book = openpyxl.load_workbook(workbook)
    book["申请"].delete_rows(6)
    book.save(workbook)
    run = nianbao("apply", workbook, "--to", report)
    assert run.code == 1 and "申请!6" in run.messages
    assert report.read_bytes() == before


def test_a_workbook_of_another_report_is_refused(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    _, workbook = exported(tmp_path / "a", SAMPLES["2019"].read_text())
    report, _ = exported(tmp_path / "b", SAMPLES["2021"].read_text())
    assert nianbao("apply", workbook, "--to", report).code == 2
    plain = tmp_path / "plain.xlsx"
    openpyxl.Workbook().save(plain)
    assert nianbao("apply", plain, "--to", report).code == 2


def test_a_workbook_in_the_place_of_the_report_is_told(tmp_path):
    _, workbook = exported(tmp_path, SAMPLES["2019"].read_text())
    before = workbook.read_bytes()
    run = nianbao("apply", workbook, "--to", workbook)
    assert run.code == 2 and "[file.binary]" in run.messages and "fmt" not in run.messages
    assert workbook.read_bytes() == before


def test_a_figure_changed_on_both_sides_is_a_conflict(tmp_path):
    report, workbook = exported(tmp_path, SAMPLES["2019"].read_text())
    correct(workbook, {("申请", "D5"): 3})
    report.write_text(report.read_text().replace("[  2,  21,", "[  9,  21,"))
    run = nianbao("apply", workbook, "--to", report)
    assert run.code == 1 and "after the export" in run.messages
    assert "[  9,  21," in report.read_text()


def test_paragraphs_come_back_and_keep_their_references(tmp_path):
    text = SAMPLES["2019"].read_text().replace("政府信息公开申请27件，", "政府信息公开申请{{申请.新收.总计}}件，")
    report, workbook = exported(tmp_path, text)
    book = openpyxl.load_workbook(workbook)
    sheet = book["总体情况"]
    cell = next(c for c in sheet["A"] if "申请27件" in str(c.value))
    cell.value = cell.value.replace("全年收到", "本年共收到")
    book.save(workbook)
    assert nianbao("apply", workbook, "--to", report).code == 0
    assert "本年共收到政府信息公开申请{{申请.新收.总计}}件，" in report.read_text()


def test_a_number_that_comes_from_the_tables_is_not_changed_in_a_text(tmp_path):
    text = SAMPLES["2019"].read_text().replace("政府信息公开申请27件，", "政府信息公开申请{{申请.新收.总计}}件，")
    report, workbook = exported(tmp_path, text)
    book = openpyxl.load_workbook(workbook)
    cell = next(c for c in book["总体情况"]["A"] if "申请27件" in str(c.value))
    cell.value = cell.value.replace("申请27件", "申请28件", 1)
    book.save(workbook)
    run = nianbao("apply", workbook, "--to", report)
    assert run.code == 1 and "comes from the tables" in run.messages


def rewrite(workbook, old: str, new: str):
    """Changes words of the one paragraph that has them."""
    book = openpyxl.load_workbook(workbook)
    cell = next(cell for cell in book["总体情况"]["A"] if old in str(cell.value))
    cell.value = cell.value.replace(old, new, 1)
    book.save(workbook)


def test_the_same_workbook_can_be_corrected_paragraph_by_paragraph(tmp_path):
    text = SAMPLES["2019"].read_text().replace("政府信息公开申请27件，", "政府信息公开申请{{申请.新收.总计}}件，")
    report, workbook = exported(tmp_path, text)
    for old, new in [("全年举办业务培训2次", "全年举办业务培训3次"), ("全年收到", "本年收到"), ("先作保密审查", "一律先作保密审查")]:
        rewrite(workbook, old, new)
        run = nianbao("apply", workbook, "--to", report)
        assert run.code == 0, run.everything
        assert len([line for line in run.output.splitlines() if line.startswith("  + ")]) == 1
    changed = set(report.read_text().splitlines()) - set(text.splitlines())
    assert len(changed) == 3 and any("本年收到政府信息公开申请{{申请.新收.总计}}件，" in line for line in changed)


def test_a_pasted_table_keeps_its_tabs_and_the_text_its_notation(tmp_path):
    text = SAMPLES["2019"].read_text().replace("全年举办业务培训2次", "全年\t举办\t业务培训2次")
    report, workbook = exported(tmp_path, text)
    rewrite(workbook, "业务培训2次", "业务培训3次\t（线上1次）")
    run = nianbao("apply", workbook, "--to", report)
    assert run.code == 0, run.everything
    assert report.read_text() == text.replace("业务培训2次", "业务培训3次\t（线上1次）")


@pytest.mark.parametrize("first, second", [("不予公开", "无法提供"), ("无法提供", "不予处理")])
def test_two_groups_written_as_zero_side_by_side_can_both_be_corrected(first, second, tmp_path):
    names = ["新收", "上年结转", "予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理", "结转下年度"]
    text = "格式: 2021\n机关: 青石县水利局\n年度: 2024\n申请:\n" + "".join(f"  {name}: 0\n" for name in names)
    report, workbook = exported(tmp_path, text)
    book = openpyxl.load_workbook(workbook)
    cells = [
        next(row[0].row for row in book["申请"].iter_rows() for cell in row if label in str(cell.value))
        for label in {"不予公开": ["属于国家秘密"], "无法提供": ["本机关不掌握"], "不予处理": ["重复申请"]}[first]
        + {"无法提供": ["本机关不掌握"], "不予处理": ["重复申请"]}[second]
    ]
    correct(workbook, {("申请", f"D{row}"): 7 for row in cells})
    run = nianbao("apply", workbook, "--to", report)
    assert run.code == 0, run.everything
    assert report.read_text().count("[7, 0, 0, 0, 0, 0]") == 2


def test_a_paragraph_corrected_again_after_it_was_taken_over_is_a_conflict(tmp_path):
    report, workbook = exported(tmp_path, SAMPLES["2019"].read_text())
    rewrite(workbook, "业务培训2次", "业务培训3次")
    assert nianbao("apply", workbook, "--to", report).code == 0
    rewrite(workbook, "业务培训3次", "业务培训4次")
    run = nianbao("apply", workbook, "--to", report)
    assert run.code == 1 and "export anew and correct that workbook" in run.messages
    assert "业务培训3次" in report.read_text()


def test_the_words_around_a_figure_can_change_after_the_figure_has(tmp_path):
    text = SAMPLES["2019"].read_text().replace("政府信息公开申请27件，", "政府信息公开申请{{申请.新收.总计}}件，")
    report, workbook = exported(tmp_path, text)
    correct(workbook, {("申请", "D5"): 3})
    assert nianbao("apply", workbook, "--to", report).code == 0
    rewrite(workbook, "全年收到", "本年收到")
    assert nianbao("apply", workbook, "--to", report).code == 0
    assert "本年收到政府信息公开申请{{申请.新收.总计}}件，" in report.read_text()


def test_a_long_paragraph_that_is_written_anew_takes_no_time(tmp_path):
    dice = random.Random(5)
    first, second = ("".join(chr(dice.randrange(0x4E00, 0x9F00)) for _ in range(30_000)) for _ in range(2))
    text = SAMPLES["2019"].read_text().replace("总体情况: |\n", "总体情况: |\n  {{申请.新收.总计}}" + first + "\n", 1)
    report, workbook = exported(tmp_path, text)
    rewrite(workbook, first, second)
    run = nianbao("apply", workbook, "--to", report)
    assert run.code == 0 and "{{申请.新收.总计}}" + second in report.read_text()
    assert run.cpu_seconds < 5


def test_of_thousands_of_foreign_cells_the_first_are_shown_and_the_others_counted(tmp_path):
    report, workbook = exported(tmp_path, random_report("2021", seed=7))
    book = openpyxl.load_workbook(workbook)
    for name in ("申请", "总体情况"):
        for row in range(200, 3_200):
            book[name].cell(row=row, column=9, value=f"杂项 {row}")
    book.save(workbook)
    before = report.read_bytes()
    for language, counted in (("en", "… and 2980 more of this kind: "), ("zh", "……同样的还有 2980 处，都是：")):
        outcome = nianbao("apply", workbook, "--to", report, "--lang", language)
        assert outcome.code == 1 and report.read_bytes() == before
        lines = outcome.messages.splitlines()
        assert len(lines) == 2 * (20 * 2 + 1) + 1
        assert sum(line.startswith(counted) for line in lines) == 2
        assert "6000" in lines[-1]


@pytest.mark.parametrize(
    "stored, reason",
    [
        ("12.00009", "is not whole"), ("9007199254740993", "is too large"), ("1e16", "is too large"),
        ("12.000000000000002", "is not whole"),
    ])
def test_a_figure_that_is_not_exactly_a_count_is_refused(tmp_path, stored, reason):
    report, workbook = exported(tmp_path, random_report("2021", seed=8))
    (sheet, cell), number = next((place, value) for place, value in figures(workbook).items() if place[0] == "申请")
    correct(workbook, {(sheet, cell): 424_242})
    with zipfile.ZipFile(workbook) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert sum(content.count(b">424242<") for content in parts.values()) == 1
    with zipfile.ZipFile(workbook, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content.replace(b">424242<", f">{stored}<".encode()))
    before = report.read_bytes()
    outcome = nianbao("apply", workbook, "--to", report)
    assert outcome.code == 1 and report.read_bytes() == before
    assert f"{sheet}!{cell}: {stored} {reason}\n  help: " in outcome.messages


def test_the_workbooks_of_a_folder_go_back_to_their_own_reports(tmp_path):
    text = SAMPLES["2021"].read_text(encoding="utf-8")
    (tmp_path / "各局").mkdir()
    for name in ("甲局", "乙局", "丙局"):
        (tmp_path / f"各局/{name}.yaml").write_text(text.replace("青石县教育体育局", name), encoding="utf-8")
    assert nianbao("export", tmp_path / "各局", "--to", "txt,xlsx", "-o", tmp_path / "导出").code == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "各局").iterdir()}
    workbooks = {path.name[0]: path for path in (tmp_path / "导出").glob("*.xlsx")}
    correct(workbooks["甲"], {("申请", "D5"): 320})
    correct(workbooks["乙"], {("申请", "D5"): "很多"})
    applied = nianbao("apply", tmp_path / "导出")
    assert applied.code == 1 and applied.output.count("→") == 2, applied.everything
    changed = {path.name for path in (tmp_path / "各局").iterdir() if path.read_bytes() != before[path.name]}
    assert changed == {"甲局.yaml"}
    assert nianbao("apply", tmp_path / "导出", "--to", tmp_path / "各局/甲局.yaml").code == 64
    assert nianbao("apply", workbooks["甲"]).code == 64
