"""The page about the governing document and the conditions: the same answers everywhere."""

from playwright.sync_api import expect

from scripts.desks.conditions_desk import DESK, example
from tests import frozen
from tests.live_desk import live
from tests.on_micropython import both

PAGE = "conditions/"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PLACES = ("yunzhou", "yunyin", "yunxing", "linchuan", "hudong", "other", "", "moon")
WHEN = (
    {"opening": "2026-3-31"},
    {"opening": "2026年3月30日", "awarded": "no"},
    {"opening": "", "end": "2028-1-1", "reading-R25": "end"},
    {"opening": "2026-9-1", "end": "2026-8-1"},
    {"opening": "２０２５１１２７", "awarded": ""},
)
SHEETS = (
    {},
    {"hours": "48", "practical_hours": "30", "trainees": "36"},
    {"hours": "39\u3000课时\u3000", "practical_hours": "\u3000", "trainees": "\xa0"},
    {"hours": "39", "practical_hours": "23", "trainees": "20", "low_attendance": "1"},
    {"reading-R5": "average", "due_attendances": "10", "attendances": "7"},
    {"course_kind": "directory", "unit_price": "1,500", "directory_standard": "1499.99"},
    {
        "provider_kind": "other",
        "registered": "no",
        "trainees": "40",
        "in_groups": "36",
        "outside_groups": "2",
    },
    {"hours": "x", "trainees": "-1", "unit_price": "<b>"},
    {"registered": "perhaps", "want": "print"},
)


def check(page, title):
    return page.locator("li.check").filter(has=page.get_by_text(title, exact=True))


def test_same_answers_to_the_letter_on_micropython():
    usual = example(frozen.rules())
    requests = [{**usual, "place": place, **when} for place in PLACES for when in WHEN]
    requests += [{**usual, **sheet} for sheet in SHEETS]
    here, there = both(DESK, requests)
    assert len({str(answer) for answer in here}) > len(PLACES) + len(SHEETS)
    for request, expected, found in zip(requests, here, there, strict=True):
        assert found == expected, request


def test_without_script_the_example_is_there(open_page):
    page = open_page(PAGE, expect_trouble=True, java_script_enabled=False)
    expect(page.locator("#answer-total")).to_contain_text("适用2026年试行通知")
    expect(page.locator("#answer-total")).to_contain_text("核对 13 条：还缺信息 13 条。")
    expect(page.locator("li.check")).to_have_count(13)


def test_the_verdict_follows_place_and_date_and_names_what_is_missing(open_page):
    page = live(open_page(PAGE))
    page.get_by_label("云阴市", exact=True).check()
    expect(page.locator("#answer-governing")).to_contain_text("是否采用以当地为准")
    expect(page.locator("#answer-governing")).to_contain_text("是至多，不是应得")
    page.get_by_label("开班日期").fill("")
    expect(page.locator("#answer-total")).to_contain_text("还缺信息：开班日期")
    expect(page.locator("#answer-total")).to_contain_text("核对 13 条")
    page.get_by_label("临川市").check()
    expect(page.locator("#answer-total")).to_have_text("所收文件未规定")


def test_the_notice_prints_no_end_and_none_is_shown(open_page):
    page = live(open_page(PAGE))
    governing = page.locator("#answer-governing .verdict")
    expect(governing).to_contain_text("在2026年3月31日及以后")
    expect(governing).not_to_contain_text("2027")


def test_conditions_of_a_notice_that_does_not_apply_are_not_tallied():
    usual = {**example(frozen.rules()), "hours": "48"}
    cases = (
        ({}, True),
        ({"place": "yunyin"}, True),
        ({"place": ""}, True),  # it still may
        ({"place": "linchuan"}, False),
        ({"opening": "2025-12-31"}, False),
        ({"opening": "2020-1-1"}, False),
        ({"awarded": "no"}, False),
    )
    _, answers = both(DESK, [{**usual, **more} for more, _ in cases])
    for (more, applies), answer in zip(cases, answers, strict=True):
        assert ("核对 13 条" in answer["parts"]["answer-total"]) == applies, more
        aside = "这份文件不适用，以下仅供参照" in answer["parts"]["answer-checks"]
        assert aside != applies, more


def test_every_check_says_what_the_words_allow(open_page):
    page = live(open_page(PAGE))
    page.get_by_label("总课时").fill("39")
    page.get_by_label("其中实操课时").fill("20")
    page.get_by_role("textbox", name="参训人数").fill("20")
    expect(check(page, "总课时").locator(".check-mark")).to_have_text("不符合")
    mark = check(page, "实操课时的比例").locator(".check-mark")
    expect(mark).to_have_text("原则上应达到，需说明")
    expect(check(page, "每班人数").locator(".check-mark")).to_have_text("只作提示")
    expect(check(page, "独立法人").locator(".check-mark")).to_have_text("还缺信息")
    expect(page.locator("#answer-total")).to_contain_text("不符合 1 条")


def test_what_belongs_to_another_choice_is_hidden(open_page):
    page = live(open_page(PAGE))
    expect(page.get_by_label("全班应到人次")).to_be_hidden()
    page.get_by_label("按全班平均").check()
    page.get_by_label("全班应到人次").fill("1000")
    page.get_by_label("全班实到人次").fill("699")
    expect(check(page, "考勤率").locator(".check-mark")).to_have_text("不符合")


def test_a_contradiction_gets_a_sentence(open_page):
    page = live(open_page(PAGE))
    page.get_by_label("总课时").fill("48")
    page.get_by_label("其中实操课时").fill("60")
    expect(page.locator("#problem-practical_hours")).to_contain_text("多于总课时 48")
    expect(check(page, "实操课时的比例").locator(".check-mark")).to_have_text("还缺信息")


def test_what_cannot_be_read_holds_back_only_what_it_bears_on(open_page):
    page = live(open_page(PAGE))
    page.get_by_label("总课时").fill("39.5")
    page.get_by_role("textbox", name="参训人数").fill("36")
    expect(page.locator("#answer-problems")).to_contain_text("先当作没有填：总课时：")
    expect(page.get_by_label("总课时")).to_have_value("39.5")
    expect(page.get_by_label("总课时")).to_have_attribute("aria-invalid", "true")
    expect(check(page, "总课时").locator(".check-mark")).to_have_text("还缺信息")
    expect(check(page, "每班人数").locator(".check-mark")).to_have_text("符合")
    expect(page.locator("#answer-total")).to_contain_text("适用2026年试行通知")
    page.get_by_label("开班日期").fill("2026-2-30")
    expect(page.locator("#answer-total")).to_contain_text("还缺信息：开班日期")
    expect(page.locator("#answer-problems li")).to_have_count(2)


def test_on_a_phone_nothing_is_wider_than_the_screen(open_page):
    page = live(open_page(PAGE, **PHONE))
    parts = page.locator(".desk summary").all()
    assert parts
    for part in parts:
        part.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
