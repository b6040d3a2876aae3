"""What somebody types in the browser's form while something goes wrong: nothing is lost, and nothing is called saved that is not."""

import shutil

import pytest
from playwright.sync_api import expect

from browser_form import Form, row, wait_for

NEW = "一、本年新收政府信息公开申请数量 › 申请人情况"
NATURAL = f"{NEW} › 自然人"
PERMITS = "第二十条第（五）项 › 行政许可 › 本年处理决定数量"
FEES = "第二十条第（八）项 › 行政事业性收费 › 本年收费金额（单位：万元）"


def permits(report):
    return row(report, "主动公开", "第五项", "行政许可")


def saved(form: Form, text="319") -> Form:
    """The form after it was saved once, so that it saves by itself."""
    form.cell(PERMITS).focus()
    form.type(text)
    form.save()
    return form


def retype(form: Form, text: str, label=PERMITS):
    form.cell(label).focus()
    form.press("Control+a")
    form.type(text)


def shown(form: Form, text: str):
    wait_for(lambda: text in form.state, lambda: form.state)


def is_in_view(form: Form, locator) -> bool:
    box = locator.bounding_box()
    return 0 <= box["y"] and box["y"] + box["height"] <= form.page.viewport_size["height"]


# What the server does not take


@pytest.fixture
def blocked(open_form, report):
    """A form whose drafts cannot be written, and what lets them be written again."""
    form = saved(open_form())
    draft = report.parent / ".nianbao" / "report.yaml.draft"
    (draft / "in the way").mkdir(parents=True)
    yield form, lambda: shutil.rmtree(draft)
    # Chromium itself writes of each answer that refuses.
    assert all("422" in fault or "500" in fault for fault in form.faults), form.faults
    form.faults.clear()


def test_what_was_not_taken_is_sent_again_by_itself_and_is_not_called_saved(blocked, report):
    form, unblock = blocked
    retype(form, "404")
    shown(form, "未能接收，未保存")
    assert "已保存" not in form.state and permits(report) == 319
    assert "bad" in form.page.locator(".state").first.get_attribute("class")
    expect(form.page.get_by_text("程序未能接收这里填的内容")).to_be_visible()
    unblock()
    wait_for(lambda: permits(report) == 404, lambda: form.state)
    shown(form, "已保存")
    expect(form.page.locator(".banner")).to_have_count(0)


def test_control_s_sends_again_at_once_what_was_not_taken(blocked, report):
    form, unblock = blocked
    retype(form, "404")
    shown(form, "未能接收")
    form.press("Control+s")
    wait_for(lambda: "未能接收" in form.message, lambda: form.message)
    unblock()
    form.press("Control+s")
    wait_for(lambda: permits(report) == 404, lambda: form.state, seconds=1.5)


def test_what_another_server_held_back_is_saved_when_that_has_saved(open_form, servers, context, report):
    form = open_form()
    retype(form, "319")
    form.settle()
    other = Form(context.new_page(), servers(report))
    other.page.wait_for_selector(".grid")
    retype(other, "8.8", FEES)
    shown(other, "未能接收")
    form.page.bring_to_front()
    form.save()
    other.page.bring_to_front()
    wait_for(lambda: "未能接收" not in other.state, lambda: other.state)
    other.save()
    assert (permits(report), row(report, "主动公开", "第八项", "行政事业性收费")) == (319, 8.8)


# What has to be decided


def conflict(form: Form, report):
    retype(form, "45")
    form.settle()
    report.write_text(report.read_text(encoding="utf-8").replace("319  ", "777  "), encoding="utf-8")
    shown(form, "文件在别处改过")


def test_the_choice_between_two_texts_stays_in_view_and_control_s_opens_it(open_form, report):
    form = saved(open_form())
    conflict(form, report)
    for width, height in ((1280, 900), (390, 844)):
        form.page.set_viewport_size({"width": width, "height": height})
        form.page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
        wait_for(lambda: is_in_view(form, form.page.get_by_role("button", name="选择用哪一个……")))
    form.press("Control+s")
    dialog = form.page.locator("dialog")
    expect(dialog).to_contain_text("777")
    dialog.get_by_role("button", name="确定").click()
    wait_for(lambda: permits(report) == 45, lambda: form.state)


