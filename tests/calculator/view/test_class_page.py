"""The class page in a real browser: the answer at first paint, live Python, both runtimes."""

import io
import json

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from calculator.engine.one_class.answer import answer
from calculator.view import link
from calculator.view.class_page import respond
from scripts.desks import class_desk
from scripts.desks.bundle import bundle
from scripts.files import content_names
from tests import case_table, frozen
from tests.live_desk import live
from tests.saved_files import dated

PAGE = "calculator/"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.mark.parametrize("runtime", ["micropython", "pyodide"])
def test_the_table_of_cases_in_the_browser(open_page, address, site, runtime):
    stories = case_table.stories()
    requests = [case_table.request(story) for story in stories] + case_table.edge_requests(
        frozen.rules()
    )
    compiled = frozen.compiled()
    links = json.loads(bundle(class_desk.DESK, frozen.catalogue(), compiled))["links"]
    here = frozen.rules()
    page = live(open_page(PAGE))
    page.set_default_timeout(120_000)
    worker = content_names.find(site, f"assets/js/{runtime}-worker.js").relative_to(site)
    asked = {"worker": f"{address}{worker.as_posix()}", "requests": requests}
    answers = page.evaluate(case_table.ASK, asked)
    assert {answer["runtime"] for answer in answers} == {runtime}
    for request, found in zip(requests, answers, strict=True):
        expected = case_table.comparable(respond(here, links, request))
        assert case_table.comparable(found["answer"]) == expected, request
    for story, found in zip(stories, answers, strict=False):
        case_table.assert_story(story, case_table.figures(found["answer"]))


def test_without_script_the_example_and_the_ladder_are_there(open_page):
    page = open_page(PAGE, expect_trouble=True, java_script_enabled=False)
    expect(page.locator("#answer-total")).to_contain_text("72,000")
    expect(page.locator("#answer-ladder-table tbody tr")).to_have_count(3)
    expect(page.locator("#answer-ladder svg")).to_be_visible()
    assert "您的浏览器没有开启脚本" in page.content()


def test_first_paint_and_live_answer_are_the_same(open_page):
    still = open_page(PAGE, expect_trouble=True, java_script_enabled=False)
    moving = live(open_page(PAGE))
    for part in ("total", "instalments", "next", "ladder", "ladder-table", "steps", "range"):
        locator = f"#answer-{part}"
        assert moving.locator(locator).inner_text() == still.locator(locator).inner_text()


def test_typing_changes_the_answer(open_page):
    page = live(open_page(PAGE))
    page.locator("#entry-employed").fill("２０")
    expect(page.locator("#answer-total")).to_contain_text("86,400")
    page.locator("#entry-unit_price").fill("2,500元")
    expect(page.locator("#answer-total")).to_contain_text("108,000")
    expect(page.locator("#answer-next")).to_contain_text("已经是最高一档")


