"""Ticks and notes of the list of what to keep and hand in: for each class apart, on this device alone."""

import pytest
from playwright.sync_api import expect

from tests.live_desk import live

PAGE = "calendar/"


@pytest.fixture
def address(made_up_address):
    """The site of the made-up scheme."""
    return made_up_address


def tick(page, name="attendance"):
    return page.locator(f"[data-tick={name}]")


def note(page, name="attendance"):
    return page.locator(f"[data-note={name}]")


def call(page, name):
    """Give the class a name, and leave the field."""
    field = page.get_by_role("textbox", name="班次")
    field.fill(name)
    field.blur()


def test_ticks_and_notes_are_there_again_and_each_class_has_its_own(open_page):
    page = live(open_page(PAGE))
    call(page, "甲班")
    tick(page).check()
    note(page).fill("签到表在柜里")
    expect(page.locator("#evidence-told")).to_contain_text("按班次分开，不上传")
    call(page, "乙班")
    expect(tick(page)).not_to_be_checked()
    expect(note(page)).to_have_value("")
    call(page, "甲班")
    expect(tick(page)).to_be_checked()
    page.reload()
    live(page)
    expect(page.get_by_role("textbox", name="班次")).to_have_value("甲班")
    expect(tick(page)).to_be_checked()
    expect(note(page)).to_have_value("签到表在柜里")


def test_what_was_ticked_before_the_class_had_a_name_goes_with_it(open_page):
    page = live(open_page(PAGE))
    tick(page).check()
    call(page, "甲班")
    expect(tick(page)).to_be_checked()
    call(page, "")
    expect(tick(page)).not_to_be_checked()


def test_nothing_of_it_leaves_the_device(open_page):
    page = live(open_page(PAGE))
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    tick(page).check()
    note(page).fill("只给自己看")
    page.wait_for_timeout(300)
    assert sent == []
    assert page.url.endswith(PAGE)


def test_it_is_cleared_when_asked_twice(open_page):
    page = live(open_page(PAGE))
    tick(page).check()
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="清空勾和备注").click()
    expect(tick(page)).to_be_checked()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="清空勾和备注").click()
    expect(tick(page)).not_to_be_checked()
    assert not [key for key in page.evaluate("Object.keys(localStorage)") if " evidence " in key]


def test_where_nothing_can_be_kept_it_says_so(open_page):
    page = live(open_page(PAGE))
    page.evaluate("Storage.prototype.setItem = () => { throw new Error(); }; 0")
    tick(page).check()
    expect(page.locator("#evidence-told")).to_contain_text("浏览器不让网页记东西")
    expect(tick(page)).to_be_checked()


def test_the_list_is_printed_alone_with_its_class_and_its_notes(open_page):
    page = live(open_page(PAGE))
    call(page, "甲<班>")
    note(page).fill("签到表在柜里")
    page.evaluate("void (window.print = () => { window.printed = true; })")
    page.get_by_role("button", name="打印这张清单").click()
    page.wait_for_function("window.printed")
    page.emulate_media(media="print")
    expect(page.locator("#evidence-whose")).to_contain_text("甲<班>，取证 36 人，制表 20")
    expect(page.locator("#answer-windows")).to_be_hidden()
    expect(note(page)).to_be_visible()
    expect(page.locator("#evidence button:visible")).to_have_count(0)


def test_how_many_it_is_about_follows_the_form(open_page):
    page = live(open_page(PAGE))
    expect(page.locator("#people-attendance")).to_have_text("这个班 40 人")
    page.get_by_label("参训人数").fill("50")
    expect(page.locator("#people-attendance")).to_have_text("这个班 50 人")
    expect(page.locator("#people-insurance-bonus")).to_contain_text("这一期要至少")


def test_on_a_phone_nothing_is_wider_than_the_screen(open_page):
    page = live(open_page(PAGE, viewport={"width": 390, "height": 844}, is_mobile=True))
    note(page).fill("长" * 200)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
