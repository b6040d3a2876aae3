"""Where results go and inputs come from other than ordinary files: links, pipes, devices, files without an end.

Nothing but a regular file is ever replaced, not by root either, and nothing keeps the tool waiting for ever.
"""

import os
import pty
import resource
import stat
import subprocess
import threading

import pytest

from support import BINARY, SAMPLES, export, nianbao, only

SAMPLE = SAMPLES["2021"]
AGENCY = "青石县教育体育局"
CORRECTED = SAMPLE.read_text(encoding="utf-8").replace("行政许可:       318 ", "行政许可:       319 ")
# Every command that writes one result, and what the result contains.
RESULTS = {
    "facts": (["facts", SAMPLE], "agency,scope,year"),
    "diff": (["diff", SAMPLE, "corrected.yaml"], "319"),
    "new": (["new", "--agency", AGENCY, "--year", "2025"], "机关: " + AGENCY),
    "rollup": (["rollup", SAMPLE, "--agency", "青石县", "--year", "2023"], "机关: 青石县"),
}  # fmt: skip
results = pytest.mark.parametrize("command, content", RESULTS.values(), ids=RESULTS)


@pytest.fixture(autouse=True)
def corrected(tmp_path):
    (tmp_path / "corrected.yaml").write_text(CORRECTED, encoding="utf-8")


def listing(folder) -> dict[str, str]:
    """The contents of a folder and those below, with what kind of thing it is."""
    return {
        str(path.relative_to(folder)): stat.filemode(path.lstat().st_mode)[0]
        + (os.readlink(path) if path.is_symlink() else "")
        for path in folder.rglob("*")
    }


# Outputs


@results
def test_a_hyphen_is_standard_output_and_nothing_is_left(tmp_path, command, content):
    before = listing(tmp_path)
    outcome = nianbao(*command, "-o", "-", cwd=tmp_path)
    assert outcome.code == 0, outcome.messages
    assert content in outcome.output
    assert listing(tmp_path) == before


@results
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_standard_output_by_its_name_in_the_system_is_the_same(tmp_path, command, content, name):
    before = stat.filemode(os.lstat("/dev/stdout").st_mode), os.listdir("/dev")
    by_name = nianbao(*command, "-o", name, cwd=tmp_path)
    assert by_name.code == 0, by_name.messages
    assert by_name.out == nianbao(*command, "-o", "-", cwd=tmp_path).out
    assert (stat.filemode(os.lstat("/dev/stdout").st_mode), os.listdir("/dev")) == before


@results
def test_a_file_that_a_shell_has_put_under_standard_output_goes_on(tmp_path, command, content):
    script = 'echo before; "$@" -o /dev/stdout 2>&2; echo after'
    with open(tmp_path / "result", "wb") as result:
        arguments = ["bash", "-c", script, "-", BINARY, *map(str, command)]
        subprocess.run(arguments, stdout=result, cwd=tmp_path, timeout=20, check=True)
    text = (tmp_path / "result").read_text(encoding="utf-8")
    assert text.startswith("before\n") and text.endswith("after\n") and content in text


@results
def test_a_device_stays_a_device(tmp_path, command, content):
    outcome = nianbao(*command, "-o", "/dev/null", cwd=tmp_path)
    assert outcome.code == 0, outcome.messages
    assert content not in outcome.output
    assert stat.S_ISCHR(os.lstat("/dev/null").st_mode)
    assert not os.path.exists("/dev/.nianbao")


@results
def test_a_full_device_is_a_failure(tmp_path, command, content):
    outcome = nianbao(*command, "-o", "/dev/full", cwd=tmp_path)
    assert outcome.code == 2 and "No space left" in outcome.messages


