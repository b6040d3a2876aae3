"""Pages that have two reports, or columns that no form has, as they are read by commands."""

import csv
import re

import pytest

from reports import replaced
from support import SAMPLES, nianbao


def page(folder, *changes) -> str:
    """The sample as the body of a web page, with changes to its report file."""
    text = SAMPLES["2021"].read_text(encoding="utf-8")
    for pattern, replacement in changes:
        text = replaced(text, pattern, replacement)
    (folder / "来源.yaml").write_text(text, encoding="utf-8")
    made = nianbao("export", folder / "来源.yaml", "--to", "html", "--html", "page", "-o", "-", "--draft")
    return re.search(r"<body.*?>(.*)</body>", made.output, re.DOTALL)[1]


def put(path, *bodies):
    path.write_text("<html><meta charset=utf-8><body>" + "".join(bodies) + "</body></html>", encoding="utf-8")
    return path


def figures(path) -> dict[tuple[str, str], str]:
    rows = csv.DictReader(nianbao("facts", path, "--allow-errors").output.splitlines())
    return {(row["row_id"], row["column_id"]): row["value"] for row in rows if row["origin"] == "stated"}


def test_where_two_reports_of_one_title_differ_neither_figure_is_taken(tmp_path):
    first = page(tmp_path)
    second = page(tmp_path, (r"^  新收: .*$", "  新收: [19, 3, 0, 0, 2, 1]"))
    both = put(tmp_path / "两份.html", first, second)
    outcome = nianbao("check", both, "--all")
    assert outcome.code == 1 and "“9” at " in outcome.everything and "“19” at " in outcome.everything
    assert "none of the form" not in outcome.everything
    one, two = figures(put(tmp_path / "一份.html", first)), figures(both)
    assert {cell for cell in one if one[cell] != two[cell]} == {("new", "natural")} and two["new", "natural"] == ""
    outcome = nianbao("import", put(tmp_path / "同.html", first, first), "-o", "-")
    assert outcome.messages.count("it was taken once") == 1, outcome.messages


def test_two_reports_need_a_folder(tmp_path):
    both = put(tmp_path / "两年.html", page(tmp_path), page(tmp_path, (r"^年度: 2023", "年度: 2022")))
    outcome = nianbao("import", both, "-o", tmp_path / "one.yaml")
    assert outcome.code == 2 and "2 reports were found in" in outcome.messages
    assert not (tmp_path / "one.yaml").exists()


@pytest.mark.parametrize("header", ["序号", ""], ids=["header", "no header"])
def test_a_column_of_row_numbers_changes_no_figure(header, tmp_path):
    body = page(tmp_path)
    plain = figures(put(tmp_path / "原.html", body))
    tables = re.findall(r"<table.*?</table>", body, re.DOTALL)
    rows = re.findall(r"<tr.*?</tr>", tables[1], re.DOTALL)
    changed = tables[1]
    for number, row in enumerate(rows[3:], start=1):
        changed = changed.replace(row, re.sub(r"(<tr.*?>)", rf"\g<1><td>{number}</td>", row, count=1))
    changed = changed.replace(rows[0], re.sub(r"(<tr.*?>)", rf'\g<1><th rowspan="3">{header}</th>', rows[0], count=1))
    assert figures(put(tmp_path / "序号.html", body.replace(tables[1], changed))) == plain


def test_a_table_that_the_page_lacks_is_one_line_of_a_comparison(tmp_path):
    body = page(tmp_path)
    tables = re.findall(r"<table.*?</table>", body, re.DOTALL)
    outcome = nianbao("diff", tmp_path / "来源.yaml", put(tmp_path / "缺.html", body.replace(tables[1], "")))
    assert "the whole table is gone, with all 144 figures" in outcome.output
    assert "[申请." not in outcome.output and "numbers to check" not in outcome.output, outcome.output
