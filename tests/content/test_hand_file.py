"""A file is handed over and never called saved, since apps drop such files without a word."""

import pytest
from playwright.sync_api import expect

WECHAT = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Mobile/15E148 MicroMessenger/8.0.50 NetType/WIFI Language/zh_CN"
)
DROPS = "URL.createObjectURL = () => 'blob:null/dropped';"


@pytest.fixture(scope="module")
def site(made_up_site):
    return made_up_site


@pytest.fixture(scope="module")
def address(made_up_address):
    return made_up_address


def ready(open_page, address, desk, **browser):
    page = open_page("", expect_trouble=True, **browser)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.add_init_script(DROPS)
    page.goto(address + desk)
    page.locator("[data-runtime]").wait_for(timeout=60_000)
    return page


@pytest.mark.parametrize(
    ("desk", "button"),
    [("plan/", "下载 CSV"), ("calculator/", "保存表格"), ("calendar/", "存进日历")],
)
def test_where_files_are_dropped_the_content_can_be_copied(open_page, address, desk, button):
    page = ready(open_page, address, desk)
    page.get_by_role("button", name=button).click()
    told = page.locator(".handed")
    expect(told.get_by_role("status").first).to_contain_text("已交给浏览器下载")
    assert "已下载" not in page.locator("body").inner_text()
    told.locator("summary").click()
    told.get_by_role("button", name="复制内容").click()
    expect(told).to_contain_text("已复制。")
    copied = page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")
    assert copied == told.locator("textarea").input_value()
    assert len(copied.splitlines()) > 3


def test_asked_again_the_older_file_is_no_longer_offered(open_page, address):
    page = ready(open_page, address, "calculator/")
    for name in ("保存表格", "保存数据", "保存测算单"):
        page.get_by_role("button", name=name).click()
        expect(page.locator(".handed [role=status]").first).not_to_be_empty()
        expect(page.locator(".handed")).to_have_count(1)


def test_a_workbook_that_is_dropped_is_not_called_saved(open_page, address):
    page = ready(open_page, address, "plan/")
    page.locator("[data-want='plan.xlsx']").click()
    expect(page.locator(".handed")).to_contain_text("已交给浏览器下载：一年的班-", timeout=60_000)
    page.locator(".handed summary").click()
    expect(page.locator(".handed")).to_contain_text("换一个浏览器打开这一页")
    assert "已下载" not in page.locator("body").inner_text()


def test_in_wechat_the_way_out_and_the_content_are_shown(open_page, address):
    page = ready(
        open_page, address, "calculator/", user_agent=WECHAT, viewport={"width": 390, "height": 844}
    )
    page.get_by_role("button", name="保存表格").click()
    told = page.locator(".handed")
    expect(told).to_contain_text("微信里存不了文件")
    expect(told).to_contain_text("复制链接")
    expect(told.locator("textarea")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.evaluate("void (window.print = () => { window.printed = true; })")
    page.get_by_role("button", name="打印测算单").click()
    expect(told).to_contain_text("微信里打印不了")
    assert not page.evaluate("window.printed")


def test_in_wechat_a_page_without_a_link_says_that_nothing_comes_along(open_page, address):
    page = ready(open_page, address, "calendar/", user_agent=WECHAT)
    page.get_by_role("button", name="存进日历").click()
    expect(page.locator(".handed")).to_contain_text("在浏览器打开")
    expect(page.locator(".handed")).to_contain_text("再填一次")
