"""The command line: drafts made by `new`, standard input, exit codes, the language of messages, closed pipes."""

import os
import re
import shutil
import subprocess

import pytest
import yaml

from oracle import expected
from printed_form import HEADINGS, TABLES, rows
from reports import replaced
from support import BINARY, EDITIONS, SAMPLES, display_width, export, has_chinese, nianbao, only

YEARS = {"2019": 2020, "2021": 2025}
SCOPES = {"organ": "本机关", "region": "行政区域"}
AGENCY = "青石县教育体育局"

drafts = pytest.mark.parametrize("scope", SCOPES)
editions = pytest.mark.parametrize("edition", EDITIONS)


def draft(edition: str, scope: str = "organ") -> str:
    outcome = nianbao("new", "--agency", AGENCY, "--year", YEARS[edition], "--scope", scope, "-o", "-")
    assert outcome.code == 0, outcome.messages
    return outcome.output


def section(text: str, key: str) -> list[str]:
    """The lines below a key of the first level, without comments."""
    lines = text.split(f"\n{key}:\n")[1].split("\n")
    end = next((at for at, line in enumerate(lines) if line and not line.startswith((" ", "#"))), len(lines))
    return [line for line in lines[:end] if line.strip() and not line.strip().startswith("#")]


def broken(tmp_path, name="broken.yaml"):
    path = tmp_path / name
    path.write_text("年度: [\n", encoding="utf-8")
    return path


# new


@drafts
@editions
def test_a_draft_lacks_nothing_but_what_is_to_be_filled_in(tmp_path, edition, scope):
    (tmp_path / "draft.yaml").write_text(draft(edition, scope), encoding="utf-8")
    outcome = nianbao("check", tmp_path / "draft.yaml")
    assert outcome.code == 1
    assert set(outcome.rules) == {"cell.missing", "f.section_empty"}
    # Three tables and three texts.
    assert outcome.rules.count("cell.missing") == 3 and outcome.rules.count("f.section_empty") == 3


@drafts
@editions
def test_a_draft_has_every_row_of_the_form_and_every_one_is_to_be_filled_in(edition, scope):
    data = yaml.safe_load(draft(edition, scope))
    assert (str(data["格式"]), data["机关"], data["年度"], data["口径"]) == (
        edition, AGENCY, YEARS[edition], SCOPES[scope],
    )  # fmt: skip
    assert [key for key in data if key in HEADINGS] == list(HEADINGS)
    for sheet in TABLES:
        written = []
        for key, value in data[sheet].items():
            written += [(key, inner) for inner in value] if isinstance(value, dict) else [(key,)]
            assert value == "待填" or set(value.values()) == {"待填"}
        assert written == [path for path, _ in rows(edition, sheet)]
    assert all("待填" in data[key].splitlines() for key in HEADINGS if key not in TABLES)


@drafts
@editions
def test_the_values_of_a_table_stand_in_one_column(edition, scope):
    text = draft(edition, scope)
    for sheet in TABLES:
        columns = {
            display_width(line[: line.index("待填")]) for line in section(text, sheet) if "待填" in line
        }
        assert len(columns) == 1, sheet


@editions
def test_a_draft_tells_every_printed_label_and_the_source_of_the_form(edition):
    text = draft(edition)
    assert all(heading in text for heading in HEADINGS.values())
    assert expected(SAMPLES[edition].read_text(encoding="utf-8")).edition in text.split("\n")[1]


@editions
def test_a_draft_that_is_filled_in_passes_and_can_be_exported(tmp_path, edition):
    text = re.sub(r"^(总体情况|存在问题|其他事项): 待填$", r"\1: |\n  已写。", draft(edition), flags=re.MULTILINE)
    text = re.sub(r"^  待填$", "  已写。", text, flags=re.MULTILINE)
    tables = re.sub(r"(?<=:)( +)待填", r"\g<1>0", text)
    (tmp_path / "full.yaml").write_text(tables, encoding="utf-8")
    outcome = nianbao("check", tmp_path / "full.yaml")
    assert outcome.code == 0 and outcome.rules == []
    assert export(tmp_path / "full.yaml", tmp_path / "out").code == 0
    assert set(expected(tables).totals["申请"].values()) == {0}


def test_new_names_the_file_after_agency_and_year_and_says_what_to_do(tmp_path):
    outcome = nianbao("new", "--agency", AGENCY, "--year", "2025", cwd=tmp_path)
    assert outcome.code == 0
    assert os.listdir(tmp_path) == [os.path.normpath(outcome.output.strip())]
    assert AGENCY in outcome.output and "2025" in outcome.output
    assert "nianbao check" in outcome.messages


