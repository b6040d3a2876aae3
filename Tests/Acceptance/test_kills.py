"""A command that is killed at any moment leaves whole files, and the next one goes through.

360 kills (SIGKILL) in all: 260 of exports (two times 100, 20 first ones, 40 forced ones) and 100 of applies.
"""

import random
import signal
import subprocess
import time

import openpyxl
import pytest

from reports import replaced
from support import BINARY, SAMPLES, export, nianbao, only

KILLS = 100


def temporary(folder) -> set[str]:
    return {str(path) for path in folder.rglob(".nianbao-*")}


def outputs(folder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.name[0] != "."}


@pytest.fixture
def versions(tmp_path):
    """Two versions of a report, each with the files that come of it."""
    text = SAMPLES["2021"].read_text(encoding="utf-8")
    made = []
    for name, version in [("a", text), ("b", replaced(text, "行政许可:       318 ", "行政许可:       319 "))]:
        source = tmp_path / f"{name}.yaml"
        source.write_text(version, encoding="utf-8")
        assert export(source, tmp_path / name).code == 0
        made.append((source.read_bytes(), outputs(tmp_path / name)))
    assert made[0][1].keys() == made[1][1].keys()
    assert all(made[0][1][name] != made[1][1][name] for name in made[0][1])
    return made


def start_and_kill(seconds: float, *arguments) -> bool:
    """Whether the command was still at work when it was killed."""
    run = subprocess.Popen([BINARY, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(seconds)
    run.kill()
    return run.wait() == -signal.SIGKILL


def export_and_kill(source, folder, seconds: float) -> bool:
    return start_and_kill(seconds, "export", source, "-o", folder)


def usual_seconds(source, folder) -> float:
    return min(export(source, folder / str(number)).seconds for number in range(5))


@pytest.mark.parametrize("kills_in_a_row", [1, 3])
def test_killed_exports_leave_whole_files_and_the_next_one_needs_no_force(tmp_path, versions, kills_in_a_row):
    dice = random.Random(kills_in_a_row)
    source, folder = tmp_path / "report.yaml", tmp_path / "out"
    source.write_bytes(versions[0][0])
    duration = usual_seconds(source, tmp_path / "times")
    assert export(source, folder).code == 0
    killed, caught_writing = 0, 0
    for number in range(KILLS):
        report, made = versions[(number + 1) % 2]
        source.write_bytes(report)
        before, there = temporary(folder), outputs(folder)
        killed += export_and_kill(source, folder, dice.uniform(0, 1.1 * duration))
        left = outputs(folder)
        caught_writing += left == there and temporary(folder) != before or left not in (there, made)
        assert left.keys() == made.keys()
        assert all(content in (versions[0][1][name], versions[1][1][name]) for name, content in left.items())
        assert source.read_bytes() == report
        if number % kills_in_a_row == kills_in_a_row - 1:
            before = temporary(folder)
            outcome = export(source, folder)
            assert outcome.code == 0, outcome.everything
            assert outputs(folder) == made
            assert temporary(folder) <= before
    # Kills that all came too early or too late would prove nothing.
    assert killed >= KILLS / 2 and caught_writing > 0, (killed, caught_writing)
    # For each of the two outputs and the manifest: what is coming, and what is kept for the moment.
    assert len(temporary(folder)) <= 6 * killed


def test_an_export_killed_before_any_other_leaves_a_folder_that_can_be_used(tmp_path, versions):
    dice = random.Random(7)
    source = tmp_path / "report.yaml"
    source.write_bytes(versions[0][0])
    duration = usual_seconds(source, tmp_path / "times")
    for number in range(20):
        folder = tmp_path / f"first {number}"
        export_and_kill(source, folder, dice.uniform(0, 1.1 * duration))
        left = outputs(folder) if folder.exists() else {}
        assert left.items() <= versions[0][1].items()
        assert export(source, folder).code == 0
        assert outputs(folder) == versions[0][1]


def test_a_kill_spares_what_was_edited_by_hand(tmp_path, versions):
    """A forced export has kept the copy before anything says that the edited file may be replaced."""
    dice = random.Random(11)
    source, folder = tmp_path / "report.yaml", tmp_path / "out"
    source.write_bytes(versions[0][0])
    duration = usual_seconds(source, tmp_path / "times")
    assert export(source, folder).code == 0
    for number in range(40):
        edited = f"手工修改 {number}\n".encode()
        text = folder / next(name for name in versions[0][1] if name.endswith(".txt"))
        text.write_bytes(edited)
        start_and_kill(dice.uniform(0, 1.1 * duration), "export", source, "-o", folder, "--force")
        if export(source, folder).code == 0:
            assert edited in [path.read_bytes() for path in folder.glob("*手工修改*.txt")]
        else:
            assert text.read_bytes() == edited
            assert export(source, folder, "--force").code == 0


def test_a_report_that_corrections_are_taken_into_is_the_old_or_the_new_one(tmp_path):
    dice = random.Random(13)
    source = tmp_path / "report.yaml"
    source.write_bytes(SAMPLES["2019"].read_bytes())
    assert export(source, tmp_path / "out").code == 0
    workbook = only(tmp_path / "out", ".xlsx")
    book = openpyxl.load_workbook(workbook)
    book["申请"]["D5"] = 3
    book.save(workbook)
    old = source.read_bytes()
    new = old.replace("[  2,  21,".encode(), "[  3,  21,".encode())
    runs = []
    for _ in range(5):
        source.write_bytes(old)
        runs.append(nianbao("apply", workbook, "--to", source).seconds)
        assert source.read_bytes() == new != old
    killed, outcomes = 0, []
    patience = min(runs)
    for _ in range(KILLS):
        source.write_bytes(old)
        killed += start_and_kill(dice.uniform(0, patience), "apply", workbook, "--to", source)
        outcomes.append(source.read_bytes())
        # A machine that is busier or less busy by now would else be killed always too early or too late.
        patience *= 1.1 if outcomes[-1] == old else 0.9
    assert set(outcomes) <= {old, new}
    assert killed >= KILLS / 4 and new in outcomes, (killed, outcomes.count(new))
    source.write_bytes(old)
    assert nianbao("apply", workbook, "--to", source).code == 0
    assert source.read_bytes() == new
