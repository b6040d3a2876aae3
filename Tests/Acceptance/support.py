"""Runs the tool and reads what it printed."""

import os
import re
import resource
import subprocess
import time
import unicodedata
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("NIANBAO", REPOSITORY / ".build/debug/nianbao")).resolve()
SAMPLES = {
    "2019": REPOSITORY / "samples/yichuan-2020.yaml",
    "2021": REPOSITORY / "samples/qingshi-2023.yaml",
}
EDITIONS = tuple(SAMPLES)


@dataclass(frozen=True)
class Outcome:
    """How a run of the tool ended."""

    code: int
    out: bytes
    err: bytes
    seconds: float
    #: CPU time, user and system: unlike `seconds`, it hardly depends on what else the machine is at.
    cpu_seconds: float

    @property
    def output(self) -> str:
        return self.out.decode()

    @property
    def messages(self) -> str:
        return self.err.decode()

    @property
    def everything(self) -> str:
        return self.output + self.messages

    @property
    def rules(self) -> list[str]:
        """The rule ids of the findings shown, in their order."""
        return re.findall(r" \[([a-z0-9]+(?:[._][a-z0-9_]+)+)\]$", self.everything, re.MULTILINE)


def cpu_of_children() -> float:
    """The CPU seconds of all programs that have been run and have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def nianbao(*arguments, stdin=b"", cwd=None, environment=None, timeout=60, **options) -> Outcome:
    """Runs the tool, in English and without the caller's locale unless the test sets one."""
    start, cpu_start = time.monotonic(), cpu_of_children()
    done = subprocess.run(
        [options.pop("binary", BINARY), *map(str, arguments)],
        input=None if "stdin_file" in options else stdin,
        stdout=options.pop("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        cwd=cwd,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **(environment or {})},
        timeout=timeout,
        **options,
    )
    return Outcome(
        done.returncode, done.stdout or b"", done.stderr, time.monotonic() - start,
        cpu_of_children() - cpu_start,
    )


def export(report, folder, *options, **keywords) -> Outcome:
    return nianbao("export", report, "--to", "txt,xlsx", "-o", folder, *options, **keywords)


def only(folder: Path, ending: str) -> Path:
    """The one file in a folder with this ending."""
    found = [path for path in Path(folder).iterdir() if path.name.endswith(ending)]
    assert len(found) == 1, found
    return found[0]


def display_width(text: str) -> int:
    """How many terminal cells a text takes."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def has_chinese(text: str) -> bool:
    return re.search(r"[\u4e00-\u9fff]", text) is not None
