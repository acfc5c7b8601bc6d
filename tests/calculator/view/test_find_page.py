"""The page “我能参加什么”: what it says and never says, the same on MicroPython, and in a browser."""

import re

import pytest
from playwright.sync_api import expect

from calculator.engine.finder.matched import asking
from calculator.view import answers_link
from calculator.view.find_page import respond
from scripts.desks import find_desk
from tests import frozen
from tests.desk_links import links
from tests.on_micropython import both

RULES = frozen.rules()
PART = RULES.part("finder")
LINKS = links(find_desk.DESK)
NOTHING = find_desk.example(RULES)
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
HARDSHIP = {"place": "云州", "person": "hardship"}


def answer(**fields):
    return respond(RULES, LINKS, NOTHING | fields)


def text(html):
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", "|", html))


def every_answer():
    for question in PART["questions"]:
        for one in question["answers"]:
            yield {question["id"]: one["id"]}


def test_nothing_chosen_shows_every_situation_with_its_groups():
    html = answer()["parts"]["answer-found"]
    for question in PART["questions"]:
        for one in question["answers"]:
            for group in asking(PART, one["id"], [g["id"] for g in PART["groups"]]):
                page = next(g["page"] for g in PART["groups"] if g["id"] == group["group"])
                assert one["label"] in html and f'href="{page}"' in html


def test_the_notice_that_pays_stands_first_with_its_numbers_and_whom_it_names():
    html = answer(**HARDSHIP, work="farming")["parts"]["answer-found"]
    assert html.index("先看这份通知") < html.index("写给您这类人的培训")
    assert 'href="tel:059982829088"' in html and "只能问这份文件的事" in html
    assert "发文的是云州市人力资源和社会保障局" in html
    assert "写给|就业困难人员" in text(html)


def test_why_a_group_may_be_meant_and_what_its_name_asks_beside():
    assert (
        "您答了：家里困难。谁算就业困难，文件没有写。"
        in answer(**HARDSHIP)["parts"]["answer-found"]
    )
    both_asked = answer(place="临川", work="jobless", person="hardship")["parts"]["answer-found"]
    assert "您答了：没有工作、家里困难。还要是零就业家庭。" in both_asked


def test_nobody_is_told_to_be_entitled():
    for fields in (NOTHING, HARDSHIP, *every_answer()):
        html = "".join(answer(**fields)["parts"].values())
        assert "不等于您一定能参加" in html or "没有对上哪一类人" in html
        assert not re.search("您(符合|可以参加|能参加|有资格)", text(html))


def test_what_is_not_printed_is_said_and_what_is_printed_is_quoted():
    html = answer(place="云州", school="not-continuing")["parts"]["answer-found"]
    assert "要不要交钱|" in text(html) and "参加培训的人免费" in html
    assert "文件里没有写" in html


@pytest.mark.parametrize("fields", [HARDSHIP, {"place": "云州", "school": "earlier"}])
def test_the_headline_leads_to_what_was_found(fields):
    parts = answer(**fields)["parts"]
    [target] = re.findall('href="#([^"]+)"', parts["answer-total"])
    assert target in parts


def test_one_more_answer_is_told():
    html = answer(place="临川", work="jobless")["parts"]["answer-found"]
    assert "如果您“家里困难”，还可能是：" in html and "零就业家庭成员" in html


def test_the_school_year_is_counted_and_quoted():
    html = answer(place="云州", school="not-continuing", graduated="2031-6-30")["parts"][
        "answer-found"
    ]
    assert "<strong>2030年9月1日至2031年8月31日止</strong>" in html
    assert "毕业前一年9月1日起的12个月内" in html


def test_a_day_that_cannot_be_read_is_told_at_its_field():
    found = answer(school="not-continuing", graduated="夏天")
    assert not found["ok"] and found["invalid"] == ["graduated"]
    assert "应是日期" in found["parts"]["problem-graduated"]


def test_where_nothing_fits_it_says_so_with_numbers_and_a_door():
    found = answer(place="云州", school="earlier")["parts"]
    assert "没有对上" in found["answer-total"]
    assert 'href="tel:' in found["answer-found"]
    assert f'href="{PART["index"]}"' in found["answer-found"]


def test_a_link_carries_the_answers_and_opens_with_them():
    fields = HARDSHIP | {"work": "jobless"}
    link = answer(**fields, want="link")["link"]
    opened = respond(RULES, LINKS, NOTHING | {"#": link})
    assert opened["fields"] == NOTHING | fields
    assert opened["parts"]["answer-found"] == answer(**fields)["parts"]["answer-found"]


@pytest.mark.parametrize(
    "link", ["#v=1&work=jobless", answers_link.encode({"work": "no-such-answer"})]
)
def test_a_link_that_cannot_be_opened_says_so_and_changes_nothing(link):
    found = respond(RULES, LINKS, NOTHING | HARDSHIP | {"#": link})
    assert "链接没有打开" in found["parts"]["answer-shared"] and "fields" not in found
    assert found["parts"]["answer-found"] == answer(**HARDSHIP)["parts"]["answer-found"]