def test_contradictory_counts_get_a_sentence_and_lose_nothing(open_page):
    page = live(open_page(PAGE))
    page.locator("#entry-employed").fill("50")
    expect(page.locator("#problem-employed")).to_contain_text("稳定就业 50 人，多于取证 36 人")
    expect(page.locator("#answer-total")).to_be_hidden()
    for field in ("employed", "certified"):
        expect(page.locator(f"#entry-{field}")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#entry-employed")).to_have_value("50")
    page.locator("#entry-employed").fill("11")
    expect(page.locator("#problem-employed")).to_be_empty()
    expect(page.locator("#answer-total")).to_contain_text("57,600")
    expect(page.locator("#entry-certified")).to_have_attribute("aria-invalid", "false")


def test_a_price_above_the_cap_warns_and_kinds_show_their_own_field(open_page):
    page = live(open_page(PAGE))
    expect(page.get_by_label("市级培训补贴标准", exact=True)).to_be_hidden()
    page.get_by_label("新开发·生活服务类").check()
    expect(page.locator("#answer-cautions")).to_contain_text(
        "高于新开发·生活服务类的上限 1,000 元/人"
    )
    page.get_by_label("目录内职业（工种）").check()
    expect(page.locator("#answer-cautions")).to_contain_text("未核对价格上限")
    page.get_by_label("市级培训补贴标准", exact=True).fill("1500")
    expect(page.locator("#answer-cautions")).to_contain_text("1,500 元/人")


def test_a_reading_is_switched_and_asks_for_what_it_needs(open_page):
    page = live(open_page(PAGE))
    page.locator("summary", has_text="没拿证书但稳定就业的人算不算？").click()
    page.get_by_label("无证也算").check()
    expect(page.locator("#answer-problems")).to_contain_text("还没有填")
    # The field that is missing stands in a part that was folded; it is opened.
    page.locator("#entry-employed_uncertified").fill("4")
    expect(page.locator("#answer-steps")).to_contain_text("稳定就业 12 + 没取证但稳定就业 4")
    page.get_by_role("button", name="恢复例子").click()
    expect(page.locator("#answer-steps")).to_contain_text("稳定就业 12 人 ÷ 参训 40 人")


def test_those_over_the_limit_without_certificate_leave_the_rate_where_the_reading_says_so(
    open_page,
):
    page = live(open_page(PAGE))
    page.locator("summary", has_text="更多人数").click()
    typed = {"employed": "18", "over_limit": "3", "over_limit_employed": "0"}
    for count, people in (typed | {"over_limit_uncertified": "2"}).items():
        page.locator(f"#entry-{count}").fill(people)
    expect(page.locator("#answer-steps")).to_contain_text("稳定就业 18 人 ÷ 参训 40 人")
    page.locator("summary", has_text="已经享受过 3 次补贴的人").click()
    page.get_by_label("都不算").check()
    expect(page.locator("#answer-steps")).to_contain_text(
        "稳定就业 18 人 ÷ 35 人（参训 40 − 取证且满次数 3 − 没取证且满次数 2）"
    )
    page.locator("#entry-over_limit_uncertified").fill("5")
    expect(page.locator("#problem-over_limit_uncertified")).to_contain_text("多于没取证的 4 人")


def test_pyodide_takes_over_where_micropython_cannot_start(open_page):
    page = open_page(PAGE, expect_trouble=True, block=["**/micropython.*wasm"])
    live(page, "pyodide")
    page.locator("#entry-employed").fill("20")
    expect(page.locator("#answer-total")).to_contain_text("86,400")


def test_where_no_python_starts_the_example_stays_and_says_so(open_page):
    page = open_page(PAGE, expect_trouble=True, block=["**/*.wasm"])
    expect(page.get_by_text("计算程序没有启动")).to_be_visible(timeout=60_000)
    expect(page.locator("#answer-total")).to_contain_text("72,000")


def test_by_keyboard_alone(open_page):
    page = live(open_page(PAGE))
    page.locator("#entry-certified").focus()
    page.keyboard.press("Tab")  # the slider of the same number
    page.keyboard.press("Tab")
    page.keyboard.press("Control+a")
    page.keyboard.type("20")
    expect(page.locator("#answer-total")).to_contain_text("86,400")
    page.locator("#entry-unit_price").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("新开发·生产服务类")).to_be_checked()


def test_on_a_phone_nothing_is_wider_than_the_screen_and_the_sum_is_in_sight(open_page):
    page = live(open_page(PAGE, **PHONE))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.locator("#answer-total")).to_be_in_viewport()
    box = page.locator("#entry-employed").bounding_box()
    assert box is not None
    assert box["height"] >= 44


def test_another_reading_and_a_price_above_the_cap_are_said_beside_the_sum(open_page):
    page = live(open_page(PAGE))
    page.locator("summary", has_text="包括正好").click()
    page.get_by_label("必须超过 50%").check()
    expect(page.locator("#answer-total")).to_contain_text(
        "按 R3“必须超过 50%” 计算，不是默认的理解"
    )
    expect(page.locator("#answer-range")).to_contain_text("必须超过 50%（您改选的）")
    page.locator("#entry-unit_price").fill("3500")
    expect(page.locator("#answer-total")).to_contain_text("单价高于上限")
    expect(page.locator("#problem-unit_price")).to_contain_text("上限 3,000 元/人")


def test_going_back_shows_the_answer_to_what_stands_in_the_form(open_page, address):
    # Leaving breaks off what the page still loads, so failures are no trouble.
    page = live(open_page(PAGE, expect_trouble=True))
    page.locator("#entry-employed").fill("20")
    expect(page.locator("#answer-total")).to_contain_text("86,400")
    page.goto(address)
    page.go_back()
    expect(page.locator("#entry-employed")).to_have_value("20")
    expect(page.locator("#answer-total")).to_contain_text("86,400")


