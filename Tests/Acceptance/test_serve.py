"""Fills in reports in Chromium, on the page that `nianbao serve` shows."""

import os
import shutil
from pathlib import Path

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from browser_form import Form, row, wait_for
from support import BINARY, REPOSITORY, SAMPLES, nianbao, only

FIXTURES = REPOSITORY / "Tests/NianbaoCoreTests/Fixtures"
TREES = Path(__file__).parent / "trees"
NEW = "一、本年新收政府信息公开申请数量 › 申请人情况"
GRANTED = "三、本年度办理结果 › （一）予以公开 › 申请人情况"
WIDTHS = {1280: 900, 1024: 768, 390: 844, 320: 568}


def test_a_report_goes_from_nothing_to_an_exported_document_by_keyboard_alone(open_form, tmp_path):
    form = open_form(None)
    form.tab_to("机关")
    form.type("青石县水利局")
    form.tab_to("年度")
    form.type("2025")
    form.press("Enter")
    form.page.wait_for_selector(".grid")

    form.tab_to("一、总体情况")
    form.press("Control+a")
    form.page.keyboard.insert_text(
        "2025年，青石县水利局按条例办理政府信息公开事务。\n（一）主动公开\n通过网站发布信息。\n（二）依申请公开\n全年收到申请3件，予以公开3件。\n"
        "（三）政府信息管理\n公开前作保密审查。\n（四）政府信息公开平台建设\n维护网站专栏。\n（五）监督保障\n组织培训，参加考核和评议，没有追究责任的情形。")
    form.tab_to("第二十条第（一）项 › 规章 › 本年制发件数")
    count = form.page.locator(".grid input").count()
    named = {f"{NEW} › 自然人", f"{GRANTED} › 自然人"}
    filled = 0
    for _ in range(count + 20):
        if form.page.evaluate("document.activeElement.matches('.grid input')"):
            form.type("3" if form.focused in named else "0")
            filled += 1
        if filled == count:
            break
        form.press("Tab")
    assert filled == count
    form.tab_to("五、存在的主要问题及改进情况")
    form.page.keyboard.insert_text("存在的问题是更新不够及时。下一步按月检查，改进更新。")
    form.tab_to("六、其他需要报告的事项")
    form.page.keyboard.insert_text("本年没有收取信息处理费。")
    form.settle()
    assert (form.total(f"{NEW} › 总计"), form.errors) == ("3", [])

    form.save()
    form.tab_to("导出", key="Shift+Tab")
    form.press("Enter")
    form.tab_to("Word 文档")
    form.press("Enter")
    form.page.wait_for_selector("dialog a")
    with form.page.expect_download() as download:
        form.tab_to(form.page.locator("dialog a").text_content())
        form.press("Enter")
    path = tmp_path / "downloaded.docx"
    download.value.save_as(path)
    paragraphs = [paragraph.text for paragraph in docx.Document(path).paragraphs]
    assert "青石县水利局2025年政府信息公开工作年度报告" in paragraphs[0].replace("\n", "")
    assert nianbao("check", only(tmp_path / "年报", ".yaml")).code == 0


def test_totals_and_findings_follow_each_keystroke_and_a_finding_leads_to_its_cell(open_form):
    form = open_form()
    assert form.errors == []
    cell = form.cell(f"{NEW} › 自然人")
    cell.focus()
    form.type("19")
    form.settle()
    assert form.total(f"{NEW} › 总计") == "25"
    assert len(form.errors) == 1 and "自然人" in form.errors[0]
    assert cell.get_attribute("aria-invalid") == "true"
    described = cell.get_attribute("aria-describedby").split()
    assert form.page.locator(f"#{described[0]}").text_content() in form.errors[0]

    form.cell(f"{GRANTED} › 自然人").focus()
    form.page.locator(".findings li.error .go").click()
    assert form.focused == f"{NEW} › 自然人"
    form.type("9")
    form.settle()
    assert (form.errors, cell.get_attribute("aria-invalid")) == ([], "false")


