"""Two versions of a report, compared by git through the commands that the user guide gives."""

import re
import shutil
import subprocess

import pytest

from support import BINARY, REPOSITORY, SAMPLES

GUIDES = ("docs/guide/correct.md", "docs/guide/correct.zh-CN.md")
DRIVERS = [
    command
    for guide in GUIDES
    for command in re.findall(r"^git config diff\.nianbao\.command '(.*)'$", (REPOSITORY / guide).read_text(), re.M)
]
REPORT = SAMPLES["2021"].read_text()
CORRECTED = REPORT.replace("行政许可:       318", "行政许可:       319")

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture(params=DRIVERS)
def git(request, tmp_path):
    """Runs git in a repository with one committed report and the driver."""
    shutil.copy(BINARY, tmp_path / "nianbao")
    folder = tmp_path / "reports"
    folder.mkdir()

    def run(*arguments):
        command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments]
        environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": str(tmp_path)}
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("init", "--quiet")
    run("config", "diff.nianbao.command", request.param)
    (folder / ".gitattributes").write_text("*.yaml diff=nianbao\n")
    (folder / "report.yaml").write_text(REPORT)
    run("add", "--all")
    run("commit", "--quiet", "--message", "First")
    run.folder = folder
    return run


def test_the_guides_give_two_drivers_each():
    assert len(DRIVERS) == 4 and len(set(DRIVERS)) == 2


def test_a_changed_report_is_told_in_its_labels(git):
    (git.folder / "report.yaml").write_text(CORRECTED)
    assert "行政许可 › 本年处理决定数量: 318 → 319 (+1)" in git("diff")


def test_an_added_report_is_told_as_new(git):
    (git.folder / "second.yaml").write_text(CORRECTED)
    git("add", "second.yaml")
    assert "“second.yaml” is new: 青石县教育体育局2023年" in git("diff", "--cached")


def test_a_deleted_report_is_told_as_gone(git):
    git("rm", "--quiet", "report.yaml")
    assert "is gone: 青石县教育体育局2023年" in git("diff", "--cached")


def test_a_file_that_is_no_report_is_compared_by_lines_where_the_guide_says_so(git):
    if "|| true" not in git("config", "diff.nianbao.command"):
        pytest.skip("this driver is for reports alone")
    (git.folder / "other.yaml").write_text("a: 1\n")
    git("add", "other.yaml")
    assert "+a: 1" in git("diff", "--cached")