@pytest.mark.parametrize("desk", ["calculator/", "outlook/", "conditions/", "calendar/"])
def test_a_reload_loses_nothing_and_the_example_comes_back_for_good(open_page, desk):
    page = live(open_page(desk, expect_trouble=True))
    first = page.locator("#desk-form input[type=text]").first
    example = first.input_value()
    first.fill("1e3")
    page.reload()
    live(page)
    expect(first).to_have_value("1e3")
    expect(page.locator("#answer-problems")).to_contain_text("1e3")
    page.get_by_role("button", name="恢复例子").click()
    expect(first).to_have_value(example)
    page.reload()
    live(page)
    expect(first).to_have_value(example)


def test_a_reload_keeps_a_reading_and_a_link_asks_before_it_takes_its_place(open_page, address):
    page = live(open_page(PAGE, expect_trouble=True))
    page.locator("#readings ~ .readings summary").first.click()
    page.locator('[name="reading-R1"][value="certified"]').check()
    page.reload()
    live(page)
    expect(page.locator('[name="reading-R1"][value="certified"]')).to_be_checked()
    page.locator("#entry-employed").fill("20")
    made = answer(frozen.rules(), "yunzhou-2026", class_desk.example(frozen.rules()))
    fragment = link.encode(class_desk.example(frozen.rules()), made)
    page.goto("about:blank")
    page.goto(address + PAGE + fragment)
    live(page)
    page.get_by_role("button", name="看链接里的").click()
    expect(page.locator("#entry-employed")).to_have_value("12")
    expect(page.locator("#answer-shared")).to_contain_text("各期金额一样")
    page.locator("#entry-employed").fill("21")
    expect(page.locator("#answer-shared")).to_have_text("")
    page.reload()
    live(page)
    expect(page.locator("#entry-employed")).to_have_value("21")
    expect(page.locator("#answer-shared")).to_have_text("")


def test_a_field_of_another_kind_of_course_does_not_stand_in_the_way(open_page):
    page = live(open_page(PAGE))
    page.get_by_label("目录内职业（工种）").check()
    page.locator("#entry-directory_standard").fill("abc")
    expect(page.locator("#answer-problems")).to_contain_text("市级培训补贴标准：写的是 “abc”")
    page.get_by_label("新开发·制造类").check()
    expect(page.locator("#answer-total")).to_contain_text("72,000")


def test_what_is_typed_fast_is_answered_once_it_stands(open_page):
    page = live(open_page(PAGE))
    page.evaluate(
        """() => {
          const field = document.getElementById("entry-employed");
          for (let i = 0; i <= 200; i++) {
            field.value = String(i % 37);
            field.dispatchEvent(new Event("input", { bubbles: true }));
          }
          field.value = "20";
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }"""
    )
    expect(page.locator("#answer-total")).to_contain_text("86,400", timeout=1500)


def test_a_slider_moves_its_number_and_goes_as_far_as_it_can(open_page):
    page = live(open_page(PAGE))
    slider = page.get_by_label("拖动改“稳定就业人数”")
    expect(slider).to_have_attribute("max", "36")
    slider.fill("20")
    expect(page.locator("#entry-employed")).to_have_value("20")
    expect(page.locator("#answer-total")).to_contain_text("86,400")
    page.locator("#entry-certified").fill("30")
    expect(slider).to_have_attribute("max", "30")
    expect(slider).to_have_value("20")


def test_a_shared_link_fills_the_form_and_says_then_and_now(open_page):
    page = live(open_page(PAGE))
    page.locator("#entry-employed").fill("20")
    page.get_by_role("button", name="复制链接").click()
    field = page.locator("#share-link")
    expect(field).to_be_visible()
    shared = field.input_value()
    assert "/calculator/#v=1&" in shared
    other = live(open_page(PAGE + "#" + shared.partition("#")[2]))
    expect(other.locator("#entry-employed")).to_have_value("20")
    expect(other.locator("#answer-total")).to_contain_text("86,400")
    expect(other.locator("#answer-shared")).to_contain_text("各期金额一样")
    other.evaluate("location.hash = '#v=9&x=1'")
    expect(other.locator("#answer-shared")).to_contain_text("链接没有打开")
    expect(other.locator("#entry-employed")).to_have_value("20")


