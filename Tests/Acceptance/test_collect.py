"""An office that collects the reports of sixty units: from the list of units to what is summed.

The units' files are what the tool itself has exported, and workbooks that openpyxl has filled in.
"""

import csv
import hashlib
import json
import random
import re
import shutil
import signal
import subprocess
import time
import zipfile

import docx
import openpyxl
import pytest

from published import blank_zeros, made_up
from published_styles import word_document
from support import BINARY, REPOSITORY, nianbao
from test_fill_in import fill

YEAR = "2024"
UNITS = [f"青石县第{number:02}局" for number in range(1, 61)]
FORMATS = ("xlsx", "docx", "html", "txt", "yaml")
FAULTY = UNITS[5:15]
TWICE = UNITS[20:23]
MISSING = UNITS[55:]
STRANGER = "邻县水利局"
KILLS = 20


def report(agency, received=1, handled=None, year=YEAR):
    handled = received if handled is None else handled
    return f"""机关: {agency}
年度: {year}
总体情况: |
  （一）主动公开
  {year}年，通过县政府网站公开信息{received + 40}条。
主动公开: 0
申请:
  新收:       [{received}, 0, 0, 0, 0, 0]
  上年结转:   0
  予以公开:   [{handled}, 0, 0, 0, 0, 0]
  部分公开:   0
  不予公开:   0
  无法提供:   0
  不予处理:   0
  其他处理:   0
  结转下年度: 0
复议诉讼: 0
存在问题: 部分栏目更新较慢，下一年度按季度核对。
其他事项: 无
"""


def send(inbox, name, agency, kind, folder, **figures):
    """Puts a unit's report into the inbox, in a format of its own and under a name that says nothing."""
    target = inbox / f"{name}.{kind}"
    if kind == "xlsx":
        blank = folder / "下发" / f"{agency}{YEAR}.xlsx"
        received = figures.get("received", 1)
        shutil.copy(blank, target)
        fill(target, "2021", [("申请", "D5", received), ("申请", "D7", figures.get("handled", received))])
        return target
    source = folder / "草稿.yaml"
    source.write_text(report(agency, **figures), encoding="utf-8")
    if kind == "yaml":
        source.rename(target)
        return target
    done = nianbao("export", source, "--to", kind, "--draft", "-o", folder / "导出", "--force")
    assert done.code == 0, done.everything
    made = [path for path in (folder / "导出").iterdir() if path.suffix == f".{kind}"]
    assert len(made) == 1
    made[0].rename(target)
    shutil.rmtree(folder / "导出")
    return target


def kind(agency):
    return FORMATS[UNITS.index(agency) % len(FORMATS)]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Blank workbooks for sixty units, and an inbox with what 55 of them and a stranger have sent."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "名单.txt").write_text("\n".join(UNITS) + "\n", encoding="utf-8")
    done = nianbao("new", "--roster", folder / "名单.txt", "--year", YEAR, "--to", "xlsx", "-o", folder / "下发", timeout=120)
    assert done.code == 0, done.everything
    inbox = folder / "收到"
    inbox.mkdir()
    for number, agency in enumerate(UNITS):
        if agency not in MISSING:
            figures = {"received": 3, "handled": 2} if agency in FAULTY else {}
            send(inbox, f"附件({number})", agency, kind(agency), folder, **figures)
    send(inbox, "年报", STRANGER, "yaml", folder)
    return folder


@pytest.fixture
def inbox(office, tmp_path):
    shutil.copytree(office / "收到", tmp_path / "收到")
    shutil.copy(office / "名单.txt", tmp_path)
    return tmp_path


def collect(folder, *options, day="2025-01-12", **keywords):
    return nianbao("collect", folder / "收到", "--roster", folder / "名单.txt", "--year", YEAR, "-o", folder / "收件",
                   "--date", day, *options, timeout=120, **keywords)  # fmt: skip


def status(folder, *options):
    return nianbao("status", folder / "收件", "--roster", folder / "名单.txt", "--lang", "zh", *options)


def states(folder):
    with_numbers = re.findall(r"^(青石县第\d\d局) +(\S+)", status(folder).output, re.MULTILINE)
    return dict(with_numbers)


