"""What was typed on one page stands on the next, says where it comes from and is emptied at one touch; a
link takes nothing away that was typed."""

import pytest
from playwright.sync_api import expect

from calculator.engine.one_class.answer import answer
from calculator.view import link
from scripts.desks import calendar_desk, class_desk, every
from scripts.desks.shared_fields import shared_fields, table
from tests import frozen
from tests.live_desk import live

CLASS, OUTLOOK, CALENDAR, PLAN = "calculator/", "outlook/", "calendar/", "plan/"
ORIGIN = ".origin"


@pytest.fixture
def address(made_up_address):
    return made_up_address


def fragment(**changed):
    fields = {**class_desk.example(frozen.rules()), **changed}
    return link.encode(fields, answer(frozen.rules(), "yunzhou-2026", fields))


def own(page, **fields):
    for name, value in fields.items():
        page.locator(f"#entry-{name}").fill(value)


def holds(page, **fields):
    for name, value in fields.items():
        expect(page.locator(f"#entry-{name}")).to_have_value(value)


def test_a_field_is_shared_by_the_desks_that_mean_the_same_by_it():
    catalogue, compiled = frozen.catalogue(), frozen.compiled()
    desks = every.every_desk(compiled)
    shared = table("yunzhou-2026", desks, catalogue, compiled)
    assert {"class", "outlook", "plan"} <= set(shared["trainees"])
    assert "class_name" in shared  # a table calls it otherwise
    plan = next(desk for desk in desks if desk.name == "plan")
    assert "class_id=class_name" in shared_fields(plan, desks, catalogue, compiled)
    # The same id, but another question: on one page of those certified, on the other of all.
    assert "over_limit" not in shared
    assert "certified_on" not in shared
    assert all(len(named) > 1 for named in shared.values())


def test_what_was_typed_stands_on_the_next_page_and_says_where_it_comes_from(open_page):
    page = live(open_page(CLASS, expect_trouble=True))
    own(page, trainees="45", certified="41")
    page.get_by_role("link", name="按就业把握估收入").first.click()
    live(page)
    holds(page, trainees="45", certified="41")
    expect(page.locator(ORIGIN)).to_contain_text("参训人数 45、取证人数 41")
    expect(page.locator(ORIGIN)).to_contain_text("在“算一个班的补贴”填的")
    expect(page.locator("#answer-total")).not_to_contain_text("例子")
    own(page, certified="30")
    page.go_back()
    live(page)
    holds(page, trainees="45", certified="30")
    expect(page.locator("#answer-total .answer-who")).to_contain_text("30 人")
    page.go_forward()
    live(page)
    holds(page, trainees="45", certified="30")
    assert page.url.endswith(OUTLOOK)


def test_it_is_emptied_at_one_touch_everywhere_and_the_page_keeps_its_own(open_page, address):
    page = live(open_page(CLASS, expect_trouble=True))
    own(page, trainees="45")
    page.goto(address + OUTLOOK)
    live(page)
    own(page, chance="64%")
    page.get_by_role("button", name="清空这些数").click()
    expect(page.locator(ORIGIN)).to_have_count(0)
    example = class_desk.example(frozen.rules())
    holds(page, trainees=example["trainees"], chance="64%")
    page.goto(address + CLASS)
    live(page)
    holds(page, trainees=example["trainees"])
    expect(page.locator(ORIGIN)).to_have_count(0)


def test_a_new_tab_begins_with_the_class_typed_last_and_two_tabs_keep_their_own(open_page, address):
    page = live(open_page(CLASS, expect_trouble=True))
    own(page, trainees="45")
    other = page.context.new_page()
    other.goto(address + OUTLOOK)
    live(other)
    holds(other, trainees="45")
    own(other, trainees="50")
    page.reload()
    live(page)
    holds(page, trainees="45")