@results
def test_a_pipe_is_written_to_and_stays(tmp_path, command, content):
    os.mkfifo(tmp_path / "pipe")
    read = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_text(encoding="utf-8")))
    reader.start()
    outcome = nianbao(*command, "-o", tmp_path / "pipe", cwd=tmp_path)
    reader.join(10)
    assert outcome.code == 0, outcome.messages
    assert content in read[0]
    assert listing(tmp_path) == {"corrected.yaml": "-", "pipe": "p"}


@results
def test_what_a_shell_puts_in_the_place_of_a_file_is_written_to(tmp_path, command, content):
    script = '"$@" -o >(cat > result); wait $!'
    arguments = ["bash", "-c", script, "-", BINARY, *map(str, command)]
    subprocess.run(arguments, cwd=tmp_path, timeout=20, check=True, capture_output=True)
    assert content in (tmp_path / "result").read_text(encoding="utf-8")


@pytest.mark.parametrize("language, words", [("zh", "没有程序来读"), ("en", "no program came to read")])
def test_a_pipe_that_nobody_reads_does_not_keep_anybody_waiting_for_ever(tmp_path, language, words):
    os.mkfifo(tmp_path / "pipe")
    outcome = nianbao("facts", SAMPLE, "-o", tmp_path / "pipe", "--lang", language, timeout=60)
    assert outcome.code == 2 and words in outcome.messages


@results
def test_a_link_that_leads_nowhere_is_named_and_stays(tmp_path, command, content):
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    before = listing(tmp_path)
    outcome = nianbao(*command, "-o", tmp_path / "link", cwd=tmp_path)
    assert outcome.code == 2 and "link" in outcome.messages
    assert listing(tmp_path) == before


@pytest.mark.parametrize("name", ["facts.csv", "facts.db"])
def test_a_table_behind_a_link_is_brought_up_to_date_where_it_lies(tmp_path, name):
    (tmp_path / "store").mkdir()
    (tmp_path / name).symlink_to(f"store/{name}")
    assert nianbao("facts", SAMPLE, "-o", tmp_path / "store" / name).code == 0
    first = (tmp_path / "store" / name).read_bytes()
    outcome = nianbao("facts", tmp_path / "corrected.yaml", "-o", tmp_path / name)
    assert outcome.code == 0, outcome.messages
    assert (tmp_path / "store" / name).read_bytes() != first
    assert listing(tmp_path) == {
        "corrected.yaml": "-", "store": "d", name: f"lstore/{name}", f"store/{name}": "-", "store/.nianbao": "d",
        f"store/.nianbao/{name}.facts": "-",
    }  # fmt: skip


def published(folder):
    """Exports the report as it was before its correction."""
    report = folder / "corrected.yaml"
    report.write_bytes(SAMPLE.read_bytes())
    assert export(report, folder / "out").code == 0
    report.write_text(CORRECTED, encoding="utf-8")


def test_an_export_through_links_changes_the_files_at_their_end(tmp_path):
    published(tmp_path)
    (tmp_path / "store").mkdir()
    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert len(files) == 3
    for path in files:
        path.rename(tmp_path / "store" / path.name)
        path.symlink_to(tmp_path / "store" / path.name)
    before, old = listing(tmp_path), {path.name: (tmp_path / "store" / path.name).read_bytes() for path in files}
    outcome = export(tmp_path / "corrected.yaml", tmp_path / "out")
    assert outcome.code == 0, outcome.messages
    assert listing(tmp_path) == before
    assert all((tmp_path / "store" / path.name).read_bytes() != old[path.name] for path in files)


def test_what_was_edited_behind_a_link_is_kept_by_force(tmp_path):
    assert export(SAMPLE, tmp_path / "out").code == 0
    text = only(tmp_path / "out", ".txt")
    (tmp_path / "elsewhere.txt").write_text("手工修改\n", encoding="utf-8")
    text.unlink()
    text.symlink_to(tmp_path / "elsewhere.txt")
    assert export(SAMPLE, tmp_path / "out").code == 2
    assert (tmp_path / "elsewhere.txt").read_text(encoding="utf-8") == "手工修改\n"
    assert export(SAMPLE, tmp_path / "out", "--force").code == 0
    copy = next(path for path in (tmp_path / "out").iterdir() if "手工修改" in path.name)
    assert not copy.is_symlink() and copy.read_text(encoding="utf-8") == "手工修改\n"
    assert text.is_symlink() and (tmp_path / "elsewhere.txt").read_text(encoding="utf-8").startswith("青石县")


