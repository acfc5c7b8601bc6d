"""The page about the days after the certificates: the same answers everywhere, and in a browser."""

import re

from playwright.sync_api import expect

from calculator.view.calendar_page import FILE
from scripts.desks.calendar_desk import DESK, example
from tests import frozen
from tests.calculator.files.test_ics import events
from tests.live_desk import live
from tests.on_micropython import both
from tests.saved_files import dated

PAGE = "calendar/"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
TYPED = (
    "2026-8-31",
    "2026年8月31日 × 30\n２０２６／９／１５，６人",
    "20280229\n2026/12/31\n2026-1-1",
    "2026-2-30\n昨天\n2026-9-1 × 0",
    "",
    "<b>2026</b>",
    "\u3000\n2026-8-31\u3000×\u30002\u3000人\u3000\n\xa0",
    "2026-08-31\u300030人；2026-09-15×6,2026-9-16",
    "2026-08-31 2026-09-15\n2026-8-31×1,000\n，",
)
OPTIONS = (
    {},
    {"reading-R22": "begun", "reading-edges": "touched"},
    {"reading-R21": "class"},
    {"reading-R21": "class", "class_date": "2026-10-31"},
    {"reading-R22": "never"},
    {"trainees": "", "want": FILE, "now": "2026-10-01T07:30:05+08:00"},
    {"trainees": "3", "want": "print"},
    {
        **{"trainees": "", "class_name": "\u3000甲班，1\xa0", "remind_days": "７天\u3000"},
        **{"want": FILE, "now": "2026-03-01T01:02:03+05:30"},
    },
    {"class_name": "\u3000", "remind_days": "很早", "want": FILE},
    {"contract": "2026-9-20", "opening": "2026年9月1日"},
    {"contract": "昨天", "opening": "2026-13-1"},
)


def test_same_answers_to_the_letter_on_micropython():
    usual = example(frozen.rules())
    requests = [{**usual, "certified_on": text, **more} for text in TYPED for more in OPTIONS]
    here, there = both(DESK, requests)
    assert len({str(answer) for answer in here}) > len(TYPED) + len(OPTIONS)
    for request, expected, found in zip(requests, here, there, strict=True):
        assert found == expected, request


def test_without_script_the_example_is_there(open_page):
    page = open_page(PAGE, expect_trouble=True, java_script_enabled=False)
    expect(page.locator("#answer-total")).to_contain_text("2026年12月")
    expect(page.locator("#answer-windows > ol > li")).to_have_count(2)
    expect(page.locator("#papers ~ ul.papers").first).to_contain_text("征集表")


def test_typing_changes_the_dates_and_the_month_end_is_said(open_page):
    page = live(open_page(PAGE))
    page.get_by_label("取证日期").fill("2027年8月31日")
    expect(page.locator("#answer-windows")).to_contain_text("2028年2月29日（那个月没有 31 日")
    expect(page.locator("#answer-total")).to_contain_text("2027年12月")
    page.get_by_label("六个月之内开始就行").check()
    expect(page.locator("#answer-total")).to_contain_text("2028年2月")
    expect(page.locator("#answer-instalments")).to_contain_text("文件未规定，以协议为准")


def test_an_impossible_date_gets_a_sentence_and_stays_in_the_field(open_page):
    page = live(open_page(PAGE))
    page.get_by_label("取证日期").fill("2026-2-30")
    expect(page.locator("#problem-certified_on")).to_contain_text("2026年2月没有 30 日")
    expect(page.locator("#answer-total")).to_be_hidden()
    expect(page.get_by_label("取证日期")).to_have_value("2026-2-30")
    expect(page.get_by_label("取证日期")).to_have_attribute("aria-invalid", "true")


def test_one_date_for_the_class_is_asked_for(open_page):
    page = live(open_page(PAGE))
    day = page.get_by_label("起算的那一天")
    expect(day).to_be_hidden()
    page.get_by_label("全班用同一天").check()
    expect(day).to_have_accessible_description(re.compile("选“全班用同一天”的，填全班统一的日期"))
    expect(page.locator("#problem-class_date")).to_contain_text("要填全班统一的日期；请填是哪一天")
    day.fill("2026-9-15")
    expect(page.locator("#answer-windows > ol > li")).to_have_count(1)


def test_the_calendar_file_is_saved(open_page, tmp_path):
    page = live(open_page(PAGE))
    with page.expect_download() as caught:
        page.get_by_role("button", name="存进日历").click()
    assert caught.value.suggested_filename == dated(page, FILE)
    caught.value.save_as(tmp_path / "saved.ics")
    text = (tmp_path / "saved.ics").read_bytes().decode()
    assert len(events(text)) == 8
    page.get_by_role("textbox", name="班次").fill("甲班")
    page.get_by_label("提前提醒").fill("7")
    with page.expect_download() as caught:
        page.get_by_role("button", name="存进日历").click()
    assert caught.value.suggested_filename == dated(page, "取证以后的日子-甲班.ics")
    caught.value.save_as(tmp_path / "named.ics")
    named = (tmp_path / "named.ics").read_bytes().decode()
    assert not {e["UID"] for e in events(text)} & {e["UID"] for e in events(named)}
    assert named.count("BEGIN:VALARM") == 4


def test_on_a_phone_nothing_is_wider_than_the_screen(open_page):
    page = live(open_page(PAGE, **PHONE))
    expect(page.locator("#answer-total")).to_be_in_viewport()
    page.locator("summary", has_text="换一种理解").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_contract_dated_after_the_opening_is_asked_about(open_page):
    page = live(open_page(PAGE))
    page.locator("summary", has_text="核对签协议和开班的日子").click()
    page.get_by_label("签订协议的日期").fill("2026-9-20")
    page.get_by_label("开班日期").fill("2026年5月6日")
    told = page.locator("#answer-total .caution")
    expect(told).to_contain_text(
        "签订协议是 2026年9月20日，晚于开班的 2026年5月6日：请核对有没有填反"
    )
    page.get_by_label("签订协议的日期").fill("2026-4-20")
    expect(told).to_have_count(0)
