"""The long table of figures, read with Python's csv and sqlite3 and compared with a reading of the YAML of our own."""

import csv
import io
import re
import shutil
import sqlite3
from decimal import Decimal

import pytest

from oracle import BLANK, NOT_APPLICABLE, UNKNOWN, expected
from printed_form import HEADINGS, printed
from reports import FORMULA_LIKE, random_report, replaced
from support import REPOSITORY, SAMPLES, nianbao

TABLE_IDS = {"disclosure": "主动公开", "requests": "申请", "reviews": "复议诉讼"}
COLUMNS = (
    "agency scope year edition table_id row_id column_id table_label row_label column_label measure unit origin value "
    "state stated remark file line errors kind"
).split()
FORMULA_SIGNS = tuple("=+-@\t\r\n＝＋－＠")
TEXT_COLUMNS = [name for name in COLUMNS if name not in ("year", "value", "stated", "line", "errors")]


def records(data: bytes) -> list[dict[str, str]]:
    """The lines of a CSV as they are."""
    text = data.decode("utf-8")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert rows[0] == COLUMNS and all(len(row) == len(COLUMNS) for row in rows)
    assert text.endswith("\r\n")
    return [dict(zip(COLUMNS, row)) for row in rows[1:]]


def unguarded(record: dict[str, str]) -> dict[str, str]:
    return {name: value.removeprefix("'") if name in TEXT_COLUMNS else value for name, value in record.items()}


def value(record: dict[str, str]):
    """What a line says of its cell, in the words of the oracle."""
    if record["state"] == "number":
        return Decimal(record["value"])
    assert record["value"] == ""
    return {"blank": BLANK, "not_applicable": NOT_APPLICABLE}[record["state"]]


def facts(*arguments, **options) -> list[dict[str, str]]:
    outcome = nianbao("facts", *arguments, **options)
    assert outcome.code == 0, outcome.messages
    return records(outcome.out)


@pytest.fixture
def folder(tmp_path):
    """Reports of both editions, whole ones and drafts, in folders."""
    root = tmp_path / "各局年报"
    (root / "乙县").mkdir(parents=True)
    for edition, sample in SAMPLES.items():
        (root / sample.name).write_bytes(sample.read_bytes())
        for seed in range(3):
            text = random_report(edition, seed).replace("A&B局", f"第{seed}局")
            (root / f"乙县/{edition}-{seed}.yaml").write_text(text, encoding="utf-8")
    return root


def reports(folder):
    """The files in the order in which they are to be listed: a folder's own before those of the folders in it."""
    return sorted(folder.rglob("*.yaml"), key=lambda path: (len(path.parts), path.name))


def test_every_cell_of_every_report_is_there_as_its_file_says(folder):
    lines = facts(folder, "--allow-errors")
    for path in reports(folder):
        report = expected(path.read_text(encoding="utf-8"))
        own = [unguarded(line) for line in lines if line["file"] == str(path)]
        assert {(line["agency"], line["year"], line["edition"]) for line in own} == {
            (report.agency, str(report.year), report.edition)
        }
        for table, sheet in TABLE_IDS.items():
            typed = [line for line in own if line["table_id"] == table and line["origin"] == "stated"]
            assert [value(line) for line in typed] == [
                figure if figure in (BLANK, NOT_APPLICABLE) else Decimal(str(figure))
                for figure in report.figures[sheet].values()
            ]
            assert [line["remark"] for line in typed] == [
                report.remarks[sheet].get(address, "") for address in report.figures[sheet]
            ]
            totals = [line for line in own if line["table_id"] == table and line["origin"] == "computed"]
            assert [value(line) for line in totals] == [
                BLANK if total == UNKNOWN else total for total in report.totals[sheet].values()
            ]
            assert {line["table_label"] for line in typed} == {HEADINGS[sheet]}
    assert len({line["file"] for line in lines}) == 8
    assert list(dict.fromkeys(line["file"] for line in lines)) == [str(path) for path in reports(folder)]