@pytest.mark.parametrize("wanted", ["测算.csv", "测算.xlsx"])
def test_a_button_whose_script_has_not_come_says_so_and_can_be_pressed_again(open_page, wanted):
    page = live(open_page(PAGE, expect_trouble=True, block=["**/hand-over.*js"]))
    button = page.locator(f"[data-want='{wanted}']").first
    for _ in range(2):
        button.evaluate("button => button.click()")
        expect(page.get_by_text("没有取到这个按钮要用的程序")).to_have_count(1)
    page.context.unroute("**/hand-over.*js")
    with page.expect_download(timeout=60_000) as saved:
        button.evaluate("button => button.click()")
    assert saved.value.suggested_filename == dated(page, wanted)
    expect(page.get_by_text("没有取到这个按钮要用的程序")).to_have_count(0)


def test_files_are_saved_and_the_slip_stands_alone_on_its_sheet(open_page):
    page = live(open_page(PAGE))
    for name in ("测算单.txt", "测算.csv", "测算.json"):
        with page.expect_download() as download:
            page.locator(f"[data-want='{name}']").click()
        assert download.value.suggested_filename == dated(page, name)
    page.get_by_label("班次的名字").fill("焊工/一班 9:00")
    with page.expect_download() as download:
        page.locator("[data-want='测算单.txt']").click()
    assert download.value.suggested_filename == dated(page, "测算单-焊工-一班 9-00.txt")
    page.get_by_label("班次的名字").fill("")
    # `void`, or the function would be called at once.
    page.evaluate("void (window.print = () => { window.printed = true; })")
    page.get_by_role("button", name="打印测算单").click()
    page.wait_for_function("window.printed")
    expect(page.locator("#answer-slip svg")).to_have_count(1)  # before it is printed
    page.emulate_media(media="print")
    expect(page.locator("#answer-slip")).to_be_visible()
    expect(page.locator("#answer-total")).to_be_hidden()
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1, "no blank sheets"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#answer-total")).to_be_visible()
    expect(page.locator(".form-buttons:visible")).to_have_count(0)


def test_the_link_is_shown_as_a_code_made_here_with_its_text(open_page):
    page = live(open_page(PAGE))
    page.locator("[data-want=code]").click()
    code = page.locator("#answer-code svg")
    expect(code).to_have_accessible_name("这个结果的二维码")
    assert code.bounding_box()["width"] >= 200  # large enough to be scanned
    shown = page.locator("#answer-code span").inner_text()
    assert shown.startswith(page.url.partition("#")[0] + "#v=1&")
    page.get_by_label("稳定就业人数").first.fill("20")
    expect(page.locator("#answer-code")).to_be_empty()  # it was of another answer
    other = live(open_page(shown.partition("any/sub-path/")[2]))
    expect(other.locator("#answer-shared")).to_contain_text("现在各期金额一样")


def test_a_link_too_long_for_a_code_says_so_and_stands_there_as_text(open_page):
    page = live(open_page(PAGE))
    page.locator("#class-name").evaluate("input => { input.value = '班'.repeat(300); }")
    page.locator("[data-want=code]").click()
    expect(page.locator("#answer-code")).to_contain_text("做成二维码手机认不出，请用下面的文字")
    expect(page.locator("#answer-code svg")).to_have_count(0)
    expect(page.locator("#answer-code span")).to_contain_text("#v=1&")


def test_where_no_code_can_be_drawn_the_slip_is_printed_with_the_link_as_text(open_page):
    page = live(open_page(PAGE, expect_trouble=True, block=["**/assets/qr/*"]))
    page.evaluate("void (window.print = () => { window.printed = true; })")
    page.get_by_role("button", name="打印测算单").click()
    page.wait_for_function("window.printed")
    expect(page.locator("#answer-slip figure")).to_contain_text("二维码没有做成")
    expect(page.locator("#answer-slip figure span")).to_contain_text("#v=1&")


def test_a_workbook_is_made_on_request(open_page):
    page = live(open_page(PAGE))
    with page.expect_download() as saved:
        page.get_by_role("button", name="保存 XLSX").click()
    assert saved.value.suggested_filename == dated(page, "测算.xlsx")
    rows = load_workbook(io.BytesIO(saved.value.path().read_bytes())).active.iter_rows(
        values_only=True
    )
    assert ("合计", None, 72000, None) in list(rows)
    expect(page.locator(".handed [role=status]")).to_have_text(
        "已交给浏览器下载：" + dated(page, "测算.xlsx") + "。"
    )