def test_new_leaves_an_existing_file_alone(tmp_path):
    path = tmp_path / "report.yaml"
    path.write_text("手写的内容\n", encoding="utf-8")
    outcome = nianbao("new", "--agency", AGENCY, "--year", "2025", "-o", path)
    assert outcome.code == 2 and "report.yaml" in outcome.messages
    assert path.read_text(encoding="utf-8") == "手写的内容\n"
    assert os.listdir(tmp_path) == ["report.yaml"]


def test_new_leaves_a_link_alone_even_if_it_leads_nowhere(tmp_path):
    (tmp_path / "link.yaml").symlink_to(tmp_path / "not mounted.yaml")
    outcome = nianbao("new", "--agency", AGENCY, "--year", "2025", "-o", tmp_path / "link.yaml")
    assert outcome.code == 2 and "link.yaml" in outcome.messages
    assert (tmp_path / "link.yaml").is_symlink() and os.listdir(tmp_path) == ["link.yaml"]


@pytest.mark.parametrize("agency", ["名:字 #1", "- 局", "'引号\"", "{局}", "null", "2023", "a&b*c", "局/处", "...", "@局"])
def test_any_agency_name_is_read_back(tmp_path, agency):
    outcome = nianbao("new", f"--agency={agency}", "--year", "2025", "-o", "-")
    assert outcome.code == 0
    assert str(yaml.safe_load(outcome.output)["机关"]) == agency
    (tmp_path / "draft.yaml").write_bytes(outcome.out)
    assert set(nianbao("check", tmp_path / "draft.yaml").rules) - {"f.title"} == {"cell.missing", "f.section_empty"}


@pytest.mark.parametrize("year", ["1999", "2007", "99999", "-1"])
def test_a_year_without_a_form_is_refused(tmp_path, year):
    outcome = nianbao("new", "--agency", AGENCY, f"--year={year}", cwd=tmp_path)
    assert outcome.code == 2 and os.listdir(tmp_path) == []


@pytest.mark.parametrize("year", ["2100", "9998", "99999"])
def test_a_draft_that_new_agrees_to_make_has_a_year_that_check_agrees_to_read(tmp_path, year):
    outcome = nianbao("new", "--agency", AGENCY, "--year", year, "-o", tmp_path / "draft.yaml")
    if outcome.code == 0:
        assert "field.value" not in nianbao("check", tmp_path / "draft.yaml").rules
    else:
        assert outcome.code == 2 and not (tmp_path / "draft.yaml").exists()


# Standard input


@editions
def test_check_reads_standard_input(edition):
    outcome = nianbao("check", "-", stdin=SAMPLES[edition].read_bytes())
    assert outcome.code == 0 and "<stdin>" in outcome.output


def test_export_reads_standard_input_and_writes_the_same_as_from_the_file(tmp_path):
    assert export("-", tmp_path / "a", stdin=SAMPLES["2019"].read_bytes()).code == 0
    assert export(SAMPLES["2019"], tmp_path / "b").code == 0
    for ending in (".txt", ".xlsx"):
        assert only(tmp_path / "a", ending).read_bytes() == only(tmp_path / "b", ending).read_bytes()


def test_faults_on_standard_input_are_placed_in_it():
    outcome = nianbao("check", "-", stdin="年度: 2023\n机关: @\n".encode())
    assert outcome.code == 1 and "<stdin>:2:5" in outcome.output


def test_empty_standard_input_is_told():
    outcome = nianbao("check", "-", stdin=b"")
    assert outcome.code == 1 and "empty" in outcome.everything


def test_a_form_is_read_from_standard_input():
    form = (SAMPLES["2019"].parents[1] / "Templates/2019/form.yaml").read_bytes()
    outcome = nianbao("form", "--form", "-", stdin=form)
    assert outcome.code == 0 and outcome.out == nianbao("form", "2019").out


# Exit codes


def test_a_clean_report_ends_with_0(tmp_path):
    assert nianbao("check", *SAMPLES.values()).code == 0


def test_warnings_alone_end_with_0(tmp_path):
    text = replaced(SAMPLES["2021"].read_text(encoding="utf-8"), r"行政许可:       318 ", "行政许可:       ３１８ ")
    (tmp_path / "report.yaml").write_text(text, encoding="utf-8")
    outcome = nianbao("check", tmp_path / "report.yaml")
    assert outcome.code == 0 and "1 warning (--all shows them)" in outcome.output
    outcome = nianbao("check", "--all", tmp_path / "report.yaml")
    assert outcome.code == 0 and outcome.rules == ["number.style"] and "318" in outcome.output


