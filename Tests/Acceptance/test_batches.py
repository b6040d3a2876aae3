"""Many reports at a time, as somebody at a terminal or a program sees them."""

import os
import pty
import re
import signal
import subprocess
import time

import pytest

from reports import replaced
from support import BINARY, SAMPLES, nianbao

COUNT = 150


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """Two folders of sound reports, each of another agency."""
    folder = tmp_path_factory.mktemp("reports")
    text = SAMPLES["2021"].read_text(encoding="utf-8")
    for number in range(COUNT):
        place = folder / f"{number % 2}县"
        place.mkdir(exist_ok=True)
        report = replaced(text, r"^机关: .*$", f"机关: 第{number}局")
        (place / f"{number:03}.yaml").write_text(report, encoding="utf-8")
    return folder


def started(*arguments, **streams):
    return subprocess.Popen(
        [BINARY, *map(str, arguments)], env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TERM": "xterm"}, **streams)


def test_the_number_of_threads_changes_no_byte(reports, tmp_path):
    written = []
    for jobs in ("1", "2", "9"):
        folder = tmp_path / jobs
        outcome = nianbao("export", reports / "1县", "-o", folder, "--jobs", jobs, timeout=120)
        assert outcome.code == 0, outcome.messages
        files = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.*") if path.suffix in (".txt", ".xlsx")}
        assert len(files) == COUNT
        written.append((outcome.output.replace(str(folder), ""), files))
    assert written[0] == written[1] == written[2]


@pytest.mark.parametrize(
    "command",
    [["check"], ["export", "-o", "out"], ["facts", "-o", "out.csv"], ["rollup", "--agency", "青石县", "--year", "2023"]],
    ids=lambda command: command[0],
)
def test_a_folder_that_is_called_like_a_report_is_a_folder(tmp_path, command):
    place = tmp_path / "各局.yaml" / "2023.yml"
    place.mkdir(parents=True)
    (place / "年报.yaml").write_bytes(SAMPLES["2021"].read_bytes())
    for folder in (".", "各局.yaml"):
        outcome = nianbao(*command, folder, cwd=tmp_path)
        assert (outcome.code, outcome.messages.count("cannot")) == (0, 0), outcome.everything


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_finishes_the_files_at_hand_and_says_what_was_done(reports, tmp_path, number, jobs):
    command = ["export", reports, "-o", tmp_path / "out", "--jobs", jobs]
    run = started(*command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0)
    lines = [run.stdout.readline() for _ in range(3)]
    run.send_signal(number)
    rest, messages = run.communicate(timeout=20)
    assert run.returncode == 130
    listed = set((b"".join(lines) + rest).decode().split("\n")) - {""}
    done = int(re.search(rf"Interrupted: (\d+) of {COUNT} files are done", messages.decode())[1])
    assert 2 * done == len(listed) < 2 * COUNT
    assert listed == {str(path) for path in (tmp_path / "out").rglob("*") if path.suffix in (".txt", ".xlsx")}
    assert not list((tmp_path / "out").rglob(".nianbao-*"))
    again = nianbao("export", reports, "-o", tmp_path / "out", timeout=120)
    assert again.code == 0
    assert not listed & set(again.output.split("\n"))
    assert f"{COUNT} reports:" in again.messages


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A folder of so many sound reports that all of them cannot be looked at before somebody changes their mind."""
    folder = tmp_path_factory.mktemp("many")
    text = SAMPLES["2021"].read_text(encoding="utf-8")
    for number in range(2000):
        report = replaced(text, r"^机关: .*$", f"机关: 第{number}局")
        (folder / f"{number:04}.yaml").write_text(report, encoding="utf-8")
    return folder


def interrupted(*command):
    """A run that is interrupted as early as it is looked out for, and what it said."""
    # On a busy machine, it takes seconds to start.
    for wait in (0.01 * 1.2**step for step in range(45)):
        run = started(*command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(wait)
        run.send_signal(signal.SIGINT)
        output, messages = run.communicate(timeout=60)
        # Before that, a signal ends it at once.
        if run.returncode != -signal.SIGINT:
            return run.returncode, output.decode(), messages.decode()
    raise AssertionError("Ctrl-C is never looked out for")


def test_ctrl_c_leaves_nothing_of_the_workbooks_for_a_list(tmp_path):
    (tmp_path / "名单.txt").write_text("".join(f"第{number}局\n" for number in range(2000)), encoding="utf-8")
    command = ["new", "--roster", tmp_path / "名单.txt", "--year", "2024", "--to", "xlsx", "-o", tmp_path / "下发"]
    code, output, messages = interrupted(*command)
    assert (code, output, messages) == (130, "", "Interrupted: no file was written\n")
    assert not list((tmp_path / "下发").rglob("*"))


def test_a_roll_up_says_that_it_was_interrupted(many, tmp_path):
    region = tmp_path / "region.yaml"
    code, output, messages = interrupted("rollup", many, "--agency", "县", "--year", "2023", "-o", region)
    assert (code, output) == (130, "")
    assert re.search(r"Interrupted: \d+ of 2000 files are done", messages), messages
    assert f"“{region}” was not written" in messages
    assert not list(tmp_path.iterdir())


def test_a_survey_of_exports_says_that_it_was_interrupted(many):
    code, _, messages = interrupted("status", many)
    assert code == 130
    assert re.search(r"Interrupted: \d+ of 2000 reports were|Interrupted while reports were being found", messages)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_terminal_shows_a_bar_that_goes_away(reports, tmp_path, jobs):
    ours, theirs = pty.openpty()
    run = started("export", reports, "-o", tmp_path, "--jobs", jobs, stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 65536):
            shown += piece
    except OSError:  # the other side has closed
        pass
    assert run.wait(timeout=20) == 0
    text = shown.decode()
    assert re.search(rf"\[#*·*\] \d+/{COUNT}, about \d+ s left", text), text
    last = text.rindex("\r\x1b[K")
    assert "[#" not in text[last:]
    assert f"{COUNT} reports: {COUNT} exported" in text[last:]


@pytest.mark.parametrize("command", ["check", "facts"])
def test_a_closed_pipe_ends_the_run_early_and_quietly(reports, tmp_path, command):
    """`| head` has seen enough. Who came to the last file would wait for a writer that never comes."""
    os.mkfifo(tmp_path / "never")
    run = started(
        command, reports, tmp_path / "never", "--jobs", "1", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    run.stdout.readline()
    run.stdout.close()
    try:
        assert run.wait(timeout=20) in (0, 1)
        assert run.stderr.read() == b""
    finally:
        run.kill()


def test_memory_does_not_grow_with_the_number_of_files(reports, tmp_path):
    """Six times as many files of the same kind take at most a tenth more, plus the noise of so small a process."""

    def peak(count):
        folder = tmp_path / str(count)
        folder.mkdir()
        sources = sorted(reports.rglob("*.yaml"))
        for number in range(count):
            os.link(sources[number % COUNT], folder / f"{number:05}.yaml")
        run = started("check", folder, "--jobs", "2", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        # Of one agency and year there is to be one report.
        assert run.returncode == (1 if count > COUNT else 0)
        return usage.ru_maxrss

    assert peak(600) <= peak(100) * 1.1 + 2048
