"""The account of an import for programs, held against its schema, with jsonschema as the judge."""

import json
import random
import shutil

import jsonschema
import pytest

from published import made_up
from published_styles import markdown, pipes, site_page, tabs, word_document, workbook
from support import REPOSITORY, SAMPLES, nianbao

SCHEMA = json.loads((REPOSITORY / "docs/import.schema.json").read_text())
DICE = random.Random(7)


def account(*arguments, code=(0, 1), **options):
    outcome = nianbao("import", *arguments, "--format", "json", **options)
    assert outcome.code in code, outcome.everything
    found = json.loads(outcome.output)
    jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(found)
    return found


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_documents_of_all_kinds(tmp_path):
    report = made_up("2021", 3, 1)
    for name, style in {"a.txt": tabs, "b.txt": pipes, "c.md": markdown, "d.html": site_page}.items():
        (tmp_path / name).write_bytes(style(report, DICE))
    word_document(report, tmp_path / "e.docx", DICE)
    workbook(report, tmp_path / "f.xlsx", DICE)
    for name in sorted(path.name for path in tmp_path.iterdir()):
        found = account(tmp_path / name, "-o", tmp_path / f"{name}.yaml")
        entry = found["files"][0]["reports"][0]
        assert entry["cells"]["read"] == entry["cells"]["typed"] == 166 and entry["missing"] == []
        assert (entry["agency"], entry["year"], entry["edition"]) == (report.agency, report.year, "2021")
        assert entry["output"] == str(tmp_path / f"{name}.yaml")


def test_doubts_have_their_kind_and_their_place(tmp_path):
    report = made_up("2019", 3, 1)
    page = site_page(report, DICE).decode()
    (tmp_path / "page.html").write_text(page.replace("<td>规章</td>", "<td>章程</td>").replace("规范性文件", "若干文件"))
    found = account(tmp_path / "page.html", "-o", tmp_path / "page.yaml")
    notes = found["files"][0]["reports"][0]["notes"]
    assert {"foreign_row"} <= {note["kind"] for note in notes if note["doubt"]}
    assert all("place" in note or "span" in note for note in notes if note["kind"] == "foreign_row")
    assert found["files"][0]["reports"][0]["cells"]["not_found"] == len(found["files"][0]["reports"][0]["missing"]) > 0


def test_what_cannot_be_imported_is_a_failure_beside_what_can(tmp_path):
    (tmp_path / "a.html").write_bytes(site_page(made_up("2021", 1, 1), DICE))
    (tmp_path / "b.html").write_text("<p>通知</p>", encoding="utf-8")
    (tmp_path / "c.docx").write_bytes(b"PK\x03\x04nothing")
    shutil.copy(SAMPLES["2021"], tmp_path / "d.yaml")
    files = [tmp_path / name for name in ("a.html", "b.html", "c.docx", "d.yaml", "none.docx")]
    found = account(*files, "-o", tmp_path / "out", code=(2,))
    assert ["failure" in entry for entry in found["files"]] == [False, True, True, True, True]
    assert found["summary"] | {"unfinished": 0} == {"files": 5, "failures": 4, "reports": 1, "unfinished": 0}


@pytest.mark.parametrize("arguments", [["-o", "-"], ["--keys", "en", "-o", "-"]])
def test_standard_output_cannot_have_both(arguments, tmp_path):
    (tmp_path / "a.html").write_bytes(site_page(made_up("2021", 1, 1), DICE))
    outcome = nianbao("import", tmp_path / "a.html", *arguments, "--format", "json")
    assert outcome.code in (2, 64) and outcome.output == ""


GARBLED = {
    "utf-8 as gbk": (lambda text: text.encode().decode("gb18030", "replace"), "UTF-8 的文件按 GBK 打开"),
    "utf-8 as latin-1": (lambda text: text.encode().decode("latin-1"), "UTF-8 的文件按西文"),
    "utf-8 as windows-1252": (lambda text: text.encode().decode("cp1252", "replace"), "UTF-8 的文件按西文"),
    "gb 18030 as latin-1": (lambda text: text.encode("gb18030").decode("latin-1"), "GBK 的文件按西文"),
    "question marks": (lambda text: text.encode("ascii", "replace").decode(), "汉字都成了问号"),
}


@pytest.mark.parametrize("way", GARBLED)
@pytest.mark.parametrize("kind", ["txt", "html", "docx"])
def test_garbled_text_is_named_and_never_read(way, kind, tmp_path):
    garble, words = GARBLED[way]
    report = made_up("2021", 5, 1)
    for at, (name, block) in enumerate(report.blocks):
        if isinstance(block, str):
            report.blocks[at] = (name, "".join(sign for sign in garble(block) if sign.isprintable()))
    for block in (block for _, block in report.blocks if not isinstance(block, str)):
        for cell in block.cells:
            cell.text = "".join(sign for sign in garble(cell.text) if sign.isprintable())
    path = tmp_path / f"a.{kind}"
    if kind == "docx":
        word_document(report, path, DICE)
    else:
        style = tabs if kind == "txt" else site_page
        path.write_bytes(b"" if kind == "txt" else style(report, DICE))
        if kind == "txt":
            path.write_text("\n".join(
                str(block) if isinstance(block, str)
                else "\n".join("\t".join(cell.text for cell in line) for line in block.by_row())
                for _, block in report.blocks), encoding="utf-8")  # fmt: skip
    outcome = nianbao("import", path, "-o", tmp_path / "out.yaml", "--lang", "zh")
    assert outcome.code == 2 and words in outcome.messages, outcome.everything
    assert not (tmp_path / "out.yaml").exists()