@pytest.mark.parametrize("kind", ["pipe", "device"])
@pytest.mark.parametrize("force", [[], ["--force"]], ids=["", "force"])
def test_an_export_replaces_no_pipe_and_no_device(tmp_path, kind, force):
    published(tmp_path)
    text = only(tmp_path / "out", ".txt")
    text.unlink()
    if kind == "pipe":
        os.mkfifo(text)
    else:
        text.symlink_to("/dev/null")
    before = listing(tmp_path)
    outcome = export(tmp_path / "corrected.yaml", tmp_path / "out", *force)
    assert outcome.code == 2 and "no regular file" in outcome.messages
    assert listing(tmp_path) == before


@pytest.mark.parametrize(
    "arguments",
    [["facts", SAMPLE, "--to", "sqlite", "-o"], ["rollup", SAMPLE, "--compare", "region.yaml", "--workbook"]],
)
def test_what_needs_a_file_goes_to_no_device(tmp_path, arguments):
    roll_up = ["rollup", SAMPLE, "--agency", "青石县", "--year", "2023", "-o", "region.yaml"]
    assert nianbao(*roll_up, cwd=tmp_path).code == 0
    outcome = nianbao(*arguments, "/dev/null", cwd=tmp_path)
    assert outcome.code in (2, 64) and outcome.messages
    assert stat.S_ISCHR(os.lstat("/dev/null").st_mode)


@pytest.mark.parametrize("command", ["fmt", "apply"])
@pytest.mark.parametrize("target", ["/dev/null", "/dev/stdin", "pipe"])
def test_what_is_changed_in_place_is_a_file(tmp_path, command, target):
    os.mkfifo(tmp_path / "pipe")
    assert export(SAMPLE, tmp_path / "out").code == 0
    arguments = ["fmt"] if command == "fmt" else ["apply", only(tmp_path / "out", ".xlsx"), "--to"]
    outcome = nianbao(*arguments, target, cwd=tmp_path, stdin=SAMPLE.read_bytes())
    assert outcome.code == 2 and "no regular file" in outcome.messages
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


# One output on standard output


def test_the_text_goes_to_standard_output_as_it_would_to_a_file(tmp_path):
    assert export(SAMPLE, tmp_path / "out").code == 0
    before = listing(tmp_path)
    outcome = nianbao("export", SAMPLE, "--to", "txt", "-o", "-", cwd=tmp_path)
    assert outcome.code == 0 and outcome.messages == ""
    assert outcome.out == only(tmp_path / "out", ".txt").read_bytes()
    assert listing(tmp_path) == before


def test_the_workbook_does_too_and_nothing_stays_in_the_temporary_folder(tmp_path):
    assert export(SAMPLE, tmp_path / "out").code == 0
    (tmp_path / "temporary").mkdir()
    outcome = nianbao(
        "export", SAMPLE, "--to", "xlsx", "-o", "-", cwd=tmp_path, environment={"TMPDIR": str(tmp_path / "temporary")})
    assert outcome.code == 0 and outcome.messages == ""
    assert outcome.out == only(tmp_path / "out", ".xlsx").read_bytes()
    assert not list((tmp_path / "temporary").iterdir())


def test_a_workbook_is_not_poured_over_a_screen(tmp_path):
    screen, end = pty.openpty()
    outcome = nianbao("export", SAMPLE, "--to", "xlsx", "-o", "-", stdout=end, cwd=tmp_path)
    os.close(end)
    os.close(screen)
    assert outcome.code == 2 and "cannot be shown on a screen" in outcome.messages