def test_errors_end_with_1(tmp_path):
    assert nianbao("check", broken(tmp_path)).code == 1


def test_a_missing_file_ends_with_2_and_the_others_are_checked(tmp_path):
    outcome = nianbao("check", tmp_path / "missing.yaml", SAMPLES["2021"], broken(tmp_path))
    assert outcome.code == 2
    assert "missing.yaml" in outcome.messages
    assert "qingshi-2023.yaml: no findings" in outcome.output and "broken.yaml: 1 error" in outcome.output


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root can read every file")
def test_an_unreadable_file_ends_with_2(tmp_path):
    path = broken(tmp_path)
    path.chmod(0)
    # Root reads whatever it likes unless it gives up the right to.
    lesser = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    done = subprocess.run([*lesser, BINARY, "check", path, "--lang", "en"], capture_output=True, text=True, timeout=20)
    assert done.returncode == 2 and "permission" in done.stderr and "broken.yaml" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"], ["check"], ["export"], ["check", "a", "--frob"], ["export", "a", "--jobs", "0"], ["new"],
        ["new", "--agency", "x", "--year", "soon"], ["new", "--agency", "x", "--year", "2025", "--scope", "all"],
        ["export", "a", "--to", "odt"], ["export", "a", "--to", ""], ["export", "a", "--to", "txt,,xlsx"],
        ["check", "a", "--lang", "fr"],
    ],
    ids=" ".join,
)  # fmt: skip
@pytest.mark.parametrize("language", ["zh", "en"])
def test_wrong_usage_ends_with_64_and_says_so_on_standard_error(tmp_path, arguments, language):
    locale = {"zh": "zh_CN.UTF-8", "en": "C"}[language]
    outcome = nianbao(*arguments, cwd=tmp_path, environment={"LC_ALL": locale})
    assert outcome.code == 64
    assert outcome.output == "" and outcome.messages
    assert has_chinese(outcome.messages) or language == "en"
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("name", ["-dash.yaml", "-ah", "--dash.yaml"])
def test_a_file_whose_name_begins_with_a_dash_is_told_apart_from_options(tmp_path, name):
    report = tmp_path / name
    report.write_bytes(SAMPLES["2021"].read_bytes())
    outcome = nianbao("check", name, cwd=tmp_path)
    assert outcome.code == 64 and outcome.output == ""
    assert f"write “./{name}”" in outcome.messages
    for arguments in [[f"./{name}"], ["--", name]]:
        assert nianbao("check", *arguments, cwd=tmp_path).code == 0


def test_a_letter_is_an_option_even_if_a_file_is_called_so(tmp_path):
    (tmp_path / "-h").write_text("")
    assert nianbao("check", "-h", cwd=tmp_path).code == 0


WORDS = re.compile(r"[A-Z]{4,}:|[A-Z][a-z]+ [a-z]+|<[a-z]|\b(Error|Usage|Help|See|default|values)\b")


@pytest.mark.parametrize(
    "arguments",
    [["check", "--nosuch"], ["check", "a", "--nosuch"], ["check"], ["--help"], ["help", "export"], ["frobnicate"], []],
    ids=" ".join,
)
@pytest.mark.parametrize("place", ["before", "after", "locale"])
def test_a_clerk_who_reads_only_chinese_meets_no_english(arguments, place):
    language = [] if place == "locale" else ["--lang", "zh"]
    command = [*language, *arguments] if place == "before" else [*arguments, *language]
    outcome = nianbao(*command, environment={"LC_ALL": "zh_CN.UTF-8" if place == "locale" else "C.UTF-8"})
    assert outcome.everything and not WORDS.search(outcome.everything), outcome.everything


def test_an_unknown_edition_ends_with_2_and_names_those_there_are():
    outcome = nianbao("form", "1949")
    assert outcome.code == 2 and "2019" in outcome.messages and "2021" in outcome.messages


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["check", "--help"], ["help", "export"], ["form"]])
def test_what_was_asked_for_goes_to_standard_output(arguments):
    outcome = nianbao(*arguments)
    assert outcome.code == 0 and outcome.output and outcome.messages == ""


def test_only_the_formats_asked_for_are_written(tmp_path):
    for formats, endings in [("txt", {".txt"}), ("xlsx", {".xlsx"}), ("XLSX,txt,txt", {".txt", ".xlsx"})]:
        folder = tmp_path / formats
        assert nianbao("export", SAMPLES["2021"], "--to", formats, "-o", folder).code == 0
        assert {path.suffix for path in folder.iterdir() if path.is_file()} == endings


