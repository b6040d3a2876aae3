"""Whatever call on a file fails, a command writes all it promised or nothing, and says which.

A library that is loaded before the others (faults.c) lets the n-th call fail, for every n of a whole run.
"""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import openpyxl
import pytest

from reports import replaced
from support import REPOSITORY, SAMPLES, export, nianbao, only

REASONS = ("No space left on device", "Input/output error", "not whole")
CASES = [(True, kind) for kind in ("enospc", "full", "short", "lie")] + [(False, "eio")]


@pytest.fixture(scope="session")
def faults(tmp_path_factory) -> Path:
    library = tmp_path_factory.mktemp("faults") / "faults.so"
    subprocess.run(
        ["cc", "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", REPOSITORY / "Tests/Acceptance/faults.c", "-o",
         library, "-ldl"],
        check=True)
    return library


def content(folder: Path) -> dict[str, bytes]:
    """Every file in a folder and below it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Trial:
    """A command that is run again and again in fresh copies of a folder, with one call failing."""

    def __init__(self, faults: Path, start: Path, place: Path, *arguments):
        self.faults, self.start, self.place, self.arguments = faults, start, place, arguments
        self.before = content(start)
        self.good, outcome, self.calls = self.run("none", 0)
        assert outcome.code == 0, outcome.everything
        # Otherwise nothing is put to the test.
        assert self.calls > 5

    def run(self, kind: str, number: int):
        folder, count = self.place / f"{kind} {number}", self.place / f"{kind} {number}.count"
        subprocess.run(["cp", "-a", self.start, folder], check=True)
        environment = {"LD_PRELOAD": self.faults, "FAULTS_AT": str(number), "FAULTS_KIND": kind}
        if number == 0:
            environment["FAULTS_COUNT"] = count
        outcome = nianbao(*self.arguments, cwd=folder, timeout=60, environment=environment)
        found = content(folder)
        subprocess.run(["rm", "-rf", folder], check=True)
        return found, outcome, int(count.read_text()) if count.exists() else 0

    def check(self, kind: str, number: int) -> bool:
        """Whether the command had to give up."""
        found, outcome, _ = self.run(kind, number)
        case = f"{kind} {number}: {outcome.everything}"
        if outcome.code == 0:
            # A lie about a text cannot be seen without reading it again; workbooks are read again.
            for name in self.good if kind != "lie" else [name for name in self.good if name.endswith(".xlsx")]:
                assert found[name] == self.good[name], case
            assert found.keys() == self.good.keys(), case
            return False
        assert outcome.code == 2, case
        assert found == self.before, case
        assert "nianbao: cannot " in outcome.messages, case
        assert any(reason in outcome.messages for reason in REASONS), case
        return True

    def check_all(self, kind: str):
        with ThreadPoolExecutor(os.cpu_count()) as threads:
            gave_up = list(threads.map(lambda number: self.check(kind, number), range(1, self.calls + 1)))
        # Faults that never matter would prove nothing.
        assert sum(gave_up) >= (1 if kind in ("short", "lie") else self.calls / 2), sum(gave_up)


@pytest.mark.parametrize("is_new, kind", CASES, ids=[f"{kind}-{'new' if new else 'again'}" for new, kind in CASES])
def test_an_export_is_whole_or_leaves_everything_as_it_was(tmp_path, faults, is_new, kind):
    start = tmp_path / "start"
    start.mkdir()
    text = SAMPLES["2021"].read_text(encoding="utf-8")
    (start / "report.yaml").write_text(text, encoding="utf-8")
    if not is_new:
        assert export("report.yaml", "out", cwd=start).code == 0
        (start / "report.yaml").write_text(replaced(text, "行政许可:       318 ", "行政许可:       319 "), encoding="utf-8")
    arguments = ["export", "report.yaml", "--to", "txt,xlsx,docx", "-o", "out"]
    trial = Trial(faults, start, tmp_path, *arguments)
    workbook = next(name for name in trial.good if name.endswith(".xlsx"))
    (tmp_path / "good.xlsx").write_bytes(trial.good[workbook])
    assert openpyxl.load_workbook(tmp_path / "good.xlsx")["主动公开"].max_row > 10
    trial.check_all(kind)


@pytest.mark.parametrize("kind", ["enospc", "full"])
def test_a_region_s_report_and_its_workbook_are_both_written_or_neither(tmp_path, faults, kind):
    start = tmp_path / "start"
    units = start / "units"
    units.mkdir(parents=True)
    for unit in (REPOSITORY / "samples/county").glob("*.yaml"):
        (units / unit.name).write_bytes(unit.read_bytes())
    arguments = ["rollup", "units", "--agency", "青石县", "--year", "2024", "-o", "region.yaml", "--workbook", "底稿.xlsx"]
    assert nianbao(*arguments, cwd=start).code == 0
    unit = units / "青石县水利局.yaml"
    text = unit.read_text(encoding="utf-8")
    unit.write_text(text.replace("行政许可: ", "行政许可: 1", 1), encoding="utf-8")
    assert unit.read_text(encoding="utf-8") != text
    trial = Trial(faults, start, tmp_path, *arguments, "--update")
    assert all(trial.good[name] != trial.before[name] for name in ("region.yaml", "底稿.xlsx"))
    trial.check_all(kind)


def test_a_roll_up_that_is_killed_at_any_call_is_made_good_by_the_next_one(tmp_path, faults):
    start = tmp_path / "start"
    units = start / "units"
    units.mkdir(parents=True)
    for unit in (REPOSITORY / "samples/county").glob("*.yaml"):
        (units / unit.name).write_bytes(unit.read_bytes())
    arguments = [
        "rollup", "units", "--agency", "青石县", "--year", "2024", "-o", "region.yaml", "--workbook", "底稿.xlsx", "--update"]
    assert nianbao(*arguments, cwd=start).code == 0
    unit = units / "青石县水利局.yaml"
    unit.write_text(unit.read_text(encoding="utf-8").replace("行政许可: ", "行政许可: 1", 1), encoding="utf-8")
    trial = Trial(faults, start, tmp_path, *arguments)

    def kill(number: int) -> bool:
        """Whether only one of the two was new after the kill."""
        folder = tmp_path / f"killed {number}"
        subprocess.run(["cp", "-a", start, folder], check=True)
        environment = {"LD_PRELOAD": faults, "FAULTS_AT": str(number), "FAULTS_KIND": "kill"}
        assert nianbao(*arguments, cwd=folder, environment=environment).code == -9
        left = content(folder)
        both = ("region.yaml", "底稿.xlsx")
        assert all(left[name] in (trial.good[name], trial.before[name]) for name in both)
        assert nianbao(*arguments, cwd=folder).code == 0
        after = {name: bytes_ for name, bytes_ in content(folder).items() if "/.nianbao-" not in f"/{name}"}
        assert after == trial.good, number
        subprocess.run(["rm", "-rf", folder], check=True)
        return len({left[name] == trial.good[name] for name in both}) == 2

    with ThreadPoolExecutor(os.cpu_count()) as threads:
        torn = list(threads.map(kill, range(1, trial.calls + 1)))
    # The moment between the two was among them.
    assert any(torn)


def test_nothing_is_written_to_the_temporary_folder(tmp_path):
    """It may be full, gone or unwritable."""
    for place in ("/nonexistent", "/proc", "/dev/full"):
        folder = tmp_path / place.strip("/").replace("/", " ")
        assert export(SAMPLES["2021"], folder, environment={"TMPDIR": place}).code == 0
        assert openpyxl.load_workbook(only(folder, ".xlsx"))["主动公开"].max_row > 10


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 64 KiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_full_temporary_folder_does_no_harm(tmp_path, small_disk):
    (small_disk / "filler").write_bytes(bytes(60 << 10))
    assert export(SAMPLES["2021"], tmp_path / "good").code == 0
    assert export(SAMPLES["2021"], tmp_path / "out", environment={"TMPDIR": small_disk}).code == 0
    assert content(tmp_path / "out").keys() == content(tmp_path / "good").keys()
    assert only(tmp_path / "out", ".xlsx").read_bytes() == only(tmp_path / "good", ".xlsx").read_bytes()


def test_on_a_full_disk_nothing_is_left_behind(small_disk):
    for filled in range(0, 64, 4):
        (small_disk / "filler").write_bytes(bytes(filled << 10))
        outcome = export(SAMPLES["2021"], small_disk / "out")
        if outcome.code == 0:
            assert openpyxl.load_workbook(only(small_disk / "out", ".xlsx"))["主动公开"].max_row > 10
            subprocess.run(["rm", "-rf", small_disk / "out"], check=True)
        else:
            assert outcome.code == 2 and "No space left on device" in outcome.messages
            assert content(small_disk).keys() == {"filler"}
    assert outcome.code == 2
