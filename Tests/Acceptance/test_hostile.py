"""Broken input of every kind: reported in a few words, in the reader's language, quickly, and without leaving files."""

import os
import re
import unicodedata

import pytest

import hostile
from support import export, has_chinese, nianbao

# The slowest of these files takes the unoptimised build five; a busy machine may need the rest.
SECONDS = 10
# When to stop waiting.
PATIENCE = 120
# More than this is not a message but a flood.
LONGEST_OUTPUT = 200_000

# What libyaml says to programmers.
RIDDLES = [
    "did not find", "could not find", "while parsing", "while scanning", "found character", "found unexpected",
    "found a tab", "found undefined", "found duplicate", "found unknown", "found incompatible", "found invalid",
    "mapping values are not", "block sequence entries", "block mapping", "not allowed in this context",
    "document start", "control characters are not", "invalid Unicode", "incomplete UTF", "invalid leading",
    "invalid trailing", "simple key", "start any token", "ERROR]", "Fatal",
]  # fmt: skip


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """The hostile folder."""
    folder = tmp_path_factory.mktemp("hostile")
    for number, name in enumerate(hostile.FILES):
        (folder / f"{number}.yaml").write_bytes(hostile.content(name))
    (folder / "folder.yaml").mkdir()
    (folder / "to nowhere.yaml").symlink_to("nowhere")
    (folder / "to itself.yaml").symlink_to("to itself.yaml")
    return folder


OTHER_PATHS = {
    "a folder": "folder.yaml",
    "a missing file": "missing.yaml",
    "a link to nowhere": "to nowhere.yaml",
    "a link to itself": "to itself.yaml",
    "a file below a file": "0.yaml/report.yaml",
    "an empty name": "",
    "a name too long": "长" * 300 + ".yaml",
    "a name with escape sequences": "\x1b[31m\x07年报\x1b[0m.yaml",
    "a name with control codes of eight bits": "年\u009b31m报.yaml",
    "a name with signs that turn the line around": "年\u202e报.yaml",
    "a name with a line break": "年报\nnianbao: all is well.yaml",
}
PATHS = {name: f"{number}.yaml" for number, name in enumerate(hostile.FILES)} | OTHER_PATHS


def assert_told(outcome, language: str):
    """Ended by itself, soon, with a code for failure and a readable message."""
    assert outcome.cpu_seconds < SECONDS
    assert outcome.code in (1, 2), outcome.everything[:2000]
    text = outcome.everything
    assert len(text) < LONGEST_OUTPUT
    assert_printable(text)
    heads = re.findall(r"(?:^|: )(错误：|警告：|nianbao：|error: |warning: |nianbao: )(.*)$", text, re.MULTILINE)
    faults = [message for mark, message in heads if mark in ("错误：", "nianbao：", "error: ", "nianbao: ")]
    assert faults, text[:2000]
    for mark, message in heads:
        assert mark.endswith("：") == (language == "zh"), mark
        if language == "zh":
            assert has_chinese(message), message
        else:
            # Behind the quotations from the file there are English words.
            own = re.sub("“.*”", "“”", message)
            assert len(re.findall("[A-Za-z]{2,}", own)) >= 2, message
    if language == "zh":
        # Only what the tool says, not the lines of the file that it shows.
        said = "\n".join(line for line in text.splitlines() if not re.match(r" +\d* \| ", line))
        assert [riddle for riddle in RIDDLES if riddle in said] == []


def assert_printable(text: str):
    """Nothing that could drive a terminal or disguise a line."""
    unprintable = {
        hex(ord(character)) for character in text
        if unicodedata.category(character) == "Cc" and character != "\n"
        or "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"
    }  # fmt: skip
    assert unprintable == set()


def test_there_are_more_than_a_hundred_hostile_inputs():
    assert len(PATHS) > 100


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", PATHS)
def test_check_tells_what_is_wrong(folder, name, language):
    before = sorted(os.listdir(folder))
    assert_told(nianbao("check", PATHS[name], "--lang", language, cwd=folder, timeout=PATIENCE), language)
    assert sorted(os.listdir(folder)) == before


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", PATHS)
def test_export_tells_what_is_wrong_and_writes_nothing(folder, tmp_path, name, language):
    before = sorted(os.listdir(folder))
    assert_told(export(PATHS[name], tmp_path / "out", "--lang", language, cwd=folder, timeout=PATIENCE), language)
    assert not (tmp_path / "out").exists() or os.listdir(tmp_path / "out") == []
    assert sorted(os.listdir(folder)) == before


@pytest.mark.parametrize("name", hostile.FILES)
def test_a_draft_of_it_is_made_or_refused_without_a_crash(folder, tmp_path, name):
    outcome = export(PATHS[name], tmp_path / "out", "--draft", cwd=folder, timeout=PATIENCE)
    assert outcome.cpu_seconds < SECONDS
    assert outcome.code in (0, 1, 2)
    assert_printable(outcome.everything)
    made = sorted(os.listdir(tmp_path / "out")) if (tmp_path / "out").exists() else []
    made = [name for name in made if name != ".nianbao"]
    assert len(made) == (2 if outcome.code == 0 else 0)
    assert all("（草稿）" in name for name in made)


@pytest.mark.parametrize("name", hostile.FILES)
def test_as_a_form_it_is_refused(folder, name):
    outcome = nianbao("form", "--form", PATHS[name], "--lang", "zh", cwd=folder, timeout=PATIENCE)
    assert outcome.cpu_seconds < SECONDS
    assert outcome.code in (1, 2) and has_chinese(outcome.messages)
    assert_printable(outcome.everything)


def test_one_bad_file_does_not_keep_the_others_from_being_checked(folder):
    paths = [path for name, path in PATHS.items() if name not in OTHER_PATHS and os.path.getsize(folder / path) < 20_000]
    outcome = nianbao("check", "missing.yaml", "folder.yaml", *paths, "--lang", "en", cwd=folder)
    assert outcome.code == 2
    assert len(paths) > 30
    assert [path for path in ["missing.yaml", "folder.yaml", *paths] if path not in outcome.everything] == []