def test_keys_are_those_of_a_spreadsheet(open_form):
    form = open_form()
    form.cell(f"{NEW} › 自然人").focus()
    form.press("ArrowRight")
    assert form.focused == f"{NEW} › 法人或其他组织 › 商业企业"
    form.press("ArrowDown", "Enter")
    assert form.focused == f"{GRANTED} › 法人或其他组织 › 商业企业"
    form.press("Shift+Enter", "ArrowUp", "ArrowLeft")
    assert form.focused == f"{NEW} › 自然人"
    form.type("12")
    form.press("Escape")
    expect(form.cell(form.focused)).to_have_value("9")
    form.press("F2", "ArrowLeft")
    form.type("1")
    expect(form.cell(f"{NEW} › 自然人")).to_have_value("19")
    form.press("Enter")
    form.settle()
    form.press("Control+z")
    form.settle()
    assert form.focused == f"{NEW} › 自然人"
    expect(form.cell(f"{NEW} › 自然人")).to_have_value("9")
    form.press("Control+y")
    form.settle()
    expect(form.cell(f"{NEW} › 自然人")).to_have_value("19")


def test_one_step_of_undo_takes_back_what_was_typed_into_a_cell(open_form):
    form = open_form()
    for label, text in ((f"{NEW} › 自然人", "123"), (f"{GRANTED} › 自然人", "45")):
        form.cell(label).focus()
        for character in text:
            form.type(character)
            form.settle()
    form.press("Control+z")
    form.settle()
    values = [form.cell(label).input_value() for label in (f"{NEW} › 自然人", f"{GRANTED} › 自然人")]
    assert values == ["123", "3"]


def test_a_remark_and_not_applicable_are_typed_by_keyboard(open_form, report):
    form = open_form()
    form.cell("第二十条第（五）项 › 行政许可 › 本年处理决定数量").focus()
    form.press("Shift+F2")
    form.type("其中延续2件")
    form.press("Enter")
    form.cell("第二十条第（一）项 › 规章 › 本年制发件数").focus()
    form.type("0")
    form.press("ArrowRight")
    form.type("/")
    form.save()
    assert row(report, "主动公开", "第五项", "行政许可") == {"值": 318, "注": "其中延续2件"}
    assert row(report, "主动公开", "第一项", "规章")["废止"] == "不适用" if isinstance(row(report, "主动公开", "第一项", "规章"), dict) else "不适用" in row(report, "主动公开", "第一项", "规章")


def test_a_block_is_pasted_whole_and_said_to_be_what_it_became(open_form):
    form = open_form()
    form.cell(f"{NEW} › 自然人").focus()
    form.put_on_clipboard("１２\t1,234\t0\t0\t3件\t0\t9\n1\t0\t0\t0\t0\t0\t1\n")
    form.press("Control+v")
    form.page.wait_for_selector(".message li")
    form.settle()
    assert [form.cell(f"{NEW} › {name}").input_value() for name in ("自然人", "法人或其他组织 › 商业企业", "法人或其他组织 › 法律服务机构")] == ["12", "1234", "3"]
    for text in ("粘贴了 12 格", "１２", "1,234", "3件", "粘贴的合计是 9"):
        assert text in form.message
    form.press("Control+z")
    form.settle()
    expect(form.cell(f"{NEW} › 自然人")).to_have_value("9")
    expect(form.cell(f"{NEW} › 法人或其他组织 › 商业企业")).to_have_value("3")


@pytest.mark.parametrize(
    "text, reason", [("1\t2\t3\t4\t5\t6\t7\t8", "1 行 8 列"), ("1\t很多\n2\t3", "商业企业"), ("\n".join(["1\t2"] * 40), "40 行 2 列")])
def test_a_block_that_does_not_fit_whole_is_refused(text, reason, open_form):
    form = open_form()
    form.cell(f"{NEW} › 自然人").focus()
    form.put_on_clipboard(text)
    form.press("Control+v")
    form.page.wait_for_selector(".message li")
    assert "没有粘贴" in form.message and reason in form.message
    expect(form.cell(f"{NEW} › 自然人")).to_have_value("9")
    expect(form.page.get_by_role("button", name="撤销", exact=True)).to_be_disabled()


def test_a_table_of_a_web_page_goes_where_its_labels_say(open_form, report):
    form = open_form()
    page = nianbao("export", report, "--to", "html", "--html", "plain", "-o", report.parent / "out")
    assert page.code == 0, page.everything
    html = only(report.parent / "out", ".html").read_text(encoding="utf-8")
    tables = html.split("<table")
    table = "<table" + tables[2].split("</table>")[0] + "</table>"
    assert "予以公开" in table
    form.cell(f"{GRANTED} › 自然人").focus()
    form.type("77")
    form.press("Enter")
    form.put_on_clipboard("x", table)
    form.press("Control+v")
    form.page.wait_for_selector(".message li")
    form.settle()
    assert "粘贴了 144 格" in form.message
    expect(form.cell(f"{GRANTED} › 自然人")).to_have_value("3")


