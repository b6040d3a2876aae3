"""Made-up reports by the hundred and by the ten thousand, of which some are broken; runs that are killed; full disks.

The reports come from the generator that `make bench` measures with; it says which of them it broke, and how.
"""

import csv
import io
import json
import os
import random
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from support import BINARY, nianbao

COUNT, SEED, SHARE = 240, 12, 0.07
# As many as a province has, one in a hundred of them broken.
MANY, MANY_SEED, MANY_SHARE = 10_000, 13, 0.01
# One of these is reported for each kind of damage; a folder in place of a file is tried separately, for it cannot be read at all.
TOLD = {
    # A file may end in the middle of a character, of a line, or between two sections.
    "truncated": {"file.damaged", "yaml.syntax", "f.sections"},
    "bad-bytes": {"file.damaged"},
    "empty": {"file.empty"},
    "tab": {"yaml.punctuation"},
    "unknown-key": {"key.unknown"},
    "duplicate-key": {"key.duplicate"},
    "wrong-total": {"t3.column_total"},
    "unbalanced": {"t3.balance"},
    "null-bytes": {"file.damaged"},
}
LONG = 600


@dataclass
class Corpus:
    folder: Path
    # The broken files, and how each is broken.
    broken: dict[Path, str]

    @property
    def files(self) -> set[Path]:
        return set(self.folder.rglob("*.yaml"))

    @property
    def sound(self) -> set[Path]:
        return self.files - set(self.broken)

    def outputs(self, out: Path, of: set[Path] | None = None) -> set[Path]:
        """Where the text and the workbook of sound reports go."""
        return {
            out / path.parent.relative_to(self.folder) / f"{path.stem}年政府信息公开工作年度报告.{ending}"
            for path in (self.sound if of is None else of)
            for ending in ("txt", "xlsx")
        }


def generated(folder: Path, count: int, seed: int, share: float) -> Corpus:
    made = subprocess.run(
        [BINARY.with_name("nianbao-bench"), "generate", folder, str(count), str(seed), str(share)],
        check=True, capture_output=True, text=True, timeout=LONG,
    )  # fmt: skip
    broken = {Path(path): kind for path, kind in (line.split("\t") for line in made.stdout.splitlines())}
    for path in [path for path, kind in broken.items() if kind == "folder"]:
        path.rmdir()
        del broken[path]
    corpus = Corpus(folder, broken)
    assert set(broken.values()) == set(TOLD)
    return corpus


@pytest.fixture(scope="module")
def corpus(tmp_path_factory) -> Corpus:
    corpus = generated(tmp_path_factory.mktemp("corpus") / "reports", COUNT, SEED, SHARE)
    assert len(corpus.sound) > 200
    return corpus


@pytest.fixture(scope="module")
def many(tmp_path_factory) -> Corpus:
    corpus = generated(tmp_path_factory.mktemp("many") / "reports", MANY, MANY_SEED, MANY_SHARE)
    assert len(corpus.files) > MANY - 50 and 50 < len(corpus.broken) < 150
    return corpus


@pytest.fixture(scope="module")
def exported(corpus, tmp_path_factory) -> tuple[Path, object]:
    """A run that nothing disturbed."""
    out = tmp_path_factory.mktemp("exported")
    return out, nianbao("export", corpus.folder, "-o", out, timeout=LONG)


@pytest.fixture
def counties(corpus, tmp_path) -> Corpus:
    """Some of the reports, in a folder of their own."""
    folder = tmp_path / "reports"
    chosen = sorted(path for path in corpus.folder.iterdir())[:3]
    for county in chosen:
        shutil.copytree(county, folder / county.name)
    moved = {folder / path.relative_to(corpus.folder): kind for path, kind in corpus.broken.items()}
    return Corpus(folder, {path: kind for path, kind in moved.items() if path.exists()})


def written(out: Path) -> set[Path]:
    """Outputs under their own names."""
    return {path for path in out.rglob("*") if path.suffix in (".txt", ".xlsx") and path.name[0] != "."}


def assert_whole(out: Path, exported: Path):
    for path in written(out):
        assert path.read_bytes() == (exported / path.relative_to(out)).read_bytes(), path


def identity(path: Path) -> tuple[int, int]:
    """What changes when a file is written anew."""
    status = path.stat()
    return status.st_ino, status.st_mtime_ns


# Broken files


@pytest.mark.parametrize("size", ["corpus", "many"])
def test_check_names_every_broken_file_with_its_reason_and_passes_all_others(request, size):
    corpus = request.getfixturevalue(size)
    outcome = nianbao("check", corpus.folder, "--format", "json", timeout=LONG)
    assert outcome.code == 1
    document = json.loads(outcome.out)
    assert {Path(file["file"]) for file in document["files"]} == corpus.files
    for file in document["files"]:
        kind = corpus.broken.get(Path(file["file"]))
        errors = {finding["rule"] for finding in file["findings"] if finding["severity"] == "error"}
        assert TOLD[kind] & errors if kind else not errors, (file["file"], kind, errors)
    assert document["summary"]["files"] == len(corpus.files) and document["summary"]["failures"] == 0