def files(folder):
    """Every file of the collection but the log, by its hash."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "流水.csv"
    }


def log(folder):
    with open(folder / "流水.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_sixty_units_from_the_list_to_the_sum(inbox, office):
    done = collect(inbox)
    assert done.code == 1, done.everything
    assert "56 files: 45 new and without errors, 10 new, with errors, 1 not on the list" in done.output
    collected = inbox / "收件"
    assert sorted(path.name for path in (collected / "名单外").glob("[!.]*")) == ["1-2025-01-12.yaml"]
    for agency in UNITS:
        there = sorted(path.suffix[1:] for path in (collected / agency).glob("[!.]*"))
        assert there == ([] if agency in MISSING else sorted({kind(agency), "yaml"})), agency

    before = files(collected)
    again = collect(inbox, day="2025-01-13")
    assert again.code == 0 and files(collected) == before and len(log(collected)) == 56

    seen = states(inbox)
    assert {agency for agency in UNITS if seen[agency] == "未报送"} == set(MISSING)
    assert {agency for agency in UNITS if seen[agency] == "有错误"} == set(FAULTY)

    returned = nianbao("return", collected, "--due", "2025-01-25", "--date", "2025-01-14", "--author", "青石县政务公开办")
    assert returned.code == 0 and len(returned.output.splitlines()) == len(FAULTY), returned.everything
    for path in returned.output.splitlines():
        slip = docx.Document(path)
        rows = [[cell.text for cell in row.cells] for row in slip.tables[0].rows]
        assert rows[0] == ["序号", "位置", "问题", "怎样改"] and len(rows) > 1
        assert "于2025年1月25日前" in "".join(paragraph.text for paragraph in slip.paragraphs)
        agency = path.split("/")[-2]
        place = {"xlsx": r"申请!", "docx": r"表\d+第\d+行", "html": r"表\d+第\d+行", "txt": r"第\d+行第\d+列", "yaml": r"第\d+行第\d+列"}
        assert re.match(place[kind(agency)], rows[1][1]), (agency, rows[1])
    assert {agency for agency, state in states(inbox).items() if state == "已退回"} == set(FAULTY)

    for number, agency in enumerate(FAULTY):
        send(inbox / "收到", f"更正{number}", agency, kind(agency), office, received=3)
    for number, agency in enumerate(TWICE):
        send(inbox / "收到", f"补{number}", agency, "docx", office, received=5)
    done = collect(inbox, day="2025-01-20")
    assert done.code == 0 and "13 new and without errors" in done.output, done.everything
    for agency in TWICE:
        compared = (collected / agency / "2-2025-01-20-与上一份比较.txt").read_text(encoding="utf-8")
        assert "1 → 5" in compared, compared
    assert {agency for agency, state in states(inbox).items() if state == "已更正"} == {*FAULTY, *TWICE}

    short = ["rollup", collected, "--agency", "青石县", "--year", YEAR, "--roster", inbox / "名单.txt"]
    assert nianbao(*short, "-o", inbox / "县.yaml").code == 1 and not (inbox / "县.yaml").exists()
    texts = inbox / "正文.docx"
    summed = nianbao(*short, "--partial", "-o", inbox / "县.yaml", "--texts", texts)
    assert summed.code == 1, summed.everything
    received = 42 * 1 + 10 * 3 + 3 * 5
    assert re.search(rf"新收: +\[ *{received},", (inbox / "县.yaml").read_text(encoding="utf-8"))
    headings = [paragraph.text for paragraph in docx.Document(texts).paragraphs]
    assert headings.count(UNITS[0]) == 3 and "通过县政府网站公开信息45条。" in "".join(headings)
    seen = states(inbox)
    assert {agency for agency in UNITS if seen[agency] == "已汇总"} == set(UNITS) - set(MISSING)

    checked = nianbao("check", collected)
    assert checked.code == 0 and "55 files" in checked.output, checked.everything
    assert len(log(collected)) == 56 + len(FAULTY) + 13 + 1, "filed, returned, filed again, summed"


def test_a_table_of_the_units_for_the_office(inbox):
    collect(inbox)
    table = inbox / "报送.xlsx"
    assert status(inbox, "--due", "2025-01-25", "--date", "2025-01-20", "--list", table).code == 1
    sheet = openpyxl.load_workbook(table).active
    rows = [row for row in sheet.iter_rows(values_only=True) if row[1] in UNITS]
    assert [row[1] for row in rows] == UNITS
    reminders = {row[1]: row[9] for row in rows}
    assert all(("还有 5 天" in (reminders[agency] or "")) == (agency in {*MISSING, *FAULTY}) for agency in UNITS)


def test_a_collector_that_is_killed_leaves_nothing_half(inbox):
    start = time.monotonic()
    collect(inbox)
    duration = time.monotonic() - start
    whole = files(inbox / "收件")
    dice, killed = random.Random(7), 0
    for number in range(KILLS):
        if number % 4 == 0:
            shutil.rmtree(inbox / "收件")
        run = subprocess.Popen(
            [BINARY, "collect", inbox / "收到", "--roster", inbox / "名单.txt", "--year", YEAR, "-o", inbox / "收件",
             "--date", "2025-01-12"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
        time.sleep(dice.uniform(0, duration))
        run.kill()
        killed += run.wait() == -signal.SIGKILL
        left = files(inbox / "收件") if (inbox / "收件").exists() else {}
        assert all(whole[name] == content for name, content in left.items() if "/.nianbao" not in f"/{name}")
        if number % 4 == 3:
            assert collect(inbox).code in (0, 1)
            assert files(inbox / "收件") == whole
            names = [entry["文件"] for entry in log(inbox / "收件")]
            assert len(names) == len(set(names)) == 56
    # What a killed run has filed, the next one need not file: it takes less time.
    assert killed >= KILLS / 5


def test_two_collectors_at_once_file_everything_once(inbox):
    arguments = [BINARY, "collect", inbox / "收到", "--roster", inbox / "名单.txt", "--year", YEAR, "-o", inbox / "收件"]
    runs = [subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    codes = sorted(run.wait() for run in runs)
    assert codes in ([1, 2], [0, 1]), [run.stderr.read() for run in runs]
    assert len(log(inbox / "收件")) == 56
    assert all(len(list((inbox / "收件" / agency).glob("2-*"))) == 0 for agency in UNITS)


@pytest.mark.parametrize(
    "agency", ["../../etc", "/etc/passwd", "名单外", "流水.csv", ".nianbao", "=HYPERLINK(1)", "甲" * 300, "-rf"])
def test_a_hostile_name_makes_no_folder(agency, tmp_path):
    (tmp_path / "名单.txt").write_text("青石县水利局\n", encoding="utf-8")
    (tmp_path / "收到").mkdir()
    (tmp_path / "收到/a.yaml").write_text(report(f'"{agency}"'), encoding="utf-8")
    done = collect(tmp_path)
    assert done.code == 1, done.everything
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["名单.txt", "收到", "收件"])
    assert sorted(path.name for path in (tmp_path / "收件").iterdir()) == sorted([".nianbao", "名单外", "流水.csv"])
    assert log(tmp_path / "收件")[0]["单位"][0] not in "=+-@"


def test_control_characters_and_damaged_files_are_named_and_stay_where_they_are(tmp_path):
    (tmp_path / "名单.txt").write_text("青石县水利局\n", encoding="utf-8")
    inbox = tmp_path / "收到"
    inbox.mkdir()
    (inbox / "控制.yaml").write_text(report('"青石\\e[31m局"'), encoding="utf-8")
    (inbox / "照片.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)))
    (inbox / "扫描.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    (inbox / "空.docx").write_bytes(b"")
    (inbox / "旧.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (inbox / "去年.yaml").write_text(report("青石县水利局", year="2023"), encoding="utf-8")
    with zipfile.ZipFile(inbox / "附件.zip", "w") as archive:
        archive.writestr("年报.yaml", report("青石县水利局"))
    before = {path: path.read_bytes() for path in inbox.iterdir()}
    done = collect(tmp_path, "--lang", "zh")
    assert done.code == 1 and "\x1b" not in done.everything
    for name in ("照片.jpg", "扫描.pdf", "空.docx", "旧.doc", "去年.yaml", "附件.zip"):
        assert re.search(rf"{name}：没有收：.", done.output), done.output
    for name, advice in [("附件.zip", "先解压"), ("空.docx", "请单位重新报送"), ("扫描.pdf", "请单位用填报表或 Word")]:
        assert re.search(rf"{name}：没有收：.*{advice}", done.output), done.output
    assert {path: path.read_bytes() for path in inbox.iterdir()} == before


def collected(folder, *options, code=(0, 1)):
    (folder / "名单.txt").write_text(UNITS[0] + "\n", encoding="utf-8")
    outcome = nianbao("collect", folder / "收到", "--roster", folder / "名单.txt", "--year", YEAR, "-o", folder / "收件", *options)
    assert outcome.code in code, outcome.everything
    return outcome


def rtf(text, folder) -> bytes:
    """A report as it is printed, in RTF, which names characters by their numbers."""
    (folder / "来源.yaml").write_text(text, encoding="utf-8")
    printed = nianbao("export", folder / "来源.yaml", "--to", "txt", "-o", "-", "--draft").output
    signs = {"\n": "\\par\n", "\t": "\\tab "}
    body = "".join(
        signs.get(sign) or (sign if sign.isascii() else f"\\u{(ord(sign) + 2**15) % 2**16 - 2**15}?") for sign in printed
    )
    return f"{{\\rtf1\\ansi {body}}}".encode()


def test_what_has_to_be_converted_first_is_not_filed_whatever_it_is_called(tmp_path):
    inbox = tmp_path / "收到"
    inbox.mkdir()
    (inbox / "年报.docx").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    (inbox / "年报.doc").write_bytes(rtf(report(UNITS[0]), tmp_path))
    (inbox / "Thumbs.db").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    (inbox / "desktop.ini").write_text("[.ShellClassInfo]\n")
    (inbox / "失效.docx").symlink_to("没有.docx")
    outcome = collected(tmp_path, code=(2,))
    for name in ("年报.docx", "年报.doc"):
        assert re.search(rf"{name}: not filed: .*nianbao import", outcome.output), outcome.output
    assert "Thumbs.db" not in outcome.everything and "desktop.ini" not in outcome.everything
    assert "失效.docx” is a link that leads nowhere" in outcome.messages
    assert not [path for path in (tmp_path / "收件").rglob("*") if path.suffix in (".doc", ".docx", ".yaml")]


def test_a_collection_in_the_inbox_is_not_collected_again(tmp_path):
    (tmp_path / "收到").mkdir()
    (tmp_path / "收到/甲.yaml").write_text(report(UNITS[0]), encoding="utf-8")
    collected(tmp_path)
    shutil.move(tmp_path / "收件", tmp_path / "收到/旧收件")
    again = collected(tmp_path)
    assert "旧收件”" in again.messages and again.code == 0
    assert len(list((tmp_path / "收件" / UNITS[0]).glob("*.yaml"))) == 1


def test_files_that_a_report_file_names_stay_with_the_unit(tmp_path):
    (tmp_path / "收到").mkdir()
    shutil.copy(REPOSITORY / "Templates/2021/form.yaml", tmp_path / "收到/格式.txt")
    text = "格式文件: 格式.txt\n上年报告: 去年.yaml\n" + report(UNITS[0])
    (tmp_path / "收到/甲.yaml").write_text(text, encoding="utf-8")
    collected(tmp_path)
    filed = next((tmp_path / "收件" / UNITS[0]).glob("*.yaml"))
    lines = [line for line in filed.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert not [line for line in lines if line.startswith(("格式文件", "上年报告"))]
    assert "“上年报告”“格式文件”" in filed.read_text(encoding="utf-8")
    assert filed.with_suffix(".txt").read_text(encoding="utf-8") == text
    stated = nianbao("status", tmp_path / "收件", "--roster", tmp_path / "名单.txt", "--format", "json")
    assert [unit["state"] for unit in json.loads(stated.output)["units"]] == ["received"]
    assert "filed before" in collected(tmp_path).output


def test_empty_cells_are_zero_if_the_office_says_so(tmp_path):
    (tmp_path / "收到").mkdir()
    made = made_up("2021", 2, 1)
    made.blocks[0] = ("title", f"{UNITS[0]}{YEAR}年政府信息公开工作年度报告")
    dice = random.Random(3)
    blank_zeros(made, dice)
    count = sum(value is None for value in made.truth.values())
    word_document(made, tmp_path / "收到/甲.docx", dice)
    assert count > 5 and "filed as" in collected(tmp_path).output
    assert "待填" in next((tmp_path / "收件" / UNITS[0]).glob("*.yaml")).read_text(encoding="utf-8")
    shutil.rmtree(tmp_path / "收件")
    assert f"{count} empty cells taken for 0" in collected(tmp_path, "--blank-as-zero").output
    text = next((tmp_path / "收件" / UNITS[0]).glob("*.yaml")).read_text(encoding="utf-8")
    figures = [line for line in text.splitlines() if not line.startswith("#")]
    assert f"空白的 {count} 格按 0 计" in text and not [line for line in figures if re.search(r": *待填|\[.*待填", line)]