def test_saving_shows_the_change_once_and_keeps_the_rest_of_the_file(open_form, report):
    form = open_form()
    before = report.read_bytes()
    form.cell("第二十条第（五）项 › 行政许可 › 本年处理决定数量").focus()
    form.type("319")
    form.settle()
    assert (form.state, report.read_bytes()) == ("未保存", before)
    form.press("Control+s")
    shown = form.page.locator("dialog .diff")
    shown.wait_for()
    assert [line for line in shown.locator("del, ins").all_text_contents()] == [
        "-     行政许可:       318                      # 只有一列的行，直接写数字",
        "+     行政许可:       319                      # 只有一列的行，直接写数字"]
    form.press("Enter")
    wait_for(lambda: form.state == "已保存", lambda: form.state)
    assert report.read_bytes() == before.replace(b"318  ", b"319  ")
    form.cell("第二十条第（八）项 › 行政事业性收费 › 本年收费金额（单位：万元）").focus()
    form.type("2.5")
    wait_for(lambda: b"2.5" in report.read_bytes())
    expect(form.page.locator("dialog")).to_have_count(0)


def test_both_texts_of_a_field_are_shown_that_was_changed_outside_too(open_form, report):
    form = open_form()
    form.cell("第二十条第（五）项 › 行政许可 › 本年处理决定数量").focus()
    form.type("400")
    form.settle()
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace("318  ", "500  ").replace("收费: 1.26", "收费: 7.5"), encoding="utf-8")
    form.page.get_by_role("button", name="选择用哪一个……").click()
    dialog = form.page.locator("dialog")
    for text in ("400", "500"):
        expect(dialog).to_contain_text(text)
    dialog.get_by_role("button", name="确定").click()
    form.settle()
    expect(form.cell("第二十条第（八）项 › 行政事业性收费 › 本年收费金额（单位：万元）")).to_have_value("7.5")
    form.save()
    assert row(report, "主动公开", "第五项", "行政许可") == 400
    assert row(report, "主动公开", "第八项", "行政事业性收费") == 7.5


def test_a_change_outside_in_other_fields_is_taken_without_a_word(open_form, report):
    form = open_form()
    report.write_text(report.read_text(encoding="utf-8").replace("318  ", "500  "), encoding="utf-8")
    cell = form.cell("第二十条第（五）项 › 行政许可 › 本年处理决定数量")
    expect(cell).to_have_value("500")


def test_what_was_typed_before_a_power_failure_is_offered_again(open_form, servers, context, report):
    form = open_form()
    before = report.read_bytes()
    form.cell("第二十条第（五）项 › 行政许可 › 本年处理决定数量").focus()
    form.type("十二")
    form.cell(f"{NEW} › 自然人").focus()
    form.type("10")
    form.settle()
    assert "“十二”是汉字数字" in form.errors[0]
    form.server.kill()
    form.page.close(run_before_unload=False)
    assert report.read_bytes() == before

    again = Form(context.new_page(), servers(report))
    again.page.get_by_role("button", name="看看草稿……").click()
    dialog = again.page.locator("dialog")
    expect(dialog).to_contain_text("十二")
    dialog.get_by_role("button", name="用草稿", exact=True).click()
    again.settle()
    expect(again.cell(f"{NEW} › 自然人")).to_have_value("10")
    expect(again.cell("第二十条第（五）项 › 行政许可 › 本年处理决定数量")).to_have_value("十二")
    assert again.faults == []


def test_what_is_typed_while_the_server_is_gone_is_sent_when_there_is_another(open_form, servers, context, report):
    form = open_form()
    form.server.kill()
    form.cell(f"{NEW} › 自然人").focus()
    form.type("10")
    form.page.get_by_text("与程序断开了").wait_for()
    expect(form.cell(f"{NEW} › 自然人")).to_have_value("10")
    server = servers(report, "--port", form.server.port)
    Form(context.new_page(), server)
    form.page.bring_to_front()
    wait_for(lambda: form.total(f"{NEW} › 总计") == "16", lambda: form.total(f"{NEW} › 总计"))
    expect(form.cell(f"{NEW} › 自然人")).to_have_value("10")
    form.faults.clear()