@pytest.mark.parametrize("edition", SAMPLES)
def test_a_line_names_its_cell_as_it_is_printed(edition):
    lines = [line for line in facts(SAMPLES[edition]) if line["table_id"] == "requests"]
    labels = printed(edition, "申请").labels
    heads = {column: labels.get(f"{column}4") or labels[f"{column}3"] for column in "DEFGHIJ"}
    rows = sorted({int(address[1:]) for address in printed(edition, "申请").totals})
    names = [[labels[f"{column}{row}"] for column in "ABC" if f"{column}{row}" in labels][-1] for row in rows]
    shown = [(line["row_label"].split(" › ")[-1], line["column_label"].split(" › ")[-1]) for line in lines]
    assert shown == [(name, head) for name in names for head in heads.values()]


def test_a_line_leads_back_to_the_line_of_the_file(folder):
    for line in facts(folder, "--allow-errors"):
        if line["state"] == "number" and line["origin"] == "stated" and line["value"] != "0":
            with open(line["file"], encoding="utf-8") as file:
                assert line["value"] in file.read().splitlines()[int(line["line"]) - 1]


def test_a_stated_total_stands_beside_the_computed_one(tmp_path):
    text = SAMPLES["2019"].read_text(encoding="utf-8")
    (tmp_path / "a.yaml").write_text(text.replace("[  2,  21,   0,   0,   4,   0]", "[2, 21, 0, 0, 4, 0, 28]", 1))
    lines = facts(tmp_path / "a.yaml", "--allow-errors")
    stated = [(line["row_id"], line["value"], line["stated"], line["errors"]) for line in lines if line["stated"]]
    assert stated == [("new", "27", "28", "1")]


def test_no_text_is_taken_for_a_formula(tmp_path):
    for number, sign in enumerate(FORMULA_LIKE + ["＝1+1", "\"=1\"", "a;=1+1", "a,\"b\""]):
        text = SAMPLES["2021"].read_text(encoding="utf-8")
        quoted = "'" + sign.replace("'", "''") + "'"
        text = replaced(text, r"^机关: .*$", f"机关: {quoted}")
        text = replaced(text, r"^    行政许可: .*$", f"    行政许可: {{值: 8, 注: {quoted}}}")
        (tmp_path / f"={number}.yaml").write_text(text, encoding="utf-8")
    names = sorted(path.name for path in tmp_path.iterdir())
    outcome = nianbao("facts", "--allow-errors", *names, cwd=tmp_path)
    assert outcome.code == 0, outcome.messages
    lines = records(outcome.out)
    texts = [line[name] for line in lines for name in TEXT_COLUMNS]
    assert not [text for text in texts if text.startswith(FORMULA_SIGNS)]
    assert {line["file"] for line in map(unguarded, lines)} == set(names)
    licensing = [line for line in map(unguarded, lines) if line["row_id"] == "article_20_5.licensing"]
    assert [line["remark"] for line in licensing] == [line["agency"] for line in licensing] != []
    assert {unguarded(line)["agency"] for line in lines} >= set(FORMULA_LIKE)


def test_figures_are_never_touched():
    changes = {line["value"] for line in facts(SAMPLES["2019"]) if line["measure"] == "signed"}
    assert "49" in changes
    lines = nianbao("facts", "-", stdin=SAMPLES["2019"].read_bytes().replace(b"   49,", b"  -49,"))
    assert {"-49"} <= {line["value"] for line in records(lines.out)}
    assert {line["file"] for line in records(lines.out)} == {"<stdin>"}


# Files


def test_the_database_says_the_same_as_the_csv(folder, tmp_path):
    database = tmp_path / "数字.db"
    outcome = nianbao("facts", folder, "--allow-errors", "-o", database)
    assert (outcome.code, outcome.output) == (0, f"{database}\n")
    with sqlite3.connect(database) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = connection.execute(f"SELECT {', '.join(COLUMNS)} FROM facts").fetchall()
    lines = [unguarded(line) for line in facts(folder, "--allow-errors")]
    assert len(rows) == len(lines)
    place = [COLUMNS.index(name) for name in ("file", "table_id", "row_id", "column_id")]
    rows.sort(key=lambda row: [row[index] for index in place])
    lines.sort(key=lambda line: [line[COLUMNS[index]] for index in place])
    for row, line in zip(rows, lines):
        for name, ours in zip(COLUMNS, row):
            if name in ("value", "stated") and ours is not None:
                assert Decimal(str(ours)) == Decimal(line[name])
            else:
                assert str("" if ours is None else ours) == line[name]


