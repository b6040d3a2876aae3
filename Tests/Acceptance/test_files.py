"""What export leaves on the disk: the same bytes for the same report, and all files or none."""

import os
import pwd
import resource
import shutil
import signal
import stat
import time

import openpyxl
import pytest

from oracle import expected
from reports import random_report, replaced
from support import EDITIONS, SAMPLES, export, has_chinese, nianbao, only

OLD_TEXT = "旧的文本\n".encode()
OLD_WORKBOOK = b"an older workbook"


def contents(folder) -> dict[str, bytes | None]:
    """Every file below a folder, hidden ones too; `None` for a folder."""
    return {
        str(path.relative_to(folder)): None if path.is_dir() else path.read_bytes() for path in folder.rglob("*")
    }


def outputs(folder) -> dict[str, bytes | None]:
    """What was exported, without the record of it, which says where the report lies."""
    return {name: content for name, content in contents(folder).items() if not name.startswith(".nianbao")}


def names(edition: str, mark: str = "") -> tuple[str, str]:
    title = expected(SAMPLES[edition].read_text(encoding="utf-8")).title + mark
    return f"{title}.txt", f"{title}.xlsx"


@pytest.fixture
def unbalanced(tmp_path):
    """A report whose third table does not balance."""
    text = replaced(SAMPLES["2021"].read_text(encoding="utf-8"), r"^  结转下年度: .*$", "  结转下年度: 0")
    source = tmp_path / "unbalanced.yaml"
    source.write_text(text, encoding="utf-8")
    return source


# The same input, the same bytes