def test_standard_error_can_be_named_as_well(tmp_path):
    outcome = nianbao("export", SAMPLE, "--to", "txt", "-o", "/dev/stderr", cwd=tmp_path)
    assert outcome.code == 0 and outcome.out == b"" and outcome.messages.startswith("青石县")


def test_a_report_with_errors_is_not_put_on_standard_output(tmp_path):
    (tmp_path / "bad.yaml").write_text(CORRECTED.replace("结转下年度:", "结转下年:"), encoding="utf-8")
    outcome = nianbao("export", tmp_path / "bad.yaml", "--to", "txt", "-o", "-")
    assert outcome.code == 1 and outcome.out == b"" and "Not exported" in outcome.messages
    assert nianbao("export", tmp_path / "bad.yaml", "--to", "txt", "-o", "-", "--draft").output.startswith("青石县")


@pytest.mark.parametrize("output", ["-", "/dev/stdout"])
@pytest.mark.parametrize("language, word", [("zh", "只能"), ("en", "takes one")])
@pytest.mark.parametrize(
    "arguments",
    [[SAMPLE], [SAMPLE, "--to", "xlsx,txt"], [SAMPLE, "corrected.yaml", "--to", "txt"], [".", "--to", "txt"]],
)
def test_more_than_one_output_on_standard_output_is_a_mistake_of_usage(tmp_path, output, arguments, language, word):
    outcome = nianbao("export", *arguments, "-o", output, "--lang", language, cwd=tmp_path)
    assert outcome.code == 64 and word in outcome.messages and outcome.out == b""
    assert set(listing(tmp_path)) == {"corrected.yaml"}


def test_a_workbook_of_a_roll_up_has_a_name(tmp_path):
    roll_up = ["rollup", SAMPLE, "--agency", "青石县", "--year", "2023", "-o", "-", "--workbook", "-"]
    outcome = nianbao(*roll_up, cwd=tmp_path)
    assert outcome.code == 64 and set(listing(tmp_path)) == {"corrected.yaml"}


# What could not be done replaces nothing


@pytest.fixture(params=["facts.csv", "facts.db"])
def table(request, tmp_path):
    path = tmp_path / request.param
    assert nianbao("facts", SAMPLE, "-o", path).code == 0
    return path


@pytest.mark.parametrize("broken", ["missing", "no text", "folder without reports", "faulty", "one of two"])
def test_a_table_stays_when_its_reports_cannot_be_read(tmp_path, table, broken):
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.yaml").write_bytes(b"\x00\xff" if broken == "no text" else "机关: 局\n".encode())
    reports = {
        "missing": [tmp_path / "in/b.yaml"], "no text": [tmp_path / "in"], "faulty": [tmp_path / "in"],
        "folder without reports": [tmp_path / "empty"], "one of two": [tmp_path / "corrected.yaml", tmp_path / "in/b.yaml"],
    }[broken]  # fmt: skip
    (tmp_path / "empty").mkdir()
    before, old = listing(tmp_path), table.read_bytes()
    outcome = nianbao("facts", *reports, "-o", table)
    assert outcome.code == 2
    assert table.read_bytes() == old and listing(tmp_path) == before
    if broken != "folder without reports":
        assert "was not written" in outcome.messages


def test_a_table_of_nothing_is_not_begun_either(tmp_path):
    outcome = nianbao("facts", tmp_path / "gone.yaml", "-o", tmp_path / "facts.csv")
    assert outcome.code == 2 and set(listing(tmp_path)) == {"corrected.yaml"}


def test_a_full_standard_output_makes_no_failure_of_a_table_that_was_written(tmp_path):
    with open("/dev/full", "wb") as full:
        assert nianbao("facts", SAMPLE, "-o", tmp_path / "facts.csv", stdout=full).code == 0
    assert (tmp_path / "facts.csv").read_bytes().startswith(b"agency")


