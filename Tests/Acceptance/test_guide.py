"""The user guides' worked session does what they show, to the letter."""

import os
import shutil

import pytest

import session
from support import REPOSITORY

GUIDES = {"en": REPOSITORY / "docs/guide.md", "zh": REPOSITORY / "docs/guide.zh-CN.md"}


def guide(language: str) -> str:
    return GUIDES[language].read_text(encoding="utf-8")


@pytest.mark.parametrize("language", GUIDES)
def test_the_session_prints_what_the_guide_shows(language, tmp_path):
    """With NIANBAO_RECORD=1 the guide is brought up to date instead, and the test still fails."""
    shutil.copytree(REPOSITORY / "samples", tmp_path / "samples")
    text = guide(language)
    steps = session.steps(text)
    performed = [session.perform(step, tmp_path, language) for step in steps]
    if os.environ.get("NIANBAO_RECORD") == "1":
        for step, body in reversed(list(zip(steps, performed))):
            text = text[: step.start] + body + text[step.end :]
        GUIDES[language].write_text(text, encoding="utf-8")
        pytest.fail("recorded; read it, then run without NIANBAO_RECORD")
    for step, body in zip(steps, performed):
        assert body == step.body


@pytest.mark.parametrize("language", GUIDES)
def test_the_session_goes_from_last_years_report_to_the_notice(language):
    steps = session.steps(guide(language))
    commands = [line for step in steps if step.kind == "console" for line in step.body.splitlines() if line[:2] == "$ "]
    shown = " ".join(commands)
    start = shown.find("nianbao new --from")
    places = [shown.find(f"nianbao {word}", start) for word in ("new --from", "check", "export", "apply", "diff")]
    assert -1 not in places and places == sorted(places)
    assert shown.count("nianbao export") == 2 and "--to md" in shown
    assert {step.kind for step in steps} == {"console", "yaml", "typed"}


def test_both_guides_show_the_same_session():
    def skeleton(language):
        return [
            [line for line in step.body.splitlines() if line.startswith("$ ")] if step.kind == "console" else step.body
            for step in session.steps(guide(language))
        ]

    assert skeleton("en") == skeleton("zh")