@pytest.mark.parametrize("draft", [[], ["--draft"]], ids=["final", "draft"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_the_same_report_gives_the_same_bytes_in_any_place_at_any_time(tmp_path, edition, draft):
    text = SAMPLES[edition].read_text(encoding="utf-8") if not draft else random_report(edition, seed=7)
    surroundings = [
        {"TZ": "UTC", "LC_ALL": "C", "LANG": "C"},
        {"TZ": "Asia/Shanghai", "LC_ALL": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8"},
        {"TZ": "America/St_Johns", "LC_ALL": "", "LANG": "de_DE.UTF-8", "SOURCE_DATE_EPOCH": "1", "USER": "somebody"},
    ]
    made = []
    for number, (environment, mask) in enumerate(zip(surroundings, [0o022, 0o077, 0o002])):
        folder = tmp_path / f"place {number}"
        folder.mkdir()
        (folder / f"report{number}.yaml").write_text(text, encoding="utf-8")
        source, target = (f"report{number}.yaml", "out") if number else (folder / "report0.yaml", folder / "out")
        outcome = export(source, target, *draft, cwd=folder, environment=environment, umask=mask)
        assert outcome.code == 0, outcome.everything
        made.append(outputs(folder / "out"))
        # Times in a zip archive count by two seconds.
        time.sleep(2.1 if number == 0 else 0)
    assert made[0] and made[0] == made[1] == made[2]


def test_exporting_again_over_the_old_files_gives_the_same_bytes(tmp_path):
    assert export(SAMPLES["2021"], tmp_path).code == 0
    first = contents(tmp_path)
    assert export(SAMPLES["2021"], tmp_path).code == 0
    assert contents(tmp_path) == first and len(outputs(tmp_path)) == 2


def test_another_input_shows_in_the_workbook_even_if_no_figure_changed(tmp_path):
    text = SAMPLES["2021"].read_text(encoding="utf-8")
    (tmp_path / "same.yaml").write_text("# 一行注释\n" + text, encoding="utf-8")
    for source, folder in [(SAMPLES["2021"], "a"), (tmp_path / "same.yaml", "b")]:
        assert export(source, tmp_path / folder).code == 0
    assert only(tmp_path / "a", ".txt").read_bytes() == only(tmp_path / "b", ".txt").read_bytes()
    assert only(tmp_path / "a", ".xlsx").read_bytes() != only(tmp_path / "b", ".xlsx").read_bytes()


def test_files_are_named_after_the_title_and_their_paths_are_printed(tmp_path):
    outcome = export(SAMPLES["2019"], tmp_path)
    assert sorted(outputs(tmp_path)) == sorted(names("2019"))
    assert sorted(outcome.output.splitlines()) == sorted(str(tmp_path / name) for name in names("2019"))
    assert outcome.messages == ""


def test_files_have_the_rights_that_the_umask_leaves(tmp_path):
    for mask in (0o022, 0o077):
        folder = tmp_path / str(mask)
        assert export(SAMPLES["2019"], folder, umask=mask).code == 0
        rights = {stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*") if path.is_file()}
        assert rights == {0o666 & ~mask}


@pytest.mark.parametrize("title", ["../逃出文件夹", "/tmp/绝对路径", "..", ".隐藏"])
def test_a_title_cannot_lead_out_of_the_folder(tmp_path, title):
    source = tmp_path / "report.yaml"
    source.write_text(f'标题: "{title}"\n' + SAMPLES["2021"].read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "a/b").mkdir(parents=True)
    assert export(source, tmp_path / "a/b").code == 0
    assert set(os.listdir(tmp_path / "a")) == {"b"}
    made = set(os.listdir(tmp_path / "a/b")) - {".nianbao"}
    assert len(made) == 2 and not any(name.startswith(".") for name in made)
    assert len(os.listdir(tmp_path / "a/b/.nianbao")) == 1


def test_a_title_too_long_for_a_file_name_keeps_both_ends_in_it(tmp_path):
    source = tmp_path / "report.yaml"
    titles = [f"青石县{letter * 200}2023年政府信息公开工作年度报告" for letter in "长短"]
    for title in titles:
        source.write_text(f"标题: {title}\n" + SAMPLES["2021"].read_text(encoding="utf-8"), encoding="utf-8")
        assert export(source, tmp_path / title[5]).code == 0
        made = sorted(outputs(tmp_path / title[5]))
        assert len(made) == 2 and all(len(name.encode()) <= 255 for name in made)
        assert all(name.startswith("青石县" + title[5]) and "…" in name for name in made)
        assert all("2023年政府信息公开工作年度报告." in name for name in made)
        assert only(tmp_path / title[5], ".txt").read_text(encoding="utf-8").startswith(title)


# All or none


def assert_failed_without_a_trace(outcome, folder, before, name):
    assert outcome.code == 2, outcome.everything
    assert name in outcome.messages
    assert outcome.output == ""
    assert contents(folder) == before


@pytest.mark.parametrize("has_old_text", [True, False])
def test_when_the_workbook_cannot_be_written_the_old_text_stays(tmp_path, has_old_text):
    text, workbook = names("2021")
    (tmp_path / workbook / "in the way").mkdir(parents=True)
    if has_old_text:
        (tmp_path / text).write_bytes(OLD_TEXT)
    before = contents(tmp_path)
    # The old files are not the tool's own and would otherwise stop it before.
    outcome = export(SAMPLES["2021"], tmp_path, "--force")
    assert_failed_without_a_trace(outcome, tmp_path, before, workbook)


def test_when_the_text_cannot_be_written_the_old_workbook_stays(tmp_path):
    text, workbook = names("2021")
    (tmp_path / text / "in the way").mkdir(parents=True)
    (tmp_path / workbook).write_bytes(OLD_WORKBOOK)
    before = contents(tmp_path)
    # The old files are not the tool's own and would otherwise stop it before.
    outcome = export(SAMPLES["2021"], tmp_path, "--force")
    assert_failed_without_a_trace(outcome, tmp_path, before, text)


@pytest.mark.parametrize("language, word", [("en", "cannot write"), ("zh", "写不了")])
def test_a_folder_in_the_place_of_a_file_is_called_that(tmp_path, language, word):
    _, workbook = names("2021")
    (tmp_path / workbook / "in the way").mkdir(parents=True)
    outcome = export(SAMPLES["2021"], tmp_path, "--lang", language)
    # Not the message about an input: there is no YAML file to name here.
    assert word in outcome.messages and "YAML" not in outcome.messages


@pytest.mark.parametrize("limit", [0, 1_000, 10_000, 20_000], ids=lambda limit: f"{limit} bytes")
def test_when_the_disk_is_full_the_old_files_stay(tmp_path, limit):
    # A limit on the size of files fails a write as a full disk does: the workbook is larger than the text.
    text, workbook = names("2021")
    (tmp_path / text).write_bytes(OLD_TEXT)
    (tmp_path / workbook).write_bytes(OLD_WORKBOOK)
    before = contents(tmp_path)

    def limit_file_size():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    outcome = export(SAMPLES["2021"], tmp_path, "--force", restore_signals=False, preexec_fn=limit_file_size)
    assert_failed_without_a_trace(outcome, tmp_path, before, text if limit < 5_000 else workbook)
    # The name of the file, not that of the temporary one beside it.
    assert ".nianbao-" not in outcome.messages and outcome.messages.count("\n") == 1


@pytest.fixture
def as_nobody(tmp_path_factory):
    """Options to run the tool as a user without rights; root is stopped by no folder's mode."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    options = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    try:
        assert nianbao("--version", cwd="/", **options).code == 0
    except PermissionError:
        pytest.skip("the tool's folder is closed to others")
    return options


@pytest.fixture
def public(tmp_path):
    """A folder that all users can look into, whatever folder pytest keeps it in."""
    for folder in [tmp_path, *tmp_path.parents]:
        if not folder.stat().st_mode & stat.S_IXOTH:
            folder.chmod(folder.stat().st_mode | stat.S_IXOTH | stat.S_IROTH)
    shutil.copy(SAMPLES["2021"], tmp_path / "report.yaml")
    (tmp_path / "report.yaml").chmod(0o644)
    return tmp_path


def test_into_a_read_only_folder_nothing_is_written(public, as_nobody):
    folder = public / "read only"
    folder.mkdir()
    (folder / names("2021")[0]).write_bytes(OLD_TEXT)
    folder.chmod(0o555)
    before = contents(folder)
    outcome = export(public / "report.yaml", folder, cwd="/", **as_nobody)
    folder.chmod(0o755)
    assert_failed_without_a_trace(outcome, folder, before, names("2021")[0])


def test_an_output_folder_that_cannot_be_made_is_named(public, as_nobody):
    folder = public / "read only"
    folder.mkdir()
    folder.chmod(0o555)
    outcome = export(public / "report.yaml", folder / "new", cwd="/", **as_nobody)
    folder.chmod(0o755)
    assert outcome.code == 2 and "read only/new" in outcome.messages
    assert contents(folder) == {}


def test_a_file_in_the_place_of_the_output_folder_is_named(tmp_path):
    (tmp_path / "taken").write_bytes(OLD_TEXT)
    outcome = export(SAMPLES["2021"], tmp_path / "taken")
    assert outcome.code == 2 and "taken" in outcome.messages
    assert contents(tmp_path) == {"taken": OLD_TEXT}


# Reports with errors


def test_a_report_with_errors_is_not_exported(tmp_path, unbalanced):
    outcome = export(unbalanced, tmp_path / "out")
    assert outcome.code == 1
    assert "t3.balance" in outcome.rules
    assert outcome.output == ""
    assert not (tmp_path / "out").exists()


def test_a_report_with_errors_leaves_what_was_exported_before(tmp_path, unbalanced):
    assert export(SAMPLES["2021"], tmp_path / "out").code == 0
    before = contents(tmp_path / "out")
    assert export(unbalanced, tmp_path / "out").code == 1
    assert contents(tmp_path / "out") == before


def test_a_draft_of_a_report_with_errors_says_so_in_name_text_and_workbook(tmp_path, unbalanced):
    outcome = export(unbalanced, tmp_path / "out", "--draft")
    assert outcome.code == 0
    assert "t3.balance" in outcome.rules
    assert sorted(outputs(tmp_path / "out")) == sorted(names("2021", "（草稿）"))
    title = only(tmp_path / "out", ".txt").read_text(encoding="utf-8").split("\n")[0]
    assert title == names("2021", "（草稿）")[0].removesuffix(".txt")
    workbook = openpyxl.load_workbook(only(tmp_path / "out", ".xlsx"))
    assert workbook["总体情况"]["A1"].value == title
    assert title in workbook["校验"]["A2"].value
    assert "草稿" in workbook.properties.contentStatus
    assert all("草稿" in sheet.oddHeader.center.text for sheet in workbook)


def test_a_draft_does_not_replace_the_final_report(tmp_path, unbalanced):
    assert export(SAMPLES["2021"], tmp_path / "out").code == 0
    before = contents(tmp_path / "out")
    assert export(unbalanced, tmp_path / "out", "--draft").code == 0
    after = contents(tmp_path / "out")
    assert len(outputs(tmp_path / "out")) == 4 and before.items() <= after.items()


def test_the_text_has_one_final_newline_and_no_carriage_returns_even_from_a_file_that_has_them(tmp_path):
    source = tmp_path / "windows.yaml"
    text = SAMPLES["2021"].read_text(encoding="utf-8")
    source.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert export(source, tmp_path / "a").code == 0
    assert export(SAMPLES["2021"], tmp_path / "b").code == 0
    made = only(tmp_path / "a", ".txt").read_bytes()
    assert made == only(tmp_path / "b", ".txt").read_bytes()
    assert b"\r" not in made and made.endswith("。\n".encode()) and not made.endswith(b"\n\n")
    assert has_chinese(made.decode())


