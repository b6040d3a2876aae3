"""Holds our files against the schemas that `nianbao schema` writes, with jsonschema and a YAML 1.2 reader that is not ours."""

import copy
import json

import jsonschema
import pytest
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from support import REPOSITORY, SAMPLES, nianbao

# The faults that a schema can see; all others are of sums, of texts, or of what is no YAML.
VISIBLE = {
    "cell.count_integer", "cell.non_negative", "cell.not_applicable", "cell.remark", "cell.too_large", "field.value",
    "file.empty", "key.missing", "key.unknown", "narrative.notation", "number.format", "number.style", "row.length",
    "row.notation",
}
FORMS = sorted(REPOSITORY.glob("Templates/*/form.yaml"))
ERRORS = sorted((REPOSITORY / "samples/errors").glob("*.yaml"))


def read(path):
    """As JSON would have it: dates are texts. None for a file that is no YAML."""
    try:
        return json.loads(json.dumps(YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8")), default=str))
    except (YAMLError, UnicodeDecodeError, TypeError):
        return None


def validator(*arguments):
    run = nianbao("schema", *arguments)
    assert run.code == 0, run.everything
    schema = json.loads(run.out)
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


@pytest.fixture(scope="module")
def reports():
    return validator("report")


@pytest.fixture(scope="module")
def forms():
    return validator("form")


def faults(judge, value):
    return [f"{'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}" for fault in judge.iter_errors(value)]


@pytest.mark.parametrize("path", [*SAMPLES.values(), REPOSITORY / "samples/numbers.yaml"], ids=lambda path: path.name)
def test_a_sound_report_fits(reports, path):
    assert faults(reports, read(path)) == []


@pytest.mark.parametrize("path", ERRORS, ids=lambda path: path.stem)
def test_a_broken_sample_fits_unless_its_fault_can_be_seen(reports, path):
    value = read(path)
    if value is None and path.stem != "file.empty":
        pytest.skip("no YAML")
    assert (faults(reports, value) != []) == (path.stem in VISIBLE)


@pytest.mark.parametrize("edition", ["2019", "2021"])
@pytest.mark.parametrize("keys", ["zh", "en"])
def test_a_draft_fits_in_both_spellings(reports, edition, keys, tmp_path):
    draft = tmp_path / "draft.yaml"
    assert nianbao("new", "--agency", "青石县水利局", "--year", {"2019": "2020", "2021": "2024"}[edition], "-o", draft).code == 0
    value = read(draft)
    if keys == "en":
        value["agency"], value["year"] = value.pop("机关"), value.pop("年度")
    assert faults(reports, value) == []
    assert faults(validator("report", "--edition", edition), value) == []


@pytest.mark.parametrize("change", [
    {"申请": {"新收": {"自然人": 1, "其余": 0}}}, {"申请": {"新收": [1, 2, 3, 4, 5, 6, 21]}}, {"申请": "待填"}, {"requests": 0},
    {"主动公开": {"第一项": {"规章": "不适用", "行政规范性文件": [{"值": 22, "注": "其中修订16件"}, 0, "待填"]}}},
    {"公开日期": "2025-01-20"}, {"说明": [{"规则": "y.jump", "理由": "机构改革"}]}, {"年度": "2024"}, {"总体情况": None},
])
def test_every_notation_of_the_guide_fits(reports, change):
    value = {"机关": "青石县水利局", "年度": 2024, **change}
    assert faults(reports, value) == []


@pytest.mark.parametrize("change", [
    {"申请": {"新收": {"自然人": 1, "其它": 0}}}, {"申请": {"新收": [1, 2, 3]}}, {"申请": 3}, {"申请": {"新收": "不适用"}},
    {"申请": {"新收": {"自然人": 1.5}}}, {"申请": {"新收": {"自然人": {"值": 1, "备注": "甲"}}}}, {"年度": 24}, {"口径": "全县"}, {"说明": [{"理由": "甲"}]},
    {"总体情况": ["甲"]}, {"格式": 2019, "复议诉讼": {"行政复议": [0, 0, 0, 0, 0, 0]}},
])
def test_what_check_refuses_does_not_fit(reports, change):
    value = {"机关": "青石县水利局", "年度": 2024, **change}
    assert faults(reports, value) != []


def test_a_report_on_a_form_file_of_its_own_is_left_alone(reports):
    assert faults(reports, {"机关": "甲", "年度": 2030, "格式文件": "form.yaml", "别的": 1}) == []


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.parent.name)
def test_a_form_file_fits_and_a_misspelt_field_does_not(forms, path):
    value = read(path)
    assert faults(forms, value) == []
    for place in (lambda form: form, lambda form: form["sections"][1], lambda form: form["sections"][1]["blocks"][0],
                  lambda form: form["sections"][1]["blocks"][0]["columns"][0], lambda form: form["sections"][0]["narrative"]):
        broken = copy.deepcopy(value)
        place(broken)["widhts"] = 1
        assert faults(forms, broken) != []
