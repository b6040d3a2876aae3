"""What `check` writes for other programs, judged by validators that we did not write.

JSON is held against our schema by jsonschema. SARIF is held against pydantic-sarif, whose models were generated from the
official schema of SARIF 2.1.0 and refuse whatever it does not have.
"""

import csv
import io
import json
import re
import shutil
from urllib.parse import unquote

import jsonschema
import openpyxl
import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SARIFLog

from support import REPOSITORY, SAMPLES, nianbao

ERRORS = REPOSITORY / "samples/errors"
FILES = sorted(ERRORS.glob("*.yaml")) + list(SAMPLES.values())
MISSING = "没有这个文件.yaml"
SCHEMA = json.loads((REPOSITORY / "docs/findings.schema.json").read_text())


@pytest.fixture(scope="module")
def written():
    """What is written of every sample and of a file that is not there, by format."""
    return {
        format: nianbao("check", "--format", format, *FILES, MISSING, timeout=120)
        for format in ("json", "sarif", "github", "csv")
    }


@pytest.fixture(scope="module")
def document(written):
    return json.loads(written["json"].out)


@pytest.fixture(scope="module")
def results(written):
    return json.loads(written["sarif"].out)["runs"][0]["results"]


def test_the_json_is_what_its_schema_says(document):
    validator = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    validator.check_schema(SCHEMA)
    assert [f"{'/'.join(map(str, error.path))}: {error.message}" for error in validator.iter_errors(document)] == []


def test_the_schema_refuses_what_it_does_not_know(document):
    broken = json.loads(json.dumps(document))
    broken["files"][0]["findings"][0]["colour"] = "red"
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(broken)


@pytest.mark.parametrize(
    "place, is_known",
    [
        ({"sheet": "申请"}, True),
        *[({"sheet": "申请", "reference": reference}, True) for reference in ("D5", "7", "7–9", "A")],
        ({"document": {"zh": "表2第4行", "en": "row 4 of table 2"}}, True),
        ({"reference": "D5"}, False),
        ({"sheet": "申请", "reference": "d5"}, False),
        ({"sheet": "申请", "document": {"zh": "表2第4行", "en": "row 4 of table 2"}}, False),
        ({}, False),
    ],
)
def test_the_schema_knows_places_in_files_without_lines(document, place, is_known):
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for owner in ("finding", "note"):
        changed = json.loads(json.dumps(document))
        finding = next(file for file in changed["files"] if file.get("findings"))["findings"][0]
        if owner == "note":
            finding["notes"] = [{"message": {"zh": "这里", "en": "here"}, "place": place}]
        else:
            finding["place"] = place
        assert validator.is_valid(changed) == is_known


def test_the_sarif_is_what_the_standard_says(written):
    log = SARIFLog.model_validate_json(written["sarif"].out)
    assert len(log.runs[0].results) > len(FILES) - len(SAMPLES)


def test_both_formats_tell_the_same_findings(document, results):
    listed = [(entry["file"], found["rule"]) for entry in document["files"] for found in entry.get("findings", [])]
    assert listed == [(place_of(result)["artifactLocation"]["uri"], result["ruleId"]) for result in decoded(results)]


def test_every_rule_of_a_result_is_declared(written, results):
    rules = json.loads(written["sarif"].out)["runs"][0]["tool"]["driver"]["rules"]
    assert {result["ruleId"] for result in results} <= {rule["id"] for rule in rules}


def test_a_fix_replaces_what_stands_at_its_place(results):
    fixes = [result for result in decoded(results) if "fixes" in result]
    sums = [result for result in fixes if re.match(r"t\d\.", result["ruleId"])]
    assert sums and len(sums) < len(fixes)
    for result in fixes:
        for change in result["fixes"][0]["artifactChanges"]:
            lines = open(change["artifactLocation"]["uri"]).read().splitlines()
            for replacement in change["replacements"]:
                region = replacement["deletedRegion"]
                assert region["startLine"] == region["endLine"] <= len(lines)
                line = lines[region["startLine"] - 1]
                old = line[region["startColumn"] - 1 : region["endColumn"] - 1]
                assert len(old) == region["endColumn"] - region["startColumn"]
                assert old != replacement["insertedContent"]["text"]
                # What makes a sum right is a figure.
                if result in sums:
                    assert re.fullmatch(r"\s*[0-9.]+", old)


def test_accepted_findings_are_suppressed(document, results):
    accepted = [f for entry in document["files"] for f in entry.get("findings", []) if "acceptance" in f]
    suppressed = [result for result in results if "suppressions" in result]
    assert [f["acceptance"]["reason"] for f in accepted] == [r["suppressions"][0]["justification"] for r in suppressed]
    assert accepted


def test_a_missing_file_is_told_in_every_format_and_ends_with_2(written, document):
    assert document["files"][-1]["file"] == MISSING and "failure" in document["files"][-1]
    assert document["summary"]["failures"] == 1
    invocation = json.loads(written["sarif"].out)["runs"][0]["invocations"][0]
    assert not invocation["executionSuccessful"]
    assert f"::error file={MISSING}::" in written["github"].output
    assert {outcome.code for outcome in written.values()} == {2}