def test_the_table_of_a_folder_has_a_line_for_each_file_and_a_reason_for_each_broken_one(corpus):
    outcome = nianbao("check", corpus.folder, timeout=LONG)
    assert outcome.code == 1
    lines = outcome.output.splitlines()
    for path in corpus.files:
        (number,) = [number for number, line in enumerate(lines) if line.endswith(f"  {path}")]
        reason = re.fullmatch(r"  .+ \[([a-z0-9_.]+)\](, and \d+ more)?", lines[number + 1])
        assert (reason is not None) == (path in corpus.broken), lines[number : number + 2]


def test_export_does_all_sound_reports_and_names_all_others(corpus, exported):
    out, outcome = exported
    assert outcome.code == 1
    assert written(out) == corpus.outputs(out)
    assert set(outcome.output.splitlines()) == {str(path) for path in corpus.outputs(out)}
    assert {path for path in corpus.files if f"“{path}”" in outcome.messages} == set(corpus.broken)
    assert f"{len(corpus.sound)} exported, 0 without a change, {len(corpus.broken)} not exported" in outcome.messages


def test_facts_list_all_sound_reports_and_name_all_others(corpus, tmp_path):
    outcome = nianbao("facts", corpus.folder, "-o", tmp_path / "facts.db", timeout=LONG)
    assert outcome.code == 1
    with sqlite3.connect(tmp_path / "facts.db") as connection:
        listed = {Path(file) for (file,) in connection.execute("SELECT file FROM reports")}
    assert listed == corpus.sound
    assert {path for path in corpus.files if f"{path}: " in outcome.messages} == set(corpus.broken)
    lines = csv.DictReader(io.StringIO(nianbao("facts", corpus.folder, timeout=LONG).output, newline=""))
    assert {Path(line["file"]) for line in lines} == corpus.sound


def test_what_cannot_be_read_at_all_is_named_and_keeps_nothing_from_being_done(counties, tmp_path):
    dangling, loop = counties.folder / "leer.yaml", counties.folder / "schleife.yaml"
    sound = counties.sound
    dangling.symlink_to("nowhere.yaml")
    loop.symlink_to("schleife.yaml")
    (counties.folder / "ordner.yaml").mkdir()
    for arguments in (["check"], ["export", "-o", tmp_path / "out"], ["facts", "-o", tmp_path / "facts.csv"]):
        outcome = nianbao(arguments[0], counties.folder, *arguments[1:], timeout=LONG)
        assert outcome.code == 2
        for path in (dangling, loop):
            assert str(path) in outcome.everything
        assert "ordner.yaml" not in outcome.everything
    assert written(tmp_path / "out") == counties.outputs(tmp_path / "out", sound)
    with open(tmp_path / "facts.csv", encoding="utf-8", newline="") as file:
        assert {Path(line["file"]) for line in csv.DictReader(file)} == sound


# Killed runs