def test_a_link_with_a_day_that_cannot_be_read_keeps_the_other_answers():
    link = answers_link.encode({"school": "not-continuing", "graduated": "夏天"})
    found = respond(RULES, LINKS, NOTHING | {"#": link})
    assert found["fields"]["school"] == "not-continuing" and not found["ok"]


def test_micropython_answers_to_the_letter():
    places = [{"place": place["name"]} for place in PART["places"]]
    requests = [NOTHING, *(NOTHING | place for place in places)]
    for place in ({}, *places):
        requests += [NOTHING | place | fields for fields in every_answer()]
        requests += [
            NOTHING | place | {"field": field["id"], "work": "farming", "person": "rural older"}
            for field in PART["fields"]
        ]
    requests += [
        NOTHING | {"school": "not-continuing", "graduated": day}
        for day in ("2031-6-30", "2031年6月30日", "夏天", "")
    ]
    requests += [NOTHING | HARDSHIP | {"want": "link"}, NOTHING | {"work": "x"}]
    requests += [NOTHING | {"#": answers_link.encode(HARDSHIP)}, NOTHING | {"#": "#v=1&a=b"}]
    here, found = both(find_desk.DESK, requests)
    for request, expected, one in zip(requests, here, found, strict=True):
        assert one == expected, request


def tab_to(page, key, value, press="Tab"):
    """Press Tab until what has the focus has this `value` under `key`."""
    for _ in range(60):
        page.keyboard.press(press)
        if page.evaluate(f"document.activeElement.{key}") == value:
            return
    raise AssertionError(f"no stop has {key} {value}")


def test_on_a_phone_by_keyboard_alone(open_page):
    page = open_page("find/", **PHONE)
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "micropython", timeout=60_000)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    tab_to(page, "name", "place")
    page.keyboard.press("ArrowDown")  # from the last answer to the first
    tab_to(page, "value", "rural")
    page.keyboard.press("Space")
    tab_to(page, "value", "hardship")
    page.keyboard.press("Space")
    expect(page.locator("#answer-total")).to_contain_text("份写到您这类人的通知")
    expect(page.locator("#answer-found")).to_contain_text("农民工")
    tab_to(page, "textContent", "复制链接")
    page.keyboard.press("Enter")
    expect(page.locator("#share-link")).to_have_value(
        re.compile("#v=1&person=rural%20hardship&place=")
    )
    shared = page.locator("#share-link").input_value()
    tab_to(page, "textContent", "重新答", press="Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#answer-total")).to_contain_text("选一选")
    page.goto(shared)
    page.reload()
    expect(page.locator("input[value=hardship]")).to_be_checked(timeout=60_000)
    expect(page.locator("input[value=rural]")).to_be_checked()
    expect(page.locator("input[value=older]")).not_to_be_checked()
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "hardship" not in kept


def test_the_day_of_graduation_is_asked_only_where_it_says_more(open_page):
    page = open_page("find/")
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "micropython", timeout=60_000)
    day = page.get_by_label("哪天毕业")
    expect(day).to_be_hidden()
    page.locator("input[value=not-continuing]").check()
    day.fill("2031年6月30日")
    expect(page.locator("#answer-found")).to_contain_text("2031年8月31日止")
    page.locator("input[name=school][value=earlier]").check()
    expect(day).to_be_hidden()


def test_without_script_the_situations_lead_on_and_no_dead_form_is_shown(open_page):
    page = open_page("find/", expect_trouble=True, java_script_enabled=False)
    expect(page.locator("#desk-form")).to_be_hidden()
    expect(page.locator("#situations")).to_be_visible()
    first = page.locator(".find-situations a").first
    expect(first).to_be_visible()
    assert first.get_attribute("href").startswith("../groups/")


def test_the_place_alone_is_kept_on_the_device(open_page):
    page = open_page("find/")
    place, kept = page.locator("input[name=place][value=云州]"), "Object.values({...localStorage})"
    place.check()
    page.locator("input[value=hardship]").check()
    assert page.evaluate(kept) == ["云州"]
    page.goto(page.url.partition("#")[0])  # which carries the answers
    expect(place).to_be_checked()
    expect(page.locator("input[value=hardship]")).not_to_be_checked()
    expect(page.locator("#answer-found")).not_to_contain_text("农村留守妇女", timeout=60_000)
    page.get_by_role("button", name="重新答").click()
    assert page.evaluate(kept) == []


def test_what_is_counted_is_what_the_link_leads_to_where_nothing_is_of_the_field():
    told = 0
    for field in PART["fields"]:
        for fields in every_answer():
            parts = answer(place="云州", field=field["id"], **fields)["parts"]
            found, total = parts["answer-found"], parts["answer-total"]
            counted = f"没有专门写“{field['name']}”的。"
            assert (counted in total) == (f"培训里，{counted}" in found)
            if counted in total:
                [number] = re.findall(r"培训，<strong>(\d+)</strong> 项", total)
                listed = found.index(f"没有专门写“{field['name']}”的 {number} 项")
                assert found.index('id="offers"') < listed
                assert listed < found.find('id="field"') or 'id="field"' not in found
                told += 1
    assert told