def test_two_tabs_see_each_other_and_ask_about_the_same_field(open_form, context):
    form = open_form()
    other = Form(context.new_page(), form.server, form.server.fresh_address())
    other.page.wait_for_selector(".grid")
    form.page.bring_to_front()
    form.cell(f"{NEW} › 自然人").focus()
    form.type("10")
    form.settle()
    other.page.bring_to_front()
    cell = other.cell(f"{NEW} › 自然人")
    expect(cell).to_have_value("10")
    assert other.faults == []

    other.page.route("**/state?*", lambda route: route.abort())
    form.page.bring_to_front()
    form.type("11")
    form.settle()
    other.page.bring_to_front()
    cell.focus()
    other.press("Control+a")
    other.type("12")
    other.page.get_by_role("button", name="选择用哪一个……").click()
    dialog = other.page.locator("dialog")
    dialog.wait_for()
    for text in ("12", "11"):
        expect(dialog).to_contain_text(text)
    dialog.get_by_role("button", name="确定").click()
    other.settle()
    expect(form.cell(f"{NEW} › 自然人")).to_have_value("12")


def test_a_reference_is_inserted_by_choosing_a_cell(open_form, report):
    form = open_form()
    area = form.page.get_by_role("textbox", name="六、其他需要报告的事项")
    area.focus()
    form.press("Control+End")
    form.page.keyboard.insert_text("新收申请")
    form.press("Alt+r")
    form.cell(f"{NEW} › 法人或其他组织 › 其他").focus()
    form.press("ArrowRight")
    assert form.focused == f"{NEW} › 总计"
    form.press("Enter")
    form.page.keyboard.insert_text("件。")
    form.save()
    assert row(report, "其他事项").endswith("新收申请{{申请.新收.总计}}件。\n")
    numbers = area.locator("xpath=ancestor::section").locator(".ledger")
    area.locator("xpath=ancestor::section").locator("summary").click()
    for text in ("引用", "15"):
        expect(numbers).to_contain_text(text)


def test_a_finding_is_kept_with_a_reason_that_is_typed_in_place(open_form, report):
    form = open_form(REPOSITORY / "samples/errors/t2.rulemaking_power.yaml")
    form.page.locator("summary", has_text="个警告").click()
    entry = form.page.locator(".findings li.warning").first
    entry.get_by_role("button", name="说明理由，保留不改").click()
    form.type("原文如此")
    form.press("Control+Enter")
    form.page.get_by_text("已说明（1）").wait_for()
    form.save()
    assert row(report, "说明")[0]["理由"] == "原文如此"


def test_a_correction_is_one_button(open_form):
    form = open_form(REPOSITORY / "samples/errors/t3.column_total.yaml")
    assert len(form.errors) >= 1
    form.page.locator(".findings li.error .fix:visible").first.click()
    wait_for(lambda: form.errors == [], lambda: str(form.errors))


def test_the_printed_page_is_shown_as_it_is_now(open_form):
    form = open_form()
    form.cell("第二十条第（五）项 › 行政许可 › 本年处理决定数量").focus()
    form.type("4321")
    form.settle()
    form.page.get_by_role("button", name="预览").click()
    frame = form.page.frame_locator("dialog iframe")
    frame.get_by_role("heading", level=1).wait_for()
    expect(frame.get_by_role("heading", level=1)).to_contain_text("青石县教育体育局")
    expect(frame.get_by_role("cell", name="4321")).to_have_count(1)
    form.press("Escape")
    expect(form.page.locator("dialog")).to_have_count(0)


def test_what_has_changed_since_the_last_export_is_shown_and_makes_a_notice(open_form, tmp_path):
    form = open_form()
    form.page.get_by_role("button", name="导出").click()
    form.page.get_by_role("button", name="Word 文档").click()
    form.page.wait_for_selector("dialog a")
    form.press("Escape")
    form.cell("第二十条第（五）项 › 行政许可 › 本年处理决定数量").focus()
    form.type("320")
    form.save()
    form.page.get_by_role("button", name="比较").click()
    form.page.get_by_role("button", name="改了哪些").click()
    shown = form.page.locator("dialog .diff")
    shown.wait_for()
    for text in ("318", "320"):
        expect(shown).to_contain_text(text)
    form.page.get_by_role("button", name="更正说明").click()
    with form.page.expect_download() as download:
        form.page.locator("dialog a").click()
    path = tmp_path / "notice.docx"
    download.value.save_as(path)
    notice = docx.Document(path)
    cells = [cell.text for table in notice.tables for line in table.rows for cell in line.cells]
    assert "320" in " ".join([paragraph.text for paragraph in notice.paragraphs] + cells)