def test_a_workbook_of_a_comparison_stays_when_units_were_not_found(tmp_path):
    (tmp_path / "units").mkdir()
    (tmp_path / "units/a.yaml").write_bytes(SAMPLE.read_bytes())
    (tmp_path / "empty").mkdir()
    roll_up = ["rollup", "units", "--agency", "青石县", "--year", "2023", "-o", "region.yaml", "--workbook", "sum.xlsx"]
    assert nianbao(*roll_up, cwd=tmp_path).code == 0
    (tmp_path / "units/a.yaml").write_text(CORRECTED, encoding="utf-8")
    old = (tmp_path / "sum.xlsx").read_bytes()
    compare = ["rollup", "units", "empty", "--compare", "region.yaml", "--workbook", "sum.xlsx", "--update"]
    outcome = nianbao(*compare, cwd=tmp_path)
    assert outcome.code == 2 and "was not written" in outcome.messages
    assert (tmp_path / "sum.xlsx").read_bytes() == old


# Inputs

ENDLESS = ["/dev/zero", "/dev/urandom", "/proc/kmsg", "large"]
USES = {
    "check": lambda path: ["check", path],
    "export": lambda path: ["export", path, "-o", "out"],
    "facts": lambda path: ["facts", path],
    "diff": lambda path: ["diff", path, SAMPLE],
    "new": lambda path: ["new", "--from", path],
    "fmt": lambda path: ["fmt", path],
    "apply": lambda path: ["apply", path, "--to", "corrected.yaml"],
    "prior": lambda path: ["check", SAMPLE, "--prior", path],
    "form": lambda path: ["check", SAMPLE, "--form", path],
    "form file": lambda path: ["form", "--form", path],
    "unit": lambda path: ["rollup", path, "--agency", "青石县", "--year", "2023"],
    "roster": lambda path: ["rollup", SAMPLE, "--agency", "青石县", "--year", "2023", "--roster", path],
    "adjustments": lambda path: ["rollup", SAMPLE, "--agency", "青石县", "--year", "2023", "--adjustments", path],
    "region": lambda path: ["rollup", SAMPLE, "--compare", path],
    "status": lambda path: ["status", path],
    "named by a file": lambda path: ["check", "names.yaml"],
    "in a folder": lambda path: ["check", "folder"],
}  # fmt: skip


