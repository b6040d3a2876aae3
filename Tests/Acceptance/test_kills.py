"""A command that is killed at any moment leaves whole files, and the next one goes through and clears up.

501 kills (SIGKILL) in all: 260 of exports (two times 100, 20 first ones, 40 forced ones), 100 of applies, 120 of all
commands in turn, and the others at moments that are known.
"""

import os
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
            outcome = export(source, folder)
            assert outcome.code == 0, outcome.everything
            assert outputs(folder) == made
            assert temporary(folder) == set()
    # Kills that all came too early or too late would prove nothing.
    assert killed >= KILLS / 4 and caught_writing > 0, (killed, caught_writing)


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


# What killed commands leave

AGENCY = ["--agency", "青石县", "--year", "2023"]
# Each command that writes, with the file that it writes; the last run of each is one that writes again.
WRITING = {
    "export": (["export", "report.yaml", "-o", "."], None),
    "facts": (["facts", "report.yaml", "-o", "facts.csv"], "facts.csv"),
    "database": (["facts", "report.yaml", "-o", "facts.db"], "facts.db"),
    "new": (["new", *AGENCY[:2], "--year", "2025", "-o", "new.yaml"], "new.yaml"),
    "diff": (["diff", "report.yaml", "other.yaml", "-o", "diff.txt"], "diff.txt"),
    "rollup": (["rollup", "report.yaml", *AGENCY, "-o", "region.yaml"], "region.yaml"),
    "fmt": (["fmt", "untidy.yaml"], "untidy.yaml"),
    "apply": (["apply", "out.xlsx", "--to", "applied.yaml"], "applied.yaml"),
}  # fmt: skip
writing = pytest.mark.parametrize("command, target", WRITING.values(), ids=WRITING)


@pytest.fixture
def place(tmp_path):
    """A folder where each of the commands can run."""
    text = SAMPLES["2021"].read_text(encoding="utf-8")
    folder = tmp_path / "place"
    folder.mkdir()
    (folder / "report.yaml").write_text(text, encoding="utf-8")
    (folder / "applied.yaml").write_text(text, encoding="utf-8")
    (folder / "other.yaml").write_text(replaced(text, "行政许可:       318 ", "行政许可:       319 "), encoding="utf-8")
    (folder / "untidy.yaml").write_text(text.replace("机关:", "机关:  "), encoding="utf-8")
    assert export(folder / "report.yaml", tmp_path / "out", "--to", "xlsx").code == 0
    book = openpyxl.load_workbook(only(tmp_path / "out", ".xlsx"))
    book["申请"]["D5"] = book["申请"]["D5"].value + 1
    book.save(folder / "out.xlsx")
    return folder


def at_work(folder):
    """A command that has begun to write into a folder and waits for what it reads; with the end to write to."""
    pipe = folder.parent / "pipe"
    os.mkfifo(pipe)
    run = subprocess.Popen(
        [BINARY, "facts", pipe, "-o", folder / "waiting.csv"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    writer = open(pipe, "wb")
    for _ in range(200):
        if len(temporary(folder)) == 2:
            return run, writer
        time.sleep(0.05)
    raise AssertionError(temporary(folder))


@writing
def test_whatever_command_comes_next_clears_what_a_killed_one_has_left(place, command, target):
    run, writer = at_work(place)
    run.kill()
    run.wait()
    writer.close()
    assert len(temporary(place)) == 2
    outcome = nianbao(*command, cwd=place)
    assert outcome.code == 0, outcome.everything
    assert temporary(place) == set()


@writing
def test_what_a_living_command_has_is_left_alone(place, command, target):
    run, writer = at_work(place)
    before = temporary(place)
    outcome = nianbao(*command, cwd=place)
    assert outcome.code == 0, outcome.everything
    assert temporary(place) == before
    writer.write((place / "report.yaml").read_bytes())
    writer.close()
    out, err = run.communicate(timeout=20)
    assert run.returncode == 0, err
    assert (place / "waiting.csv").read_bytes().startswith(b"agency")
    assert temporary(place) == set()


def test_a_table_whose_command_is_killed_stays_as_it_was(place):
    (place / "waiting.csv").write_bytes(b"")
    assert nianbao("facts", "report.yaml", "-o", "waiting.csv", cwd=place).code == 0
    old = (place / "waiting.csv").read_bytes()
    run, writer = at_work(place)
    run.kill()
    run.wait()
    writer.close()
    assert (place / "waiting.csv").read_bytes() == old


def test_no_command_leaves_anything_for_ever_however_it_is_killed(place):
    dice = random.Random(17)
    results = {target: set() for _, target in WRITING.values() if target}
    originals = {name: (place / name).read_bytes() for name in ("untidy.yaml", "applied.yaml")}
    whole = {}
    for command, target in WRITING.values():
        assert nianbao(*command, cwd=place).code == 0
        if target:
            whole[target] = (place / target).read_bytes()
    seconds = nianbao("check", "report.yaml", cwd=place).seconds
    killed = 0
    for number in range(120):
        command, target = list(WRITING.values())[number % len(WRITING)]
        if target in originals:
            (place / target).write_bytes(originals[target])
        elif target in ("new.yaml", "diff.txt", "region.yaml"):
            (place / target).unlink(missing_ok=True)
        run = subprocess.Popen([BINARY, *command], cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(dice.uniform(0.3, 2) * seconds)
        run.kill()
        killed += run.wait() == -signal.SIGKILL
        if target:
            left = (place / target).read_bytes() if (place / target).exists() else None
            assert left in (None, whole[target], originals.get(target)), target
            results[target].add(left == whole[target])
    assert killed > 20 and any(len(seen) == 2 for seen in results.values()), (killed, results)
    assert nianbao("export", "report.yaml", "-o", ".", cwd=place).code == 0
    (place / "untidy.yaml").write_bytes(originals["untidy.yaml"])
    assert nianbao("fmt", "untidy.yaml", cwd=place).code == 0
    assert temporary(place) == set()
    assert not [path.name for path in place.iterdir() if "中断时的内容" in path.name]
