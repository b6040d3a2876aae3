"""What is installed beside the binary: manual pages and completions, made of the tool's own help, and the documents."""

import re
import subprocess

import pytest

from support import BINARY, REPOSITORY

LANGUAGES = {"en": ("C.UTF-8", "man1"), "zh": ("zh_CN.UTF-8", "zh_CN/man1")}


def help_page(language, *arguments):
    environment = {"LC_ALL": LANGUAGES[language][0], "COLUMNS": "100000"}
    return subprocess.run(
        [BINARY, *arguments], env=environment, check=True, capture_output=True, encoding="utf-8").stdout


def commands():
    page = help_page("en", "--help")
    return re.findall(r"^  ([a-z]+)", page.split("SUBCOMMANDS:")[1], re.M)


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """What is installed."""
    folder = tmp_path_factory.mktemp("tree")
    subprocess.run([REPOSITORY / "Release/tree", BINARY, folder], check=True)
    return folder


@pytest.fixture(scope="module")
def manual(tree):
    return tree / "share/man"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_has_a_manual_page_with_all_its_options(manual, language):
    folder = manual / LANGUAGES[language][1]
    assert {page.stem for page in folder.iterdir()} == {"nianbao", *(f"nianbao-{name}" for name in commands())}
    for name in commands():
        source = (folder / f"nianbao-{name}.1").read_text(encoding="utf-8").replace("\\-", "-")
        options = set(re.findall(r"^  (?:-\w, )?(--[a-z-]+)", help_page(language, "help", name), re.M))
        described = set(re.findall(r"^\\fB(?:-\w, )?(--[a-z-]+)", source, re.M))
        assert described == options != set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_manual_page_is_called_and_described_as_in_the_help(manual, language):
    source = (manual / LANGUAGES[language][1] / "nianbao-check.1").read_text(encoding="utf-8")
    summary = help_page(language, "help", "check").splitlines()[0]
    assert "nianbao\\-check \\- " + re.sub(r"^\w+[:：] ?", "", summary).rstrip("。.") in source


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_a_manual_page_is_taken_for_a_request_by_chance(manual, language):
    known = {".TH", ".ad", ".SH", ".PP", ".nf", ".fi", ".br", ".TP"}
    for page in (manual / LANGUAGES[language][1]).iterdir():
        requests = {line.split()[0] for line in page.read_text(encoding="utf-8").splitlines() if line.startswith((".", "'"))}
        assert requests <= known


def test_completions_for_bash_are_a_script(tmp_path):
    script = help_page("zh", "--generate-completion-script", "bash")
    (tmp_path / "nianbao").write_text(script, encoding="utf-8")
    subprocess.run(["bash", "-n", tmp_path / "nianbao"], check=True)
    for name in commands():
        assert name in script


def text_of(page):
    """A page without what is code."""
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.S | re.M)
    return re.sub(r"`[^`\n]*`", lambda code: re.sub(r"[^\w-]", " ", code.group()), text)


def anchors(page):
    """The parts of a page that a link can lead to: those that have a name, and its headings, as web sites name them."""
    yield from re.findall(r'<a id="([^"]+)">', text_of(page))
    for heading in re.findall(r"^#+ +(.*)$", text_of(page), re.M):
        yield re.sub(r"[^\w\- ]", "", re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading)).strip().lower().replace(" ", "-")


def test_each_link_of_an_installed_page_leads_to_an_installed_file_or_to_the_web(tree):
    pages = sorted(tree.rglob("*.md"))
    broken, count = [], 0
    for page in pages:
        for link in re.findall(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"|^\[[^]]+\]: (\S+)", text_of(page), re.M):
            target = "".join(link)
            count += 1
            if re.match("https?://|mailto:", target):
                continue
            path, _, part = target.partition("#")
            file = (page.parent / path).resolve() if path else page
            known = file.exists() and file.is_relative_to(tree.resolve())
            if not known or part and file.suffix == ".md" and part not in set(anchors(file)):
                broken.append(f"{page.relative_to(tree)}: {target}")
    assert broken == []
    assert len(pages) > 30 and count > 100