# Only a pipe that the user names is given some time; the first use is an example of all that do.
@pytest.mark.parametrize(
    "use, path",
    [(use, path) for path in ENDLESS for use in USES]
    + [(use, "pipe") for use in ("check", "status", "named by a file", "in a folder")],
)
def test_nothing_without_an_end_is_waited_for(tmp_path, use, path):
    if path == "/proc/kmsg" and not os.access(path, os.R_OK):
        pytest.skip("only root may read it")
    os.mkfifo(tmp_path / "pipe")
    with open(tmp_path / "large", "wb") as large:
        large.truncate(1 << 40)
    (tmp_path / "names.yaml").write_text(f"上年报告: {path}\n" + CORRECTED, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/a.yaml").write_text(CORRECTED, encoding="utf-8")
    (tmp_path / "folder/b.yaml").symlink_to(path if path.startswith("/") else tmp_path / path)
    outcome = nianbao(*USES[use](path), cwd=tmp_path, timeout=30)
    assert outcome.code in (0, 1, 2) and outcome.cpu_seconds < 10
    assert (use, path) == ("check", "pipe") or outcome.seconds < 9
    # A prior report that is not a report is a warning; the others must not have waited for anything.
    if use not in ("status", "named by a file", "in a folder", "unit", "prior"):
        assert outcome.code != 0 and outcome.messages + outcome.output


def test_what_a_shell_puts_in_the_place_of_a_file_is_read(tmp_path):
    for use, script in {
        "check": 'check <(cat "$1")',
        "export": 'export <(cat "$1") -o out',
        "form": 'export "$1" -o out2 --form <(cat "$2")',
        "prior": 'check "$1" "$1" --prior <(cat "$1") || true',
        "roster": f'rollup "$1" --agency 青石县 --year 2023 --roster <(echo {AGENCY})',
        "diff": 'diff <(cat "$1") <(cat "$1")',
    }.items():
        form = SAMPLE.parent.parent / "Templates/2021/form.yaml"
        done = subprocess.run(
            ["bash", "-c", f'"$0" {script}', BINARY, SAMPLE, form], cwd=tmp_path, timeout=20, capture_output=True, text=True)
        assert done.returncode == 0, (use, done.stderr)
        assert "cannot" not in done.stderr and "empty" not in done.stdout + done.stderr, (use, done)


@pytest.mark.parametrize(
    "command",
    [
        ["facts", SAMPLE, "-o", "facts.csv"], ["facts", SAMPLE, "-o", "facts.db"], ["export", SAMPLE, "-o", "out"],
        ["new", "--agency", AGENCY, "--year", "2025"], ["fmt", "untidy.yaml"],
    ],
    ids=lambda command: " ".join(map(str, command[::3])),
)  # fmt: skip
@pytest.mark.parametrize("limit", [0, 1_000, 10_000])
def test_a_limit_on_the_size_of_files_is_reported_and_nothing_is_half_written(tmp_path, command, limit):
    (tmp_path / "untidy.yaml").write_text(CORRECTED.replace("机关:", "机关:  "), encoding="utf-8")
    before = listing(tmp_path) | ({"out": "d"} if command[0] == "export" else {})
    outcome = nianbao(
        *command, cwd=tmp_path, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    if outcome.code == 0:
        assert limit == 10_000 and command[0] in ("new", "fmt")
        return
    assert outcome.code == 2, (outcome.code, outcome.messages)
    assert "cannot write" in outcome.messages
    assert {**listing(tmp_path), **({"out": "d"} if command[0] == "export" else {})} == before


# Names


@pytest.mark.parametrize(
    "title, name",
    [
        (r'a\b/c:d*e?f"g<h>i|j', "a＼b／c：d＊e？f＂g＜h＞i｜j"), ("CON", "ＣＯＮ"), ("-rf", "－rf"), ("年报...", "年报．．．"),
    ],
)  # fmt: skip
def test_outputs_have_names_that_windows_takes(tmp_path, title, name):
    report = tmp_path / "report.yaml"
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    report.write_text(f'标题: "{quoted}"\n' + CORRECTED, encoding="utf-8")
    assert export(report, tmp_path / "out").code == 0
    assert sorted(os.listdir(tmp_path / "out")) == [".nianbao", f"{name}.txt", f"{name}.xlsx"]
    assert os.listdir(tmp_path / "out/.nianbao") == [f"{name}.json"]
    status = nianbao("status", report, "-o", tmp_path / "out")
    assert status.code == 0, status.everything


def test_a_new_report_has_one_too(tmp_path):
    assert nianbao("new", "--agency", "教育局：体育局/科技局?", "--year", "2025", cwd=tmp_path).code == 0
    assert "教育局：体育局／科技局？2025.yaml" in os.listdir(tmp_path)


def test_two_titles_that_become_one_name_are_told(tmp_path):
    (tmp_path / "in").mkdir()
    for name, title in [("a", "年报:一"), ("b", "年报：一")]:
        (tmp_path / f"in/{name}.yaml").write_text(f'标题: "{title}"\n' + CORRECTED, encoding="utf-8")
    outcome = nianbao("export", tmp_path / "in", "-o", tmp_path / "out")
    assert outcome.code == 2 and "in/a.yaml” has the same title" in outcome.messages
    assert "in/b.yaml” has the same title" in outcome.messages
    assert os.listdir(tmp_path / "out") == []