def test_a_report_with_errors_is_exported_as_a_draft_only_and_hand_edits_are_kept(open_form, report):
    form = open_form(REPOSITORY / "samples/errors/t3.balance.yaml")
    form.page.get_by_role("button", name="导出").click()
    form.page.get_by_role("button", name="Word 文档").click()
    form.page.get_by_role("button", name="作为草稿导出").click()
    form.page.wait_for_selector("dialog a")
    made = only(report.parent, ".docx")
    assert "草稿" in made.name

    made.write_bytes(b"edited by hand")
    form.page.locator("dialog input[type=checkbox]").check()
    form.page.get_by_role("button", name="Word 文档").click()
    form.page.get_by_role("button", name="覆盖手工改过的文件").click()
    form.page.wait_for_selector("dialog a")
    contents = [path.read_bytes() for path in report.parent.glob("*.docx")]
    assert len(contents) == 2 and b"edited by hand" in contents
    # Chromium itself writes of each answer that refuses.
    assert all("422" in fault for fault in form.faults)
    form.faults.clear()


def test_a_report_is_begun_from_last_years_in_the_folder(open_form, tmp_path):
    (tmp_path / "年报").mkdir()
    shutil.copy(SAMPLES["2021"], tmp_path / "年报/2023.yaml")
    form = open_form(None)
    expect(form.page).to_have_title("年报 · 年报填报")
    expect(form.page.locator("header p")).to_have_text("年报")
    form.page.get_by_label("根据上年年报起草").select_option(label="青石县教育体育局 2023")
    expect(form.page.get_by_label("年度")).to_have_value("2024")
    form.page.get_by_role("button", name="新建").click()
    form.page.wait_for_selector(".grid")
    expect(form.page.locator("h1")).to_have_text("青石县教育体育局2024年政府信息公开工作年度报告")
    cell = form.cell(f"{NEW} › 自然人").locator("xpath=ancestor::td")
    expect(cell).to_contain_text("上年 9")
    expect(form.cell("二、上年结转政府信息公开申请数量 › 申请人情况 › 自然人")).to_have_value("1")


def test_a_document_is_chosen_and_imported(open_form, tmp_path):
    source = tmp_path / "source.yaml"
    shutil.copy(SAMPLES["2021"], source)
    assert nianbao("export", source, "--to", "docx", "-o", tmp_path / "out").code == 0
    form = open_form(None)
    form.page.locator("input[type=file]").set_input_files(only(tmp_path / "out", ".docx"))
    form.page.get_by_text("已导入").wait_for(timeout=60_000)
    form.page.get_by_role("link", name="青石县教育体育局").click()
    form.page.wait_for_selector(".grid")
    assert form.total(f"{NEW} › 总计") == "15"


def test_another_browser_is_let_in_by_an_address_of_its_own(open_form, chromium):
    form = open_form()
    form.page.get_by_role("button", name="另开一个浏览器").click()
    address = form.page.locator("dialog input").input_value()
    with chromium.new_context() as context:
        other = context.new_page()
        other.goto(address)
        other.wait_for_selector(".grid")
        assert "key" not in other.url and "/t/" not in other.url
    with chromium.new_context() as context:
        stranger = context.new_page()
        stranger.goto(address)
        expect(stranger.locator(".grid")).to_have_count(0)


def test_nothing_can_be_typed_when_only_reading_was_asked_for(open_form):
    form = open_form(SAMPLES["2021"], "--read-only")
    expect(form.page.locator(".grid input:not([readonly]), textarea:not([readonly]), select:not([disabled])")).to_have_count(0)
    expect(form.page.get_by_role("button", name="保存")).to_have_count(0)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_axe_finds_no_barrier(width, scheme, open_form, tmp_path):
    form = open_form(REPOSITORY / "samples/errors/t3.balance.yaml")
    form.page.emulate_media(color_scheme=scheme)
    form.page.set_viewport_size({"width": width, "height": WIDTHS[width]})
    for details in form.page.locator("details:visible > summary").all():
        details.click()
    form.page.locator(".grid input").first.focus()
    assert violations(form.page) == []
    form.press("Shift+F2")
    assert violations(form.page) == []
    assert form.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", ("保存", "导出", "预览", "比较", "按键", "另开一个浏览器"))