def test_quiet_leaves_out_only_what_is_clean(tmp_path):
    outcome = nianbao("check", "--quiet", SAMPLES["2019"], broken(tmp_path), SAMPLES["2021"])
    assert outcome.code == 1
    assert "broken.yaml" in outcome.output
    assert "yichuan" not in outcome.output and "qingshi" not in outcome.output


# Language


@pytest.mark.parametrize(
    "environment, is_chinese",
    [
        ({"LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, True),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, False),
        ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, True),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_TW.UTF-8", "LANG": "de_DE.UTF-8"}, True),
        ({"LC_ALL": "", "LC_MESSAGES": "C", "LANG": "zh_CN.UTF-8"}, False),
        ({"LC_ALL": "", "LANG": "zh_CN.GB18030"}, True),
        ({"LC_ALL": "", "LANG": ""}, False),
        ({"LC_ALL": "POSIX"}, False),
    ],
    ids=str,
)
def test_the_locale_chooses_the_language(tmp_path, environment, is_chinese):
    shown = nianbao("check", broken(tmp_path), environment=environment)
    failed = nianbao("check", tmp_path / "missing.yaml", environment=environment)
    assert has_chinese(shown.output.split("\n")[0].split(": ", 1)[1]) == is_chinese
    assert has_chinese(failed.messages) == is_chinese


@pytest.mark.parametrize("place", ["before", "after", "joined"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_option_outranks_the_locale(tmp_path, language, place):
    path = broken(tmp_path)
    arguments = {
        "before": ["check", "--lang", language, path],
        "after": ["check", path, "--lang", language],
        "joined": ["check", path, f"--lang={language}"],
    }[place]
    other = {"zh": "en_US.UTF-8", "en": "zh_CN.UTF-8"}[language]
    outcome = nianbao(*arguments, environment={"LC_ALL": other})
    assert ("错误：" in outcome.output) == (language == "zh")
    assert ("error: " in outcome.output) == (language == "en")


def test_what_is_exported_is_the_same_in_every_language(tmp_path):
    for language in ("zh", "en"):
        assert export(SAMPLES["2021"], tmp_path / language, "--lang", language).code == 0
    assert only(tmp_path / "zh", ".txt").read_bytes() == only(tmp_path / "en", ".txt").read_bytes()
    assert only(tmp_path / "zh", ".xlsx").read_bytes() == only(tmp_path / "en", ".xlsx").read_bytes()


@pytest.mark.parametrize("command", [[], ["new"], ["check"], ["export"], ["status"], ["form"]], ids=" ".join)
def test_help_is_in_the_language_of_the_locale(command):
    chinese = nianbao(*command, "--help", environment={"LC_ALL": "zh_CN.UTF-8"})
    english = nianbao(*command, "--help")
    assert has_chinese(chinese.output)
    printed = english.output
    for quoted in ("草稿", "青石县教育体育局", "机关, 单位 or 名称"):
        printed = printed.replace(quoted, "")
    assert not has_chinese(printed)


# Closed pipes and full disks


COMMANDS = [
    ["form", "2021"], ["--help"], ["--version"], ["new", "--agency", AGENCY, "--year", "2025", "-o", "-"],
    ["check", SAMPLES["2021"]], ["check", "-"],
]  # fmt: skip


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: str(arguments[0]))
def test_a_closed_pipe_ends_it_quietly(arguments):
    reader, writer = os.pipe()
    os.close(reader)
    outcome = nianbao(*arguments, stdin=b"@" * 1000, stdout=writer)
    os.close(writer)
    assert outcome.messages == ""
    assert outcome.code in (0, 1)


def test_a_reader_that_stops_after_a_line_is_no_trouble():
    script = '"$0" form 2021 | head -1; echo "${PIPESTATUS[0]}"'
    done = subprocess.run(["bash", "-c", script, BINARY], capture_output=True, text=True, timeout=20)
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] in ("0", "1")


@pytest.mark.parametrize("arguments", COMMANDS[:1] + COMMANDS[3:5], ids=lambda arguments: str(arguments[0]))
def test_output_that_does_not_fit_on_the_disk_is_a_failure(arguments):
    # A clerk who writes a draft to a full disk must not get the impression that all went well.
    with open("/dev/full", "wb") as full:
        outcome = nianbao(*arguments, stdout=full)
    assert outcome.code == 2 and outcome.messages
