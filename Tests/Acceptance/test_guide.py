"""The worked sessions of the user guide do what they show, to the letter."""

import os
import re
import shutil
from pathlib import Path

import pytest

import session
from support import REPOSITORY

PAGES = {page.name: page for page in sorted((REPOSITORY / "docs/guide").glob("*.md"))}
TOURS = {"en": PAGES["tour.md"], "zh": PAGES["tour.zh-CN.md"]}
CHINESE = ".zh-CN.md"


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def language(page: Path) -> str:
    return "zh" if page.name.endswith(CHINESE) else "en"


SESSIONS = [page for page in PAGES.values() if session.steps(read(page))]


@pytest.mark.parametrize("page", SESSIONS, ids=lambda page: page.name)
def test_the_session_prints_what_the_page_shows(page, tmp_path):
    """With NIANBAO_RECORD=1 the page is brought up to date instead, and the test still fails."""
    shutil.copytree(REPOSITORY / "samples", tmp_path / "samples")
    text = read(page)
    steps = session.steps(text)
    performed = [session.perform(step, tmp_path, language(page)) for step in steps]
    if os.environ.get("NIANBAO_RECORD") == "1":
        for step, body in reversed(list(zip(steps, performed))):
            text = text[: step.start] + body + text[step.end :]
        page.write_text(text, encoding="utf-8")
        pytest.fail("recorded; read it, then run without NIANBAO_RECORD")
    for step, body in zip(steps, performed):
        assert body == step.body


@pytest.mark.parametrize("page", TOURS.values(), ids=TOURS)
def test_the_tour_goes_from_last_years_report_to_the_notice(page):
    steps = session.steps(read(page))
    commands = [line for step in steps if step.kind == "console" for line in step.body.splitlines() if line[:2] == "$ "]
    shown = " ".join(commands)
    start = shown.find("nianbao new --from")
    places = [shown.find(f"nianbao {word}", start) for word in ("new --from", "check", "export", "apply", "diff")]
    assert -1 not in places and places == sorted(places)
    assert shown.count("nianbao export") == 2 and "--to md" in shown
    assert {step.kind for step in steps} == {"console", "yaml", "typed"}


@pytest.mark.parametrize("name", [name for name in PAGES if not name.endswith(CHINESE)])
def test_both_languages_have_the_page_and_show_the_same_session(name):
    def skeleton(page):
        return [
            [line for line in step.body.splitlines() if line.startswith("$ ")] if step.kind == "console" else step.body
            for step in session.steps(read(page))
        ]

    assert skeleton(PAGES[name]) == skeleton(PAGES[name.removesuffix(".md") + CHINESE])


@pytest.mark.parametrize("name", ["guide.md", "guide.zh-CN.md"])
def test_the_index_leads_to_every_page_once(name):
    linked = re.findall(r"^- \[.*?\]\(guide/([^)]+)\)", read(REPOSITORY / "docs" / name), re.M)
    is_chinese = name.endswith(CHINESE)
    assert sorted(linked) == [page for page in PAGES if page.endswith(CHINESE) == is_chinese]