def export_until(entries: int, counties: Corpus, out: Path) -> bool:
    """Exports, and kills the run when the folder has so many entries; returns whether it was still at work."""
    run = subprocess.Popen(
        [BINARY, "export", counties.folder, "-o", out], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while run.poll() is None and sum(len(names) for _, _, names in os.walk(out)) < entries:
        time.sleep(0.002)
    run.kill()
    return run.wait() == -signal.SIGKILL


@pytest.mark.parametrize("seed", range(2))
def test_export_killed_again_and_again_finishes_only_what_is_missing(counties, exported, tmp_path, seed):
    dice = random.Random(seed)
    out = tmp_path / "out"
    wanted, kept, killed = counties.outputs(out), {}, 0
    for _ in range(5):
        there = sum(len(names) for _, _, names in os.walk(out))
        killed += export_until(there + dice.randint(1, len(wanted)), counties, out)
        assert_whole(out, exported[0])
        assert {path: identity(path) for path in kept} == kept
        kept = {path: identity(path) for path in written(out)}
    assert killed > 0
    outcome = nianbao("export", counties.folder, "-o", out, timeout=LONG)
    assert outcome.code == (1 if counties.broken else 0)
    assert written(out) == wanted
    assert_whole(out, exported[0])
    assert {path: identity(path) for path in kept} == kept
    done = {path for path in kept if kept.keys() >= {path.with_suffix(".txt"), path.with_suffix(".xlsx")}}
    assert not done & {Path(line) for line in outcome.output.splitlines()}


def test_ten_thousand_exports_that_are_killed_are_finished_by_the_next_run(many, tmp_path):
    out = tmp_path / "out"
    wanted = {path for path in many.outputs(out) if path.suffix == ".txt"}
    run = subprocess.Popen(
        [BINARY, "export", many.folder, "--to", "txt", "-o", out], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    enough = random.Random(MANY_SEED).randint(2_000, 8_000)
    while run.poll() is None and len(written(out)) < enough:
        time.sleep(0.2)
    run.kill()
    assert run.wait() == -signal.SIGKILL
    kept = {path: identity(path) for path in written(out)}
    assert enough <= len(kept) < len(wanted)
    outcome = nianbao("export", many.folder, "--to", "txt", "-o", out, timeout=LONG)
    assert outcome.code == 1
    assert written(out) == wanted
    assert {path: identity(path) for path in kept} == kept
    assert {path for path in many.files if f"“{path}”" in outcome.messages} == set(many.broken)
    done = [line for line in outcome.messages.splitlines() if "exported" in line]
    assert f"{len(many.broken)} not exported" in done[-1]


def test_facts_that_are_interrupted_leave_nothing_behind(corpus, tmp_path):
    target = tmp_path / "facts.csv"
    run = subprocess.Popen(
        [BINARY, "facts", corpus.folder, "-o", target, "-j", "2"],
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    # More than the first line: by then Ctrl-C is looked out for.
    while run.poll() is None and sum(path.stat().st_size for path in tmp_path.glob(".nianbao-*")) < 10_000:
        time.sleep(0.002)
    run.send_signal(signal.SIGINT)
    out, messages = run.communicate(timeout=LONG)
    assert run.returncode == 130
    assert "Interrupted" in messages.decode() and f"“{target}” was not written" in messages.decode()
    assert out == b"" and not list(tmp_path.iterdir())


# A full disk


@pytest.fixture
def small_disk(tmp_path):
    """Mounts a file system of so many kilobytes, which may grow."""
    place = tmp_path / "disk"

    def mount(kilobytes: int, *options: str) -> Path:
        place.mkdir(exist_ok=True)
        command = ["mount", "-t", "tmpfs", "-o", ",".join([f"size={kilobytes}k", *options]), "none", place]
        if subprocess.run(command, capture_output=True).returncode != 0:
            pytest.skip("file systems cannot be mounted here")
        return place

    yield mount
    subprocess.run(["umount", place], capture_output=True)


def test_a_disk_that_fills_up_is_told_for_each_report_and_holds_whole_files_only(counties, exported, small_disk):
    disk = small_disk(2_000)
    out = disk / "out"
    outcome = nianbao("export", counties.folder, "-o", out, timeout=LONG)
    assert outcome.code == 2
    there = written(out)
    assert 0 < len(there) < len(counties.outputs(out))
    assert_whole(out, exported[0])
    assert {Path(line) for line in outcome.output.splitlines()} == there
    for path in counties.sound:
        pair = counties.outputs(out, {path})
        assert pair <= there or not pair & there
        reported = [line for line in outcome.messages.splitlines() if f"/{path.stem}年" in line and "cannot write" in line]
        assert len(reported) == (0 if pair <= there else 1), path
        assert all("space" in line or "disk" in line for line in reported)
    assert not [path for path in out.rglob(".nianbao-*")]

    kept = {path: identity(path) for path in there}
    small_disk(64_000, "remount")
    again = nianbao("export", counties.folder, "-o", out, timeout=LONG)
    assert again.code == (1 if counties.broken else 0)
    assert written(out) == counties.outputs(out)
    assert_whole(out, exported[0])
    assert {path: identity(path) for path in kept} == kept
    assert {Path(line) for line in again.output.splitlines()} == counties.outputs(out) - there


@pytest.mark.parametrize("name", ["facts.csv", "facts.db"])
def test_facts_that_do_not_fit_on_the_disk_leave_what_was_there(counties, small_disk, name):
    disk = small_disk(400)
    first = sorted(counties.sound)[0]
    assert nianbao("facts", first, "-o", disk / name).code == 0
    before = (disk / name).read_bytes()
    outcome = nianbao("facts", counties.folder, "-o", disk / name, timeout=LONG)
    assert outcome.code == 2
    assert f"cannot write “{disk / name}”" in outcome.messages and "no file was changed" in outcome.messages
    assert sorted(path.name for path in disk.iterdir()) == [".nianbao", name]
    assert (disk / name).read_bytes() == before


@pytest.mark.parametrize("name", ["facts.csv", "facts.db"])
@pytest.mark.parametrize("limit", [0, 50_000, 300_000])
def test_facts_larger_than_a_file_may_be_leave_nothing(counties, tmp_path, name, limit):
    def limit_file_size():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    out = tmp_path / "out"
    out.mkdir()
    outcome = nianbao(
        "facts", counties.folder, "-o", out / name, timeout=LONG, restore_signals=False, preexec_fn=limit_file_size)
    assert outcome.code == 2
    assert f"cannot write “{out / name}”" in outcome.messages
    assert not list(out.iterdir())
