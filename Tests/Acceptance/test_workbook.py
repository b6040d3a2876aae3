"""The workbook as openpyxl reads it: figures, texts, merges, locks, validations, names, print set-up."""

import hashlib
import json
import re
import zipfile
from xml.etree import ElementTree

import pytest
from openpyxl.utils.cell import range_boundaries

from oracle import BLANK, NOT_APPLICABLE, expected
from printed_form import FIRST_ROW, HEADINGS, SHEETS, SOURCES, TABLES, printed
from reports import FORMULA_LIKE, LONG_PARAGRAPH, random_report, replaced
from support import EDITIONS, SAMPLES, export, nianbao, only

tables = pytest.mark.parametrize("sheet", TABLES, ids=TABLES.values())
INDENT = "　　"
NARRATIVES = {"总体情况": "overview", "存在问题": "problems", "其他事项": "other_matters"}
narratives = pytest.mark.parametrize("sheet", NARRATIVES, ids=NARRATIVES.values())


def addresses(area: str) -> set[str]:
    """Every address in an area, which may be several ranges."""
    found = set()
    for part in area.split():
        left, top, right, bottom = range_boundaries(part)
        found |= {f"{'ABCDEFGHIJKLMNO'[x - 1]}{y}" for y in range(top, bottom + 1) for x in range(left, right + 1)}
    return found


# The samples and the random reports hold what these checks are about.


def test_the_random_reports_have_blanks_zeros_and_not_applicable_with_remarks():
    reports = [expected(random_report("2019", seed=1)), expected(random_report("2021", seed=2))]
    for report in reports:
        values = [value for figures in report.figures.values() for value in figures.values()]
        assert values.count(BLANK) > 3 and values.count(0) > 3
        assert sum(len(remarks) for remarks in report.remarks.values()) > 3
    assert any(NOT_APPLICABLE in report.figures["主动公开"].values() for report in reports)
    assert any("=1+1" in remarks.values() for report in reports for remarks in report.remarks.values())


# Figures


def test_the_sheets_are_the_six_sections_and_the_check(case):
    assert case.workbook.sheetnames == SHEETS


@tables
def test_every_typed_figure_is_read_back_and_blank_zero_and_not_applicable_stay_apart(case, sheet):
    shown = {address: case.workbook[sheet][address].value for address in case.report.figures[sheet]}
    assert shown == case.report.figures[sheet]
    for address, value in shown.items():
        kind = case.workbook[sheet][address].data_type
        assert kind == ("s" if value == NOT_APPLICABLE else "n"), address


@tables
def test_every_total_is_a_formula_whose_saved_value_is_the_sum(case, sheet):
    for address in printed(case.report.edition, sheet).totals:
        assert case.workbook[sheet][address].data_type == "f", address
        saved = case.saved[sheet][address].value
        assert ("" if saved is None else saved) == case.report.totals[sheet][address], address


@tables
def test_the_labels_stand_where_the_form_prints_them(case, sheet):
    form = printed(case.report.edition, sheet)
    shown = {
        cell.coordinate: cell.value
        for row in case.workbook[sheet].iter_rows(min_row=FIRST_ROW)
        for cell in row
        if cell.value is not None and cell.coordinate not in form.typed and cell.coordinate not in form.totals
    }
    assert shown == form.labels
    assert case.workbook[sheet]["A1"].value == HEADINGS[sheet]


@tables
def test_only_typed_cells_and_totals_of_the_form_hold_formulas_or_figures(case, sheet):
    form = printed(case.report.edition, sheet)
    figures = {
        cell.coordinate
        for row in case.workbook[sheet].iter_rows()
        for cell in row
        if cell.data_type in ("n", "f") and cell.value is not None
    }
    assert figures <= set(form.typed) | set(form.totals)


@tables
def test_the_comments_are_the_remarks(case, sheet):
    comments = {
        cell.coordinate: cell.comment.text for row in case.workbook[sheet].iter_rows() for cell in row if cell.comment
    }
    assert comments == case.report.remarks[sheet]


# Layout and protection