def queries() -> list[str]:
    return re.findall(r"^```sql\n(.*?)^```$", (REPOSITORY / "docs/facts.md").read_text(encoding="utf-8"), re.M | re.S)


def test_the_documented_queries_answer_what_they_say(folder, tmp_path):
    (folder / "丙.yaml").write_bytes(SAMPLES["2021"].read_bytes())
    # A unit with two reports is something to decide, which one of the queries finds.
    assert nianbao("facts", folder, "--allow-errors", "-o", tmp_path / "facts.db").code == 1
    found = [expected(path.read_text(encoding="utf-8")) for path in reports(folder)]
    received: dict[int, list[int]] = {}
    shares, listed = [], {}
    for report, path in zip(found, reports(folder)):
        cells = {**report.figures["申请"], **report.totals["申请"]}
        last = max(int(address[1:]) for address in cells)
        if cells["J5"] != UNKNOWN and "口径: 行政区域" not in path.read_text(encoding="utf-8"):
            received.setdefault(report.year, []).append(cells["J5"])
        granted = [cells[f"J{row}"] for row in (7, 8) if cells[f"J{row}"] != UNKNOWN]
        if cells[f"J{last - 1}"] not in (UNKNOWN, 0):
            share = Decimal(100 * sum(granted)) / cells[f"J{last - 1}"]
            shares.append((report.agency, report.year, share))
        listed.setdefault((report.agency, report.year), []).append(path)
    with sqlite3.connect(tmp_path / "facts.db") as connection:
        by_year, by_share, twice = [connection.execute(query).fetchall() for query in queries()]
    assert by_year == [(year, len(all), sum(all)) for year, all in sorted(received.items())] != []
    assert [row[:2] for row in sorted(by_share)] == [row[:2] for row in sorted(shares)] and len(shares) >= 3
    assert all(abs(ours[2] - float(theirs[2])) <= 0.05 for ours, theirs in zip(sorted(by_share), sorted(shares)))
    assert [row[2] for row in by_share] == sorted(row[2] for row in by_share)
    doubles = [(*key, len(files)) for key, files in sorted(listed.items()) if len(files) > 1]
    assert [row[:3] for row in twice] == doubles and doubles
    assert all(str(folder / "丙.yaml") in row[3] for row in twice if "青石" in row[0])


def test_the_document_names_the_columns_and_the_numbers_of_the_file(tmp_path):
    text = (REPOSITORY / "docs/facts.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", text.split("## Columns")[1].split("## CSV")[0], re.M)
    assert re.findall(r"`(\w+)`", " ".join(named)) == COLUMNS
    nianbao("facts", SAMPLES["2021"], "-o", tmp_path / "facts.db")
    with sqlite3.connect(tmp_path / "facts.db") as connection:
        (number,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    assert f"`PRAGMA application_id` is {number}." in text
    assert f"is the version of this layout, {version};" in text.replace("\n", " ")


@pytest.mark.parametrize("name", ["facts.csv", "facts.db"])
def test_the_order_and_number_of_threads_does_not_show(folder, tmp_path, name):
    made = []
    for jobs in ("1", "4", "4"):
        assert nianbao("facts", folder, "--allow-errors", "-j", jobs, "-o", tmp_path / name).code == 0
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1] == made[2]


def test_a_mark_for_excel_is_put_first_when_asked():
    plain, marked = (nianbao("facts", SAMPLES["2021"], *options).out for options in ((), ("--bom",)))
    assert marked == b"\xef\xbb\xbf" + plain


