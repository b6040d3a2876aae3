"""What `check --numbers --format json` writes, held against our schema by jsonschema."""

import json

import jsonschema
import pytest

from support import REPOSITORY, SAMPLES, nianbao

FILES = [*sorted((REPOSITORY / "samples/errors").glob("n.*.yaml")), *SAMPLES.values(), REPOSITORY / "samples/numbers.yaml"]
MISSING = "没有这个文件.yaml"
SCHEMA = json.loads((REPOSITORY / "docs/numbers.schema.json").read_text())


@pytest.fixture(scope="module")
def document():
    run = nianbao("check", "--numbers", "--format", "json", *FILES, MISSING)
    assert run.code == 2
    return json.loads(run.out)


def test_the_json_is_what_its_schema_says(document):
    validator = jsonschema.Draft202012Validator(SCHEMA)
    validator.check_schema(SCHEMA)
    assert [f"{'/'.join(map(str, error.path))}: {error.message}" for error in validator.iter_errors(document)] == []


def test_the_schema_refuses_what_it_does_not_know(document):
    for change in ({"colour": "red"}, {"kind": "number"}, {"reason": "mood"}):
        broken = json.loads(json.dumps(document))
        broken["files"][0]["numbers"][0].update(change)
        assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(broken)


def test_each_number_stands_at_its_place(document):
    for entry, path in zip(document["files"], FILES):
        lines = path.read_text(encoding="utf-8").splitlines()
        for number in entry["numbers"]:
            span = number["span"]
            assert span["line"] == span["end_line"]
            assert lines[span["line"] - 1][span["column"] - 1 : span["end_column"] - 1] == number["written"]
            assert number["written"] in number["excerpt"]


def test_the_summary_counts_the_numbers(document):
    files = [entry for entry in document["files"] if "numbers" in entry]
    numbers = [number for entry in files for number in entry["numbers"]]
    wrong = [number for number in numbers if number["kind"] == "contradicts" and not number["contradiction"]["accepted"]]
    assert document["summary"] == {
        "files": len(FILES) + 1, "failures": 1, "numbers": len(numbers), "contradictions": len(wrong)
    }
    assert document["files"][-1].keys() == {"file", "failure"}


def test_contradictions_are_the_findings_of_a_check(document):
    run = nianbao("check", "--format", "json", *FILES)
    for entry, checked in zip(document["files"], json.loads(run.out)["files"]):
        told = {f["rule"] for f in checked["findings"] if f["rule"].startswith("n.")}
        found = {number["contradiction"]["rule"] for number in entry["numbers"] if number["kind"] == "contradicts"}
        # These two speak of words without a number.
        assert told - {"n.none", "n.all_done", "n.unused_silence"} == found