@tables
def test_the_merges_are_those_of_the_printed_form(case, sheet):
    merges = {str(merge) for merge in case.workbook[sheet].merged_cells.ranges}
    assert merges == printed(case.report.edition, sheet).merges


@tables
def test_typed_cells_are_unlocked_and_all_others_locked(case, sheet):
    unlocked = {
        cell.coordinate for row in case.workbook[sheet].iter_rows() for cell in row if not cell.protection.locked
    }
    assert unlocked == printed(case.report.edition, sheet).unlocked


def test_no_cell_of_the_check_sheet_is_unlocked(case):
    assert all(cell.protection.locked for row in case.workbook["校验"].iter_rows() for cell in row)


def test_sheets_are_protected_without_a_password_yet_columns_rows_and_filters_stay_usable(case):
    for sheet in case.workbook:
        protection = sheet.protection
        assert protection.sheet, sheet.title
        assert not protection.password and not protection.hashValue, sheet.title
        # In the file, these say what is *not* allowed.
        assert not protection.formatColumns and not protection.formatRows and not protection.autoFilter, sheet.title
        assert not protection.selectUnlockedCells and not protection.selectLockedCells, sheet.title
        assert protection.insertRows and protection.deleteRows and protection.formatCells, sheet.title


@tables
def test_the_validations_cover_exactly_the_typed_cells_once(case, sheet):
    covered = [
        address
        for validation in case.workbook[sheet].data_validations.dataValidation
        for address in addresses(str(validation.sqref))
    ]
    assert sorted(covered) == sorted(printed(case.report.edition, sheet).typed)


@tables
def test_the_validations_admit_what_the_form_admits(case, sheet):
    form = printed(case.report.edition, sheet)
    for validation in case.workbook[sheet].data_validations.dataValidation:
        assert validation.showErrorMessage and validation.error and validation.allow_blank
        assert validation.errorStyle in (None, "stop")
        for address in addresses(str(validation.sqref)):
            match form.typed[address]:
                case "n/":
                    assert validation.type == "custom" and '"/"' in validation.formula1 and "INT(" in validation.formula1
                case "±":
                    assert validation.type == "whole" and float(validation.formula1) == -(2**53)
                case "n":
                    assert validation.type == "whole" and float(validation.formula1) == 0
                case "d":
                    assert validation.type == "decimal" and float(validation.formula1) == 0
            if validation.type != "custom":
                assert validation.operator in (None, "between") and float(validation.formula2) == 2**53


def test_there_is_one_defined_name_for_each_table(case):
    names = {name: definition.attr_text for name, definition in case.workbook.defined_names.items()}
    assert names == {
        name: f"'{sheet}'!{printed(case.report.edition, sheet).area}" for sheet, name in TABLES.items()
    }


def test_the_check_sheet_has_a_column_of_verdicts_that_turn_red(case):
    rules = [rule for area in case.workbook["校验"].conditional_formatting for rule in area.rules]
    assert any("不平衡" in rule.formula[0] and rule.dxf.fill.bgColor.rgb.endswith("C00000") for rule in rules)


# Printing


def test_pages_are_a4_and_one_page_wide(case):
    for sheet in case.workbook:
        assert sheet.page_setup.paperSize in (9, "9"), sheet.title
        if sheet.row_breaks.brk:
            # Excel does not let pages end where they are set to in a sheet that it makes smaller: 156 mm, and eight pixels
            # for each character.
            assert sheet.column_dimensions["A"].width * 8 / 96 * 25.4 < 156, sheet.title
            continue
        assert sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.title
        assert sheet.page_setup.fitToWidth in (None, 1), sheet.title
        assert sheet.page_setup.fitToHeight == 0, sheet.title


def test_the_wide_tables_are_landscape(case):
    landscape = {sheet.title for sheet in case.workbook if sheet.page_setup.orientation == "landscape"}
    assert landscape == {"复议诉讼", "校验"}


def test_head_rows_are_repeated_on_every_page(case):
    titles = {sheet.title: sheet.print_title_rows for sheet in case.workbook}
    assert titles["主动公开"] == "$1:$1"
    assert titles["申请"] == "$1:$4"
    assert titles["复议诉讼"] == "$1:$4"
    assert titles["校验"] == "$1:$6"


