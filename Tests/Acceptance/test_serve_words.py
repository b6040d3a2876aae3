"""What the browser's form says and shows: what is to be done, what was understood, and why something was not done."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from browser_form import wait_for
from support import REPOSITORY, SAMPLES, nianbao

NATURAL = "一、本年新收政府信息公开申请数量 › 申请人情况 › 自然人"


def test_a_new_report_is_to_be_filled_in_and_not_wrong(open_form, report):
    nianbao("new", "--agency", "青石县水利局", "--year", "2025", "-o", report.parent.parent / "new.yaml")
    form = open_form(report.parent.parent / "new.yaml")
    assert form.errors == []
    assert form.page.locator(".findings li.todo").count() >= 3
    expect(form.page.locator(".tally")).to_contain_text("处待填")
    expect(form.page.locator(".tally")).not_to_contain_text("错误")
    cell = form.cell(NATURAL)
    look = lambda: cell.evaluate("node => node.closest('td').className")
    assert "todo" in look() and cell.get_attribute("aria-invalid") == "false"
    cell.focus()
    expect(form.page.locator(".bar")).to_contain_text("待填")
    expect(form.page.locator(".bar .fault")).to_have_count(0)
    form.type("-3")
    form.settle()
    assert "error" in look()


def test_last_years_figure_is_grey_and_whole_beside_an_error(open_form, tmp_path, report):
    form = open_form(None)
    shutil.copy(SAMPLES["2021"], report.with_name("2023.yaml"))
    form.page.reload()
    form.page.get_by_label("根据上年年报起草").select_option(index=1)
    form.page.get_by_role("button", name="新建").click()
    form.page.wait_for_selector(".grid")
    cell = form.cell(NATURAL)
    cell.focus()
    form.type("-3")
    form.settle()
    colour, ring = cell.evaluate(
        """node => {
            const last = [...node.closest("td").querySelectorAll("small")].find((small) => small.textContent.includes("上年"));
            const style = getComputedStyle(node);
            const reach = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth);
            return [getComputedStyle(last).color, node.getBoundingClientRect().bottom + reach <= last.getBoundingClientRect().top + 1];
        }""")
    assert (colour, ring) == ("rgb(87, 96, 106)", True)


@pytest.mark.parametrize("width, height", [(320, 568), (390, 844), (1024, 768)])
def test_what_has_the_focus_is_not_covered(width, height, open_form):
    form = open_form(REPOSITORY / "samples/errors/t3.balance.yaml")
    form.page.set_viewport_size({"width": width, "height": height})
    form.cell(NATURAL).focus()
    covered = []
    for key in ["Tab"] * 40 + ["Shift+Tab"] * 40:
        form.press(key)
        hidden = form.page.evaluate(
            """() => {
                const node = document.activeElement;
                if (!node.closest(".grid")) return null;
                const { left, top, width, height } = node.getBoundingClientRect();
                const at = (x, y) => document.elementFromPoint(left + width * x, top + height * y);
                const isSeen = (found) => found && (found === node || (found.tagName === "TD" && found.contains(node)));
                return [0.1, 0.5, 0.9].every((x) => [0.2, 0.8].every((y) => isSeen(at(x, y)))) ? null : node.getAttribute("aria-label");
            }""")
        if hidden:
            covered.append((key, hidden))
    assert covered == []


def test_the_notice_gives_the_reason_that_was_typed(open_form, report, tmp_path):
    form = open_form(None)
    shutil.copy(SAMPLES["2021"], report.with_name("旧.yaml"))
    report.write_text(report.with_name("旧.yaml").read_text(encoding="utf-8").replace("318  ", "319  "), encoding="utf-8")
    form.page.reload()
    form.page.locator(".list tr", has_text="report.yaml").get_by_role("link").click()
    form.page.wait_for_selector(".grid")
    form.page.get_by_role("button", name="比较").click()
    form.page.get_by_label("更正原因").fill("填报时漏计1件")
    form.page.get_by_label("更正说明的格式").select_option("txt")
    form.page.get_by_role("button", name="更正说明").click()
    with form.page.expect_download() as download:
        form.page.locator("dialog a").click()
    download.value.save_as(tmp_path / "notice.txt")
    assert "更正原因：填报时漏计1件。" in (tmp_path / "notice.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("year, message", [("二〇二五", None), ("今年", "请写四位数字")])
def test_a_year_is_understood_or_said_how_to_write(year, message, open_form):
    form = open_form(None)
    form.page.get_by_label("机关", exact=True).fill("青石县水利局")
    form.page.get_by_label("年度", exact=True).fill(year)
    form.page.get_by_role("button", name="新建", exact=True).click()
    if message:
        form.page.get_by_text(message).wait_for()
        form.faults.clear()
    else:
        form.page.wait_for_selector(".grid")
        expect(form.page.get_by_label("年度", exact=True)).to_have_value("2025")


@pytest.mark.parametrize(
    "name, content, message",
    [("照片.docx", b"\x89PNG\r\n\x1a\n", "是图片"), ("坏.docx", b"\0broken" * 200, "可能已损坏"), ("坏.txt", b"hello", "没有找到年报")])
def test_an_import_that_fails_says_what_the_file_is(name, content, message, open_form):
    form = open_form(None)
    form.page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": content})
    said = form.page.locator("[role=status] li")
    expect(said).to_contain_text(message)
    assert "/tmp" not in said.text_content() and name in said.text_content()
    form.faults.clear()


def test_a_refused_export_names_the_error_and_no_line_of_the_file(open_form):
    form = open_form(REPOSITORY / "samples/errors/t3.balance.yaml")
    form.page.get_by_role("button", name="导出").click()
    form.page.get_by_role("button", name="Word 文档").click()
    said = form.page.locator("dialog [role=status] p")
    expect(said).to_contain_text("处错误，没有导出。第一处：")
    assert not re.search(r"\d+:\d+|\[t3", said.text_content())
    form.faults.clear()


def test_what_a_typed_figure_became_is_said(open_form):
    form = open_form()
    form.cell(NATURAL).focus()
    form.press("Control+a")
    form.page.keyboard.insert_text("12 件")
    wait_for(lambda: "→ 12" in form.message, lambda: form.message)


def test_what_is_typed_after_a_second_click_replaces_the_figure(open_form):
    form = open_form()
    cell = form.cell(NATURAL)
    cell.click()
    form.page.wait_for_timeout(700)
    cell.click()
    form.type("7")
    expect(cell).to_have_value("7")
    form.page.wait_for_timeout(700)
    cell.dblclick()
    form.press("End")
    form.type("1")
    expect(cell).to_have_value("71")


def test_names_in_the_list_are_not_broken_on_a_phone(open_form, report):
    form = open_form(None)
    shutil.copy(SAMPLES["2021"], report)
    form.page.set_viewport_size({"width": 390, "height": 844})
    form.page.reload()
    link = form.page.locator(".list a")
    expect(link).to_have_text("青石县教育体育局")
    assert link.evaluate("node => node.getClientRects().length") == 1
    assert form.page.evaluate("document.documentElement.scrollWidth") <= 390