@pytest.mark.parametrize("name", ["facts.csv", "facts.db"])
def test_a_table_of_facts_is_replaced_and_nothing_else(folder, tmp_path, name):
    target = tmp_path / name
    for _ in range(2):
        assert nianbao("facts", SAMPLES["2021"], "-o", target).code == 0
    before = target.read_bytes()
    shutil.rmtree(tmp_path / ".nianbao")
    target.write_bytes(b"SQLite format 3\0" + bytes(200) if name.endswith("db") else b"agency,year\r\n")
    other = target.read_bytes()
    outcome = nianbao("facts", SAMPLES["2021"], "-o", target)
    assert outcome.code == 2 and "was not written by nianbao facts" in outcome.messages
    assert target.read_bytes() == other != before
    assert not list(tmp_path.glob(".nianbao-*"))


def edit(path):
    """What somebody may do with a table by hand."""
    if path.suffix == ".db":
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE VIEW mine AS SELECT 1")
        connection.close()
    else:
        path.write_bytes(path.read_bytes().replace(b"\r\n", b",\r\n", 1))


@pytest.mark.parametrize("language, reason", [("en", "was edited since it was written"), ("zh", "写出以后被改过")])
@pytest.mark.parametrize("name", ["facts.csv", "facts.db"])
def test_an_edited_table_is_left_alone_or_kept_under_another_name(tmp_path, name, language, reason):
    target = tmp_path / name
    command = ("facts", SAMPLES["2021"], "-o", target, "--lang", language)
    assert nianbao(*command).code == 0
    written = target.read_bytes()
    edit(target)
    edited = target.read_bytes()
    assert edited != written
    for _ in range(2):
        outcome = nianbao(*command)
        assert outcome.code == 2 and reason in outcome.messages and "--force" in outcome.messages
        assert target.read_bytes() == edited
    outcome = nianbao(*command, "--force")
    assert outcome.code == 0 and target.read_bytes() == written
    [copy] = [path for path in tmp_path.glob("facts*") if path != target]
    assert copy.read_bytes() == edited and str(copy) in outcome.messages
    assert nianbao(*command).code == 0
    assert len(list(tmp_path.glob("facts*"))) == 2


@pytest.mark.parametrize("name", ["facts.csv", "facts.db"])
def test_a_table_without_a_record_is_replaced_only_by_the_same(tmp_path, name):
    target = tmp_path / name
    assert nianbao("facts", SAMPLES["2021"], "-o", target).code == 0
    written = target.read_bytes()
    shutil.rmtree(tmp_path / ".nianbao")
    outcome = nianbao("facts", SAMPLES["2019"], "-o", target)
    assert outcome.code == 2 and "has no record" in outcome.messages
    assert target.read_bytes() == written
    assert not (tmp_path / ".nianbao").exists()
    assert nianbao("facts", SAMPLES["2021"], "-o", target).code == 0
    assert nianbao("facts", SAMPLES["2019"], "-o", target).code == 0
    assert target.read_bytes() != written


def test_reading_a_database_is_no_edit(tmp_path):
    target = tmp_path / "facts.db"
    assert nianbao("facts", SAMPLES["2021"], "-o", target).code == 0
    with sqlite3.connect(target) as connection:
        assert connection.execute("SELECT count(*) FROM reports").fetchone() == (1,)
    connection.close()
    assert nianbao("facts", SAMPLES["2019"], "-o", target).code == 0


@pytest.mark.parametrize("ending", ["-wal", "-journal"])
def test_a_database_that_is_in_use_is_left_alone(tmp_path, ending):
    target = tmp_path / "facts.db"
    assert nianbao("facts", SAMPLES["2021"], "-o", target).code == 0
    before = target.read_bytes()
    (tmp_path / f"facts.db{ending}").write_bytes(b"changes")
    outcome = nianbao("facts", SAMPLES["2019"], "-o", target, "--force")
    assert outcome.code == 2 and "open in another program" in outcome.messages
    assert target.read_bytes() == before