def test_pages_carry_the_title_above_and_their_number_below(case):
    for sheet in case.workbook:
        # `&` begins a field, so a literal one is doubled.
        assert sheet.oddHeader.center.text == case.shown_title.replace("&", "&&"), sheet.title
        assert "&P" in sheet.oddFooter.center.text, sheet.title


# Origin


def test_the_properties_name_edition_version_and_the_hash_of_the_input(case):
    custom = {entry.name: entry.value for entry in case.workbook.custom_doc_props.props}
    digest = hashlib.sha256(case.source.read_bytes()).hexdigest()
    assert custom == {
        "nianbao.edition": case.report.edition,
        "nianbao.version": nianbao("--version").output.strip(),
        "nianbao.input_sha256": digest,
    }
    properties = case.workbook.properties
    assert properties.title == case.shown_title
    assert properties.creator == case.report.agency
    assert SOURCES[case.report.edition] in properties.subject and digest in properties.description


def test_the_check_sheet_says_edition_version_and_the_hash_of_the_input(case):
    facts = "\n".join(str(case.workbook["校验"][f"A{row}"].value) for row in range(1, 5))
    for fact in (
        case.shown_title,
        f"{case.report.edition}（{SOURCES[case.report.edition]}）",
        nianbao("--version").output.strip(),
        hashlib.sha256(case.source.read_bytes()).hexdigest(),
    ):
        assert fact in facts


# Texts