def test_a_tab_whose_text_waits_for_a_choice_does_not_say_saved(open_form, context):
    form = saved(open_form())
    other = Form(context.new_page(), form.server, form.server.fresh_address())
    other.page.wait_for_selector(".grid")
    other.page.route("**/state?*", lambda route: route.abort())
    form.page.bring_to_front()
    retype(form, "11", NATURAL)
    form.settle()
    other.page.bring_to_front()
    retype(other, "12", NATURAL)
    shown(other, "有一项要选用哪一个，未保存")
    assert "已保存" not in other.state
    other.press("Control+s")
    expect(other.page.locator("dialog")).to_contain_text("12")
    other.faults.clear()


# The file


def test_a_file_that_was_moved_away_and_back_is_saved_by_itself(open_form, report):
    form = saved(open_form())
    away = report.with_name("x.yaml")
    report.rename(away)
    retype(form, "401")
    shown(form, "文件不在原处")
    away.rename(report)
    wait_for(lambda: permits(report) == 401, lambda: form.state)
    shown(form, "已保存")


def test_a_deleted_file_is_written_again_with_what_the_page_shows(open_form, report):
    form = saved(open_form())
    report.unlink()
    retype(form, "403")
    form.page.get_by_role("button", name="重新写出").click()
    form.page.locator("dialog").get_by_role("button", name="重新写出").click()
    shown(form, "已保存")
    assert permits(report) == 403


# Leaving


@pytest.mark.parametrize("leave", ["close", "reload", "elsewhere"])
def test_what_was_typed_last_is_there_when_the_page_is_left_at_once(leave, open_form, context, report):
    form = saved(open_form())
    form.page.on("dialog", lambda dialog: dialog.accept())
    # As on a slow machine: the first answer is still to come when the page goes.
    form.page.evaluate(
        """() => {
            const send = fetch;
            window.fetch = (...all) => send(...all).then((answer) => new Promise((then) => setTimeout(() => then(answer), 500)));
        }""")
    retype(form, "7.01", FEES)
    match leave:
        case "close": form.page.close()
        case "reload": form.page.reload()
        case "elsewhere": form.page.goto("about:blank")
    wait_for(lambda: row(report, "主动公开", "第八项", "行政事业性收费") == 7.01, lambda: report.read_text(encoding="utf-8")[-300:])


# Others who type


def test_each_tab_undoes_what_was_typed_in_it(open_form, context):
    form = saved(open_form())
    other = Form(context.new_page(), form.server, form.server.fresh_address())
    other.page.wait_for_selector(".grid")
    retype(other, "6.5", FEES)
    other.settle()
    form.page.bring_to_front()
    expect(form.cell(FEES)).to_have_value("6.5")
    form.cell(PERMITS).focus()
    form.press("Control+z")
    expect(form.cell(PERMITS)).to_have_value("318")
    form.settle()
    expect(form.cell(FEES)).to_have_value("6.5")
    form.press("Control+z")
    wait_for(lambda: "没有可以撤销的" in form.message, lambda: form.message)
    form.press("Control+y")
    expect(form.cell(PERMITS)).to_have_value("319")
    other.page.bring_to_front()
    other.press("Control+z")
    expect(other.cell(FEES)).to_have_value("1.26")
    assert other.faults == []


def test_a_reloaded_page_undoes_what_was_typed_before(open_form):
    form = saved(open_form())
    form.page.reload()
    form.page.wait_for_selector(".grid")
    retype(form, "2", NATURAL)
    form.settle()
    form.press("Control+z", "Control+z")
    expect(form.cell(PERMITS)).to_have_value("318")


def test_a_change_outside_waits_until_an_input_method_is_done(open_form, context, report):
    form = saved(open_form())
    name = "六、其他需要报告的事项"
    area = form.page.get_by_role("textbox", name=name)
    area.focus()
    form.press("Control+End")
    before = area.input_value()
    keyboard = context.new_cdp_session(form.page)
    keyboard.send("Input.imeSetComposition", {"text": "nihao", "selectionStart": 5, "selectionEnd": 5})
    text = report.read_text(encoding="utf-8")
    last = before.splitlines()[-1]
    report.write_text(text.replace(last, "别处改过的。"), encoding="utf-8")
    form.page.wait_for_timeout(5000)
    assert area.input_value() == before + "nihao"
    keyboard.send("Input.insertText", {"text": "你好"})
    shown(form, "有一项要选用哪一个")
    assert area.input_value() == before + "你好"
    form.press("Control+s")
    dialog = form.page.locator("dialog")
    for text in ("你好", "别处改过的。"):
        expect(dialog).to_contain_text(text)


def test_what_is_wrong_with_a_file_that_was_changed_outside_is_said(open_form, report):
    form = saved(open_form())
    report.write_text("机关: [\n", encoding="utf-8")
    shown(form, "保存失败")
    assert "请先改正：" in form.state and "上面" not in form.state