def test_a_run_that_was_killed_leaves_a_table_that_may_be_replaced(tmp_path):
    target = tmp_path / "facts.csv"
    assert nianbao("facts", SAMPLES["2021"], "-o", target).code == 0
    old = target.read_bytes()
    assert nianbao("facts", SAMPLES["2019"], "-o", target).code == 0
    # The record takes its name first.
    target.write_bytes(old)
    assert nianbao("facts", SAMPLES["2019"], "-o", target).code == 0
    assert target.read_bytes() != old


def test_a_damaged_record_is_ignored(tmp_path):
    target = tmp_path / "facts.csv"
    assert nianbao("facts", SAMPLES["2021"], "-o", target).code == 0
    (tmp_path / ".nianbao" / "facts.csv.facts").write_text("{")
    outcome = nianbao("facts", SAMPLES["2019"], "-o", target)
    assert outcome.code == 2 and "is ignored" in outcome.messages


def test_the_record_is_no_export_for_status(tmp_path):
    assert nianbao("facts", SAMPLES["2021"], "-o", tmp_path / "facts.csv").code == 0
    assert nianbao("status", tmp_path).output == "no reports found\n"


def test_an_input_is_never_replaced(folder):
    path = folder / SAMPLES["2019"].name
    before = path.read_bytes()
    assert nianbao("facts", folder, "--allow-errors", "-o", path).code == 2
    assert path.read_bytes() == before


# What is left out


@pytest.mark.parametrize("name", ["facts.csv", "facts.db"])
def test_reports_with_errors_are_left_out_and_named(folder, tmp_path, name):
    outcome = nianbao("facts", folder, "-o", tmp_path / name)
    assert outcome.code == 1
    for path in reports(folder):
        assert (f"{path}: " in outcome.messages) == ("乙县" in str(path))
    assert "Reports listed: 2; files left out: 6" in outcome.messages
    if name == "facts.db":
        with sqlite3.connect(tmp_path / name) as connection:
            assert connection.execute("SELECT count(*), max(errors) FROM reports").fetchone() == (2, 0)
    else:
        assert {line["errors"] for line in records((tmp_path / name).read_bytes())} == {"0"}


def test_with_errors_allowed_they_are_marked(folder):
    outcome = nianbao("facts", folder, "--allow-errors")
    assert outcome.code == 0 and "Reports listed: 8, 6 of them with errors" in outcome.messages
    assert {"乙县" in line["file"] for line in records(outcome.out) if line["errors"] != "0"} == {True}


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_listed(folder):
    outcome = nianbao("facts", folder / "nowhere.yaml", *SAMPLES.values())
    assert outcome.code == 2 and "there is no file" in outcome.messages
    assert len({line["file"] for line in records(outcome.out)}) == 2


def test_a_file_without_a_report_is_left_out_even_with_errors_allowed(tmp_path):
    (tmp_path / "empty.yaml").write_text("")
    outcome = nianbao("facts", "--allow-errors", tmp_path / "empty.yaml", SAMPLES["2021"])
    assert outcome.code == 1 and "it holds no report" in outcome.messages
    assert {line["file"] for line in records(outcome.out)} == {str(SAMPLES["2021"])}


@pytest.mark.parametrize("name", ["facts.csv", "facts.db"])
def test_stopped_at_the_first_error_it_writes_nothing(folder, tmp_path, name):
    outcome = nianbao("facts", folder, "--fail-fast", "-o", tmp_path / name)
    assert outcome.code == 1 and "was not written" in outcome.messages
    assert [path.name for path in tmp_path.iterdir()] == [folder.name]


@pytest.mark.parametrize(
    "arguments", [["--to", "sqlite"], ["-o", "-", "--to", "sqlite"], ["-o", "a.db", "--bom"], ["--to", "xlsx"]]
)
def test_what_cannot_be_is_a_mistake_of_usage(arguments, tmp_path):
    assert nianbao("facts", SAMPLES["2021"], *arguments, cwd=tmp_path).code == 64
    assert not list(tmp_path.iterdir())