def written(sheet) -> list[str]:
    return [cell.value.removeprefix(INDENT) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def is_pieces_of(pieces: list[str], paragraphs: list[str]) -> bool:
    """Whether joining neighbouring pieces gives the paragraphs, and none was split without need."""
    rest = list(pieces)
    for paragraph in paragraphs:
        joined = ""
        count = 0
        while rest and len(joined) < len(paragraph):
            joined += rest.pop(0)
            count += 1
        units = len(paragraph.encode("utf-16-le")) // 2
        if joined != paragraph or count > units // 32_767 + 1:
            return False
    return not rest


@narratives
def test_narratives_are_written_whole_one_paragraph_a_row(case, sheet):
    above = [case.shown_title, *case.report.preamble] if sheet == SHEETS[0] else []
    pieces = written(case.workbook[sheet])
    assert is_pieces_of(pieces, [*above, HEADINGS[sheet], *case.report.paragraphs[sheet]])
    assert all(len(piece.encode("utf-16-le")) // 2 <= 32_767 for piece in pieces)


@narratives
def test_paragraphs_can_be_edited_and_headings_cannot(case, sheet):
    fixed = {HEADINGS[sheet], *([case.shown_title] if sheet == SHEETS[0] else [])}
    for row in case.workbook[sheet].iter_rows():
        for cell in row:
            assert cell.protection.locked == ((cell.value or "").removeprefix(INDENT) in fixed), cell.coordinate


@narratives
def test_rows_grow_with_their_text_unless_they_are_merged(case, sheet):
    merged = {row for area in case.workbook[sheet].merged_cells.ranges for row in range(area.min_row, area.max_row + 1)}
    with zipfile.ZipFile(case.path) as parts:
        part = ElementTree.fromstring(parts.read(f"xl/worksheets/sheet{SHEETS.index(sheet) + 1}.xml"))
    for row in part.iter("{http://schemas.openxmlformats.org/spreadsheetml/2006/main}row"):
        assert (row.get("customHeight") == "1") == (int(row.get("r")) in merged), row.attrib


def test_no_cell_that_is_filled_in_calls_the_report_a_draft(case):
    cells = [cell for sheet in case.workbook for row in sheet.iter_rows() for cell in row if not cell.protection.locked]
    assert len(cells) > 166 and not any("草稿" in str(cell.value) for cell in cells)


def test_a_paragraph_of_forty_thousand_characters_is_split_and_nothing_is_lost(cases):
    pieces = [text for text in written(cases["random-2021"].workbook["总体情况"]) if len(text) > 1000]
    assert len(pieces) == 2 and "".join(pieces) == LONG_PARAGRAPH


@pytest.mark.parametrize("edition", EDITIONS)
def test_text_that_looks_like_a_formula_stays_text(cases, edition):
    workbook = cases[f"random-{edition}"].workbook
    found = [
        (cell.value.removeprefix(INDENT), cell.data_type)
        for sheet in ("总体情况", "其他事项")
        for row in workbook[sheet].iter_rows()
        for cell in row
        if (cell.value or "").removeprefix(INDENT) in FORMULA_LIKE
    ]
    # Each is in both sections, and the first one in the introduction too.
    assert sorted(found) == sorted((text, "s") for text in [*FORMULA_LIKE * 2, FORMULA_LIKE[0]])
    assert not any(cell.data_type == "f" for sheet in NARRATIVES for row in workbook[sheet].iter_rows() for cell in row)


def excel_texts(path) -> list[str]:
    """The texts of a workbook as Excel takes them: _xHHHH_ is a character by its number (ECMA-376, 22.9.2.19)."""
    with zipfile.ZipFile(path) as parts:
        root = ElementTree.fromstring(parts.read("xl/sharedStrings.xml"))
    texts = ["".join(item.itertext()) for item in root]
    return [re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text) for text in texts]


@pytest.mark.parametrize(
    "text",
    ["代号_x0041_末", "_x000D_", "两个_x4E00_x4E01_", "_x005F_x0041_", "_X0041_x41_", "响铃\a后"],
    ids=["letter", "return", "overlapping", "escaped", "not the notation", "control character"],
)
def test_text_survives_excels_notation_for_characters(tmp_path, text):
    source = tmp_path / "report.yaml"
    report = random_report("2021", seed=2).replace("存在问题: 待填", f"存在问题: {json.dumps(text)}")
    source.write_text(report, encoding="utf-8")
    assert export(source, tmp_path, "--draft").code == 0
    assert text in excel_texts(only(tmp_path, ".xlsx"))


def test_a_split_next_to_excels_notation_for_characters_loses_nothing(tmp_path):
    paragraph = "政" * 32_760 + "_x0041_" * 30
    report = random_report("2021", seed=2).replace("存在问题: 待填", f"存在问题: {paragraph}")
    (tmp_path / "report.yaml").write_text(report, encoding="utf-8")
    assert export(tmp_path / "report.yaml", tmp_path, "--draft").code == 0
    texts = excel_texts(only(tmp_path, ".xlsx"))
    starts = [at for at, text in enumerate(texts) if text.removeprefix(INDENT).startswith("政" * 1000)]
    assert any("".join(texts[start:end]).removeprefix(INDENT) == paragraph for start in starts for end in range(start + 1, start + 4))
    assert all(len(text) <= 32_767 for text in texts)


@pytest.mark.parametrize("place", ["机关", "标题", "存在问题", "注"])
def test_a_character_that_xml_cannot_hold_does_not_spoil_the_workbook(tmp_path, place):
    # A YAML file cannot contain U+FFFE, but can be written as an escape.
    text = replaced(SAMPLES["2021"].read_text(encoding="utf-8"), "注: 其中修订1件", '注: "其中修订1件"')
    escaped = '"甲\\uFFFE乙"'
    if place == "注":
        text = replaced(text, '"其中修订1件"', escaped)
    elif place == "标题":
        text = f"标题: {escaped}\n" + text
    elif place == "机关":
        text = replaced(text, "机关: 青石县教育体育局", f"机关: {escaped}")
    else:
        text = replaced(text, r"^存在问题: \|\n(  .*\n)+", f"存在问题: {escaped}\n\n")
    (tmp_path / "report.yaml").write_text(text, encoding="utf-8")
    outcome = export(tmp_path / "report.yaml", tmp_path / "out")
    if outcome.code == 1:
        return
    with zipfile.ZipFile(only(tmp_path / "out", ".xlsx")) as parts:
        trees = [ElementTree.fromstring(parts.read(name)) for name in parts.namelist() if name.endswith((".xml", ".rels"))]
    assert any("甲" in part and "乙" in part for tree in trees for part in tree.itertext())
