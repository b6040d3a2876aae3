"""Every command that writes, killed or failing at each step of its work with files in turn.

A small library that is loaded before the others counts the calls that change names or see content onto the disk. After a
kill, files are the old ones or the new ones, and the next command clears up; after a failure, all is as it was.
"""

import os
import subprocess

import openpyxl
import pytest

from reports import replaced
from support import BINARY, REPOSITORY, SAMPLES, export, nianbao, only

REGION = ["--agency", "青石县", "--year", "2023"]
# Each command, with the files that it writes in addition to those that it finds.
COMMANDS = {
    "export": ["export", "report.yaml", "-o", "out"],
    "export again": ["export", "report.yaml", "-o", "out"],
    "export by force": ["export", "report.yaml", "-o", "out", "--force"],
    "facts": ["facts", "report.yaml", "-o", "facts.csv"],
    "facts again": ["facts", "report.yaml", "-o", "facts.csv"],
    "database": ["facts", "report.yaml", "-o", "facts.db"],
    "new": ["new", "--agency", "青石县", "--year", "2025", "-o", "new.yaml"],
    "diff": ["diff", "report.yaml", "other.yaml", "-o", "diff.txt"],
    "rollup": ["rollup", "report.yaml", *REGION, "-o", "region.yaml"],
    "fmt": ["fmt", "untidy.yaml"],
    "apply": ["apply", "corrected.xlsx", "--to", "report.yaml"],
}  # fmt: skip
commands = pytest.mark.parametrize("name", COMMANDS)


@pytest.fixture(scope="session")
def breaking(tmp_path_factory):
    """The library."""
    library = tmp_path_factory.mktemp("library") / "break_at.so"
    source = REPOSITORY / "Tests/Acceptance/break_at.c"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return library


@pytest.fixture(scope="session")
def workbook(tmp_path_factory):
    """A corrected workbook of the sample."""
    folder = tmp_path_factory.mktemp("corrected")
    assert export(SAMPLES["2021"], folder, "--to", "xlsx").code == 0
    path = only(folder, ".xlsx")
    book = openpyxl.load_workbook(path)
    book["申请"]["D5"] = book["申请"]["D5"].value + 1
    book.save(path)
    return path.read_bytes()


def contents(folder) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def hidden(files) -> set[str]:
    return {name for name in files if ".nianbao-" in name}


def visible(files) -> dict[str, bytes]:
    return {name: content for name, content in files.items() if ".nianbao" not in name}


class Place:
    """A folder in which a command is run again and again."""

    def __init__(self, folder, name, workbook):
        self.folder, self.command, self.mark = folder, COMMANDS[name], folder.parent / "mark"
        folder.mkdir()
        text = SAMPLES["2021"].read_text(encoding="utf-8")
        other = replaced(text, "行政许可:       318 ", "行政许可:       319 ")
        files = {"report.yaml": text, "other.yaml": other, "untidy.yaml": text.replace("机关:", "机关:  ")}
        for file, content in files.items():
            (folder / file).write_text(content, encoding="utf-8")
        (folder / "corrected.xlsx").write_bytes(workbook)
        if "again" in name or "force" in name:
            (folder / "report.yaml").write_text(other, encoding="utf-8")
            assert nianbao(*self.command, cwd=folder).code == 0
            (folder / "report.yaml").write_text(text, encoding="utf-8")
        if "force" in name:
            only(folder / "out", ".txt").write_text("手工修改\n", encoding="utf-8")
        self.before = contents(folder)
        assert self.run().code == 0
        self.after = contents(folder)
        assert self.after != self.before

    def run(self, breaking=None, at=0, how=""):
        self.mark.unlink(missing_ok=True)
        environment = {"LD_PRELOAD": breaking, "BREAK_AT": at, "BREAK_HOW": how, "BREAK_MARK": self.mark} if breaking else {}
        environment = {name: str(value) for name, value in environment.items()}
        return nianbao(*self.command, cwd=self.folder, environment=environment)

    def restore(self):
        for path in sorted(self.folder.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        for name, content in self.before.items():
            (self.folder / name).parent.mkdir(exist_ok=True, parents=True)
            (self.folder / name).write_bytes(content)


@commands
def test_a_kill_at_any_step_leaves_whole_files_and_the_next_command_clears_up(tmp_path, breaking, workbook, name):
    place = Place(tmp_path / "place", name, workbook)
    steps, left_something = 0, 0
    while True:
        place.restore()
        steps += 1
        if place.run(breaking, steps, "kill").code == 0:
            assert not place.mark.exists()
            break
        files = contents(place.folder)
        left_something += bool(hidden(files))
        # A copy that is kept bears the time in its name.
        copies = {file for file in visible(files) if "手工修改" in file}
        for file in visible(files).keys() - copies:
            assert files[file] in (place.before.get(file), place.after.get(file)), (steps, file)
        if "force" in name:
            edited = "手工修改\n".encode()
            assert edited in [files[file] for file in visible(files)], steps
        assert visible(place.before).keys() <= visible(files).keys()
        again = place.run()
        # What is there already is whole, as was just seen.
        is_there = name in ("new", "diff", "rollup") and "left alone" in again.messages
        assert again.code == 0 or is_there, (steps, again.messages)
        # A command that has nothing to do any more, or only fails, has no need to look.
        for folder in {os.path.dirname(file) or "." for file in hidden(contents(place.folder))}:
            assert nianbao("facts", "other.yaml", "-o", f"{folder}/clear.csv", cwd=place.folder).code == 0
        files = contents(place.folder)
        assert hidden(files) == set(), steps
        assert not [file for file in files if "中断时的内容" in file], steps
        assert all(files[file] == place.after[file] for file in visible(place.after) if "手工修改" not in file), steps
    assert steps > 5 and left_something > 2, (steps, left_something)


@commands
def test_a_failure_at_any_step_leaves_all_as_it_was(tmp_path, breaking, workbook, name):
    place = Place(tmp_path / "place", name, workbook)
    steps, failures = 0, 0
    while True:
        place.restore()
        steps += 1
        outcome = place.run(breaking, steps, "fail")
        files = contents(place.folder)
        assert hidden(files) == set(), steps
        assert outcome.code in (0, 2), (steps, outcome)
        if outcome.code == 2:
            failures += 1
            assert files == place.before, steps
            assert "cannot" in outcome.messages and ".nianbao-" not in outcome.messages, outcome.messages
        else:
            assert all(files[file] == place.after[file] for file in visible(place.after) if "手工修改" not in file), steps
        if not place.mark.exists():
            break
    assert failures > 0 and steps > 2, (steps, failures)