def test_a_link_takes_nothing_that_was_typed_without_asking(open_page, address):
    page = live(open_page(CLASS, expect_trouble=True))
    own(page, employed="20")
    page.goto("about:blank")
    page.goto(address + CLASS + fragment(employed="15"))
    live(page)
    holds(page, employed="20")
    expect(page.locator(".offer")).to_contain_text("没有换掉")
    page.get_by_role("button", name="留着我填的").click()
    expect(page.locator(".offer")).to_have_count(0)
    holds(page, employed="20")
    assert "#" not in page.url
    page.goto(address + CLASS + fragment(employed="15"))
    page.get_by_role("button", name="看链接里的").click()
    holds(page, employed="15")
    expect(page.locator("#answer-shared")).to_contain_text("各期金额一样")
    # What a link says goes along too, and says so; what was typed is still there for the next tab.
    page.goto(address + OUTLOOK)
    live(page)
    expect(page.locator(ORIGIN)).to_contain_text("链接里的")
    other = page.context.new_page()
    other.goto(address + CLASS)
    live(other)
    holds(other, employed="20")


def test_a_link_on_a_slow_line_does_not_replace_what_was_typed_meanwhile(open_page):
    page = open_page("search/", expect_trouble=True)
    held = []
    page.context.route("**/assets/desk/class.*json", lambda route: held.append(route))
    page.goto(page.url.replace("search/", CLASS) + fragment(employed="15"))
    page.evaluate("document.documentElement.removeAttribute('data-linked')")
    page.wait_for_function("() => !document.querySelector('.entry-slider').disabled")
    own(page, employed="20")
    page.wait_for_timeout(200)
    for route in held:
        route.continue_()
    live(page)
    holds(page, employed="20")
    expect(page.locator(".offer")).to_contain_text("没有换掉")
    expect(page.locator("#answer-total")).to_contain_text("86,400")
    page.get_by_role("button", name="看链接里的").click()
    holds(page, employed="15")


def test_a_link_opens_at_once_where_nothing_was_typed(open_page):
    page = live(open_page(CLASS + fragment(employed="15")))
    holds(page, employed="15")
    expect(page.locator(".offer")).to_have_count(0)


def test_a_browser_that_keeps_nothing_still_computes(open_page):
    page = open_page("search/", expect_trouble=True)
    page.context.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name, { get() { throw new Error('refused'); } });"
    )
    page.goto(page.url.replace("search/", CLASS))
    live(page)
    own(page, employed="20")
    expect(page.locator("#answer-total")).to_contain_text("86,400")


def test_the_days_of_a_class_come_with_it_as_one_line_and_own_lines_stay(open_page, address):
    days = "#entry-certified_on"
    page = live(open_page(CLASS, expect_trouble=True))
    own(page, trainees="28", certified="26", employed="10")
    page.goto(address + CALENDAR)
    live(page)
    example = calendar_desk.example(frozen.rules())["certified_on"].split()[0]
    expect(page.locator(days)).to_have_value(f"{example} × 26")
    expect(page.locator(ORIGIN)).not_to_contain_text("取证日期")  # the day is still the example's
    expect(page.locator(".desk")).to_have_attribute("data-state", "answered")
    page.goto(address + PLAN)
    live(page)
    page.get_by_label("第 1 行 取证日期").fill("2026/7/10")
    page.goto(address + CALENDAR)
    live(page)
    expect(page.locator(days)).to_have_value("2026/7/10 × 26")
    expect(page.locator(ORIGIN)).to_contain_text("取证日期 2026/7/10 × 26")
    page.locator(days).fill("2026/7/10 × 20\n2026/7/11 × 6")
    expect(page.locator(".desk")).to_have_attribute("data-state", "answered")
    page.goto(address + CLASS)
    live(page)
    own(page, certified="27")
    page.go_back()
    live(page)
    expect(page.locator(days)).to_have_value("2026/7/10 × 20\n2026/7/11 × 6")


def test_days_that_came_with_the_class_go_with_it(open_page, address):
    page = live(open_page(CLASS, expect_trouble=True))
    own(page, trainees="28", certified="26", employed="10")
    page.goto(address + CALENDAR)
    live(page)
    page.get_by_role("button", name="清空这些数").click()
    expect(page.locator("#entry-certified_on")).to_have_value(
        calendar_desk.example(frozen.rules())["certified_on"]
    )
