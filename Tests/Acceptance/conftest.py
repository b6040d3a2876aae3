"""What several checks need: the browser, and the workbooks that they look at, exported once."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import expect, sync_playwright

from browser_form import Form
from oracle import Expected, expected
from reports import random_report
from served import Server
from support import SAMPLES, export, only


@dataclass
class Case:
    """An exported report beside what it should contain."""

    source: Path
    text: Path
    path: Path
    report: Expected
    is_draft: bool

    def __post_init__(self):
        self.workbook = openpyxl.load_workbook(self.path)
        # As a reader sees it that does not compute: formulas show the values saved with them.
        self.saved = openpyxl.load_workbook(self.path, data_only=True)

    @property
    def shown_title(self) -> str:
        return self.report.title + ("（草稿）" if self.is_draft else "")


@pytest.fixture(scope="session")
def chromium():
    """One for all tests: Playwright cannot be started a second time while it runs."""
    # What a page shows may come a moment after what was done to it, later on a busy machine.
    expect.set_options(timeout=15_000)
    with sync_playwright() as playwright:
        # Chromium's own sandbox needs rights that a container seldom has.
        with playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"]) as chromium:
            yield chromium


CASES = {
    "sample-2019": (SAMPLES["2019"].read_text, False),
    "sample-2021": (SAMPLES["2021"].read_text, False),
    "random-2019": (lambda: random_report("2019", seed=1), True),
    "random-2021": (lambda: random_report("2021", seed=2), True),
}


@pytest.fixture(scope="session")
def cases(tmp_path_factory) -> dict[str, Case]:
    made = {}
    for name, (text, is_draft) in CASES.items():
        folder = tmp_path_factory.mktemp(name)
        source = folder / "report.yaml"
        source.write_text(text(), encoding="utf-8")
        outcome = export(source, folder / "out", *(["--draft"] if is_draft else []))
        assert outcome.code == 0, outcome.everything
        made[name] = Case(source, only(folder / "out", ".txt"), only(folder / "out", ".xlsx"), expected(text()), is_draft)
    return made


@pytest.fixture(params=CASES)
def case(request, cases) -> Case:
    """Each exported report in turn."""
    return cases[request.param]


# The form in a browser


@pytest.fixture
def servers():
    running = []

    def start(*arguments, **keywords) -> Server:
        running.append(Server(*arguments, **keywords))
        return running[-1]

    yield start
    for server in running:
        server.__exit__()


@pytest.fixture
def context(chromium):
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def open_form(servers, context, tmp_path):
    """Starts a server, on a copy of a report unless a folder is named, and opens its page."""
    forms = []

    def start(source: Path | None = SAMPLES["2021"], *options, language="zh") -> Form:
        folder = tmp_path / "年报"
        folder.mkdir(exist_ok=True)
        target = folder
        if source:
            target = folder / "report.yaml"
            shutil.copy(source, target)
        forms.append(Form(context.new_page(), servers(target, *options, lang=language)))
        if source:
            forms[-1].page.wait_for_selector(".grid")
        else:
            forms[-1].page.wait_for_selector("h2")
        return forms[-1]

    yield start
    assert [fault for form in forms for fault in form.faults] == []


@pytest.fixture
def report(tmp_path) -> Path:
    return tmp_path / "年报/report.yaml"