def test_in_another_sites_frame_only_the_desk_is_shown(open_page):
    page = live(open_page(PAGE + "?embed"))
    expect(page.locator("header.md-header")).to_be_hidden()
    expect(page.locator("details:has(#basis)")).to_be_hidden()
    expect(page.locator("#answer-total")).to_contain_text("72,000")


def test_the_ladder_is_read_number_by_number_without_changing_the_class(open_page):
    page = live(open_page(PAGE))
    slider = page.get_by_label("拖动，或按左右方向键")
    expect(page.locator("#ladder-reading")).to_have_text(
        "稳定就业 12 人：72,000 元，到“剩余补贴”（现在）"
    )
    slider.focus()
    for _ in range(8):
        page.keyboard.press("ArrowRight")
    said = "稳定就业 20 人：86,400 元，到“跟补支持”，比现在多 14,400 元"
    expect(slider).to_have_attribute("aria-valuetext", said)
    expect(page.locator("#ladder-reading")).to_have_text(said)
    page.keyboard.press("Home")
    expect(page.locator("#ladder-reading")).to_contain_text("稳定就业 0 人：57,600 元")
    expect(page.locator("#entry-employed")).to_have_value("12")
    expect(page.locator("#answer-total")).to_contain_text("72,000")
    box = page.locator("svg.ladder").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] - 8, box["y"] + box["height"] / 2)
    expect(page.locator("#ladder-reading")).to_contain_text("稳定就业 36 人：86,400 元")
    # Another class begins again at its own number.
    page.locator("#entry-employed").fill("20")
    expect(page.locator("#ladder-reading")).to_have_text(
        "稳定就业 20 人：86,400 元，到“跟补支持”（现在）"
    )


def test_a_very_large_class_is_read_at_its_corners(open_page):
    page = live(open_page(PAGE))
    page.locator("#entry-trainees").fill("999999999")
    page.locator("#entry-certified").fill("999999999")
    expect(page.locator("#ladder-slider")).to_have_attribute("max", "6")
    expect(page.locator("#ladder-reading")).to_contain_text("稳定就业 12 人")


def test_what_is_missing_and_what_can_be_lost_stands_on_the_page(open_page):
    page = live(open_page(PAGE))
    held = page.locator("#answer-next .headroom-held")
    expect(held).to_contain_text("正好够，一个也不能少；少到 11 人就失去，合计 57,600 元")
    above = page.locator("#answer-next .headroom-above")
    expect(above).to_contain_text("再有 8 人稳定就业（共 20 人）就到，合计 86,400 元")
    page.locator("#entry-certified").fill("15")
    expect(above).to_contain_text("取证的 15 人全部就业也到不了")
    expect(above).to_contain_text("参训少 16 人（24 人，取证和就业不变）也到")
    expect(above.get_by_text("参训少 16 人")).to_be_hidden()
    above.get_by_text("如果当初人数不同").click()
    expect(above.get_by_text("参训少 16 人")).to_be_visible()
    expect(page.locator("#answer-around")).to_contain_text("30%（含）以上")


def test_on_a_phone_the_help_of_the_field_being_typed_in_is_not_covered(open_page):
    page = live(open_page(PAGE, **PHONE))
    page.locator("#entry-certified").fill("20")
    total = page.locator("#answer-total")
    for field in ("trainees", "certified", "employed", "unit_price"):
        page.locator(f"#entry-{field}").focus()
        expect(total.locator("p:not(.answer-sum)").last).to_be_hidden()
        bar, text = total.bounding_box(), page.locator(f"#help-{field}").bounding_box()
        assert bar is not None
        assert text is not None
        assert bar["height"] < 60
        assert text["y"] + text["height"] <= bar["y"], field
    page.locator("#entry-employed").blur()
    page.locator("#entry-unit_price").blur()
    expect(total.locator("p:not(.answer-sum)").last).to_be_visible()


def test_on_a_phone_what_can_be_taken_away_is_one_touch_from_the_sum(open_page):
    page = live(open_page(PAGE, **PHONE))
    page.get_by_role("link", name="打印、保存、发链接").tap()
    expect(page.get_by_role("button", name="打印测算单")).to_be_in_viewport()
    expect(page.locator("#answer-total")).to_contain_text("元")