def test_axe_finds_no_barrier_in_dialogs(name, open_form):
    form = open_form()
    form.cell(f"{NEW} › 自然人").focus()
    form.type("19")
    form.settle()
    if name != "保存":
        form.save()
    form.page.get_by_role("button", name=name, exact=True).click()
    form.page.wait_for_selector("dialog")
    assert violations(form.page) == []


def violations(page) -> list:
    faults = Axe().run(page).response["violations"]
    return [(fault["id"], fault["nodes"][0]["html"]) for fault in faults]


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_no_barrier_in_the_list_of_reports(width, open_form, tmp_path):
    (tmp_path / "年报").mkdir()
    shutil.copy(SAMPLES["2021"], tmp_path / "年报/a.yaml")
    (tmp_path / "年报/坏.yaml").write_text("格式: 2021\n机关: [\n", encoding="utf-8")
    form = open_form(None)
    form.page.set_viewport_size({"width": width, "height": WIDTHS[width]})
    expect(form.page.locator(".list")).to_contain_text("青石县教育体育局")
    assert violations(form.page) == []
    assert form.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("edition, language", [("2021", "zh"), ("2021", "en")])
def test_the_accessibility_tree_is_the_recorded_one(edition, language, open_form):
    """With NIANBAO_RECORD=1 the tree is recorded instead, and the test still fails."""
    form = open_form(SAMPLES[edition], language=language)
    tree = form.page.locator("body").aria_snapshot() + "\n"
    path = TREES / f"{edition}.{language}.yaml"
    if os.environ.get("NIANBAO_RECORD") == "1":
        path.parent.mkdir(exist_ok=True)
        path.write_text(tree, encoding="utf-8")
        pytest.fail("recorded; read it, then run without NIANBAO_RECORD")
    assert tree == path.read_text(encoding="utf-8")


def test_the_page_speaks_english_to_who_wants_it(open_form):
    form = open_form(language="en")
    form.cell(f"{NEW} › 自然人").focus()
    form.type("19")
    form.settle()
    assert form.page.get_by_role("button", name="Save", exact=True).is_enabled()
    assert form.state == "Not saved"
    assert form.page.locator("html").get_attribute("lang") == "en"


def test_a_form_that_nobody_has_heard_of_is_filled_in(open_form, report):
    form = open_form(FIXTURES / "made-up-report.yaml", "--form", FIXTURES / "made-up-edition.yaml")
    assert form.errors == []
    first = form.page.locator(".grid input").first
    before = form.page.locator(".grid output").all_text_contents()
    first.focus()
    form.type("77")
    form.settle()
    assert form.page.locator(".grid output").all_text_contents() != before
    form.save()
    assert "77" in report.read_text(encoding="utf-8")


def test_a_keystroke_costs_little_more_than_a_request(open_form):
    form = open_form()
    echo, request, keystroke = form.page.evaluate(
        """async (label) => {
            const median = (times) => times.sort((one, other) => one - other)[times.length >> 1];
            const headers = { "X-Nianbao-Key": sessionStorage.getItem("key") };
            const input = document.querySelector(`input[aria-label="${label} › 自然人"]`);
            const total = document.querySelector(`output[aria-label="${label} › 总计"]`);
            const [echoes, requests, keys] = [[], [], []];
            for (let index = 0; index < 60; index += 1) {
                let start = performance.now();
                await (await fetch("/api/state", { headers })).json();
                echoes.push(performance.now() - start);
                performance.clearResourceTimings();
                start = performance.now();
                await new Promise((resolve) => {
                    const seen = (_, observer) => { observer.disconnect(); resolve(); };
                    new MutationObserver(seen).observe(total, { childList: true, characterData: true, subtree: true });
                    input.value = String(100 + index);
                    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
                });
                keys.push(performance.now() - start);
                await new Promise((resolve) => setTimeout(resolve));
                const edit = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/edits"));
                if (edit) requests.push(edit.duration);
            }
            return [median(echoes), median(requests), median(keys)];
        }""", NEW)
    print(f"echo {echo:.1f} ms, request of a keystroke {request:.1f} ms, keystroke to all totals and findings {keystroke:.1f} ms")
    # The page's own share: drawing, and the queue.
    assert keystroke - request <= echo + 5
    if any("release" in part for part in BINARY.parts):
        assert keystroke <= 2.5 * echo