def test_workflow_commands_have_one_line_for_each_finding_and_no_alarm_for_an_accepted_one(written, document):
    lines = written["github"].output.splitlines()
    pattern = r"::(error|warning|notice) file=[^,:]+(,[a-zA-Z]+=[^,:]+)*::\S.*"
    assert all(re.fullmatch(pattern, line) for line in lines)
    findings = [found for entry in document["files"] for found in entry.get("findings", [])]
    assert len(lines) == len(findings) + 1
    for line, found in zip(lines, findings):
        if "acceptance" in found:
            assert line.startswith("::notice ") and f"accepted: {found['acceptance']['reason']}" in line


@pytest.mark.parametrize("sample", ["waiver.open_ended", "y.jump", "n.received"])
def test_the_check_sheet_lists_the_findings_of_the_export(document, sample, tmp_path):
    path = ERRORS / f"{sample}.yaml"
    assert nianbao("export", path, "--to", "xlsx", "-o", tmp_path).code == 0
    sheet = openpyxl.load_workbook(next(tmp_path.glob("*.xlsx")))["校验"]
    rows = list(sheet.iter_rows(values_only=True))
    start = next(index for index, row in enumerate(rows) if str(row[0]).startswith("导出时的检查结果"))
    findings = next(entry for entry in document["files"] if entry["file"] == str(path))["findings"]
    words = {"error": "错误", "warning": "警告", "hint": "提示"}
    # What is to be done comes first, and what is accepted last.
    findings = sorted(findings, key=lambda found: 3 if "acceptance" in found else list(words).index(found["severity"]))
    expected = [
        (found["rule"], "已说明" if "acceptance" in found else words[found["severity"]]) for found in findings
    ]
    listed = rows[start + 2 :]
    assert [(row[10], row[0]) for row in listed] == expected
    for row, found in zip(listed, findings):
        assert found["message"]["zh"] in row[3]
        assert found.get("acceptance", {"reason": ""})["reason"] in row[3]


@pytest.mark.parametrize("format", ["json", "sarif", "github", "text"])
def test_the_same_files_give_the_same_bytes(format):
    runs = [nianbao("check", "--format", format, *FILES[:20], timeout=60).out for _ in range(2)]
    assert runs[0] == runs[1]


def test_warnings_fail_only_when_asked(tmp_path):
    sample = ERRORS / "number.style.yaml"
    assert nianbao("check", sample).code == 0
    assert nianbao("check", "--strict", sample).code == 1
    assert nianbao("export", "--strict", sample, "-o", tmp_path).code == 1
    assert not list(tmp_path.glob("*.xlsx"))


def place_of(result):
    return result["locations"][0]["physicalLocation"]


def decoded(results):
    """The results with their URIs as paths again."""

    def path(value):
        if isinstance(value, dict):
            return {k: unquote(v).removeprefix("file://") if k == "uri" else path(v) for k, v in value.items()}
        return [path(item) for item in value] if isinstance(value, list) else value

    return path(results)


def test_the_table_has_every_finding_with_its_words(written, document):
    """csv is Python's own reader, as strict as it can be."""
    rows = list(csv.DictReader(io.StringIO(written["csv"].out.decode("utf-8-sig"), newline=""), strict=True))
    told = [(row["file"], row["rule"]) for row in rows if row["rule"]]
    findings = [(file["file"], finding["rule"]) for file in document["files"] for finding in file.get("findings", [])]
    assert told == findings
    assert [row["file"] for row in rows if row["severity"] == "unreadable"] == [MISSING]
    assert all(row["finding"] for row in rows)


def test_two_reports_of_one_year_are_told_to_programs(tmp_path):
    """A check that ends with 1 says why in each format; a document that cannot be read is named as well."""
    for name in ("a.yaml", "b.yaml"):
        shutil.copy(SAMPLES["2019"], tmp_path / name)
    (tmp_path / "c.docx").write_bytes(b"PK\x03\x04 damaged")
    run = nianbao("check", "--format", "json", tmp_path)
    assert run.code == 1
    document = json.loads(run.out)
    validator = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    assert list(validator.iter_errors(document)) == []
    assert [(note["file"].rsplit("/")[-1], note["kind"]) for note in document["notes"]] == [
        ("c.docx", "unread"),
        ("b.yaml", "repeated"),
    ]
    log = json.loads(nianbao("check", "--format", "sarif", tmp_path).out)
    SARIFLog.model_validate(log)
    invocation = log["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] and [
        notification["level"] for notification in invocation["toolExecutionNotifications"]
    ] == ["warning", "error"]
    assert nianbao("check", "--format", "github", tmp_path).out.count(b"b.yaml") == 1
    assert nianbao("check", "--format", "csv", tmp_path).out.count(b"b.yaml") == 1
