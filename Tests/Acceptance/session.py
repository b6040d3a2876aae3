"""A worked session of the user guide: what it lets the reader run, write into a report and type into a workbook."""

import os
import re
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path

import openpyxl

from support import BINARY, only

BLOCK = re.compile(r"^```(console|yaml) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# Sheet, cell, what is there, what to type.
TYPED = re.compile(r"^\| (\S+) \| ([A-Z]+[0-9]+) \| (\d+) \| (\d+) \|$", re.MULTILINE)
LOCALES = {"en": "C.UTF-8", "zh": "zh_CN.UTF-8"}
ENTRY = re.compile(r"( *)([^\s#:]+): *(.*)")


@dataclass
class Step:
    """A piece of the guide that the test carries out."""

    kind: str
    file: str
    body: str
    start: int
    end: int


def steps(guide: str) -> list[Step]:
    """The console blocks, the YAML blocks that name a file, and the rows of figures to type, in their order."""
    blocks = [Step(found[1], found[2], found[3], found.start(3), found.end(3)) for found in BLOCK.finditer(guide)]
    typed = [Step("typed", "", found[0], found.start(), found.end()) for found in TYPED.finditer(guide)]
    wanted = [step for step in blocks + typed if step.kind != "yaml" or step.file]
    return sorted(wanted, key=lambda step: step.start)


def perform(step: Step, folder: Path, language: str) -> str:
    """Carries out a step and returns it as the guide should have it."""
    if step.kind == "console":
        return "".join(run(line[2:], folder, language) for line in step.body.splitlines() if line.startswith("$ "))
    if step.kind == "yaml":
        path = folder / step.file
        path.write_text(filled_in(path.read_text(encoding="utf-8"), step.body), encoding="utf-8")
    else:
        type_figure(only(folder / "out", ".xlsx"), *TYPED.match(step.body).groups())
    return step.body


def run(command: str, folder: Path, language: str) -> str:
    program, *arguments = shlex.split(command)
    done = subprocess.run(
        [BINARY if program == "nianbao" else program, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env={"PATH": os.environ["PATH"], "LC_ALL": LOCALES[language]},
        timeout=60,
    )
    return f"$ {command}\n{done.stdout.decode()}"


def type_figure(workbook: Path, sheet: str, cell: str, old: str, new: str):
    book = openpyxl.load_workbook(workbook)
    assert book[sheet][cell].value == int(old)
    book[sheet][cell] = int(new)
    book.save(workbook)


def filled_in(report: str, block: str) -> str:
    """The report with what the block says under the same keys; comments after keys stay."""
    lines, new = report.splitlines(), block.splitlines()
    for path, (start, end) in entries(new).items():
        if not ENTRY.match(new[start])[3]:
            continue
        places = entries(lines)
        assert path in places, path
        first, after = places[path]
        comment = re.search(r" +#.*$", lines[first])
        lines[first:after] = [new[start] + (comment[0] if comment else ""), *new[start + 1 : end]]
    return "\n".join(lines) + "\n"


def entries(lines: list[str]) -> dict[tuple[str, ...], tuple[int, int]]:
    """Each key by its path, with the lines from its own to the last below it."""
    found, above, text_margin = {}, [], None
    for number, line in enumerate(lines):
        margin = len(line) - len(line.lstrip(" "))
        if text_margin is not None and (margin > text_margin or not line):
            continue
        text_margin = None
        entry = ENTRY.match(line)
        if not entry:
            continue
        above = [(other, key) for other, key in above if other < margin] + [(margin, entry[2])]
        if entry[3].startswith("|"):
            text_margin = margin
        found[tuple(key for _, key in above)] = (number, _end(lines, number, margin))
    return found


def _end(lines: list[str], start: int, margin: int) -> int:
    end = start + 1
    while end < len(lines) and lines[end].startswith(" " * (margin + 1)):
        end += 1
    return end
