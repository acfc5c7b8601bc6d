"""The page of expected income: its words, the same on MicroPython, and in a browser."""

from playwright.sync_api import expect

from calculator.engine.outlook.outlook import outlook
from calculator.view.outlook_page import respond
from scripts.desks import outlook_desk
from tests import frozen
from tests.desk_links import links
from tests.on_micropython import both

RULES = frozen.rules()
LINKS = links(outlook_desk.DESK)
TYPED = {"trainees": "40", "certified": "36", "unit_price": "2000", "chance": "1/2"}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def test_a_bad_outcome_is_told_beside_the_mean():
    typed = outlook_desk.example(RULES) | TYPED | {"cost_per_trainee": "1500", "fixed_cost": "5000"}
    cost = outlook(RULES, "yunzhou-2026", typed)["cost"]
    sure = cost["sure_fen"]
    parts = respond(RULES, LINKS, typed)["parts"]
    for said in ("亏 7,400", "多出 7,000", "多出 21,400"):
        assert f"<br>{said}</td>" in parts["answer-chances-table"]
    assert (
        f"亏本（合计不够成本）的机会 <strong>{cost['loss_chance_shown']}</strong>"
        in parts["answer-cost"]
    )
    assert f"单价至少要 <strong>{sure // 100:,}.{sure % 100:02d}</strong>" in parts["answer-cost"]
    assert (
        "减去成本"
        not in respond(RULES, LINKS, outlook_desk.example(RULES))["parts"]["answer-chances-table"]
    )


def test_a_cap_that_is_not_known_is_asked_for_by_its_name():
    typed = outlook_desk.example(RULES) | TYPED | {"kind": "directory", "fixed_cost": "5000"}
    expected = "<p>这一类课程的上限要看市级培训补贴标准，没有填，未核对。</p>"
    assert expected in respond(RULES, LINKS, typed)["parts"]["answer-cost"]


def test_micropython_answers_to_the_letter():
    usual = outlook_desk.example(RULES)
    requests = [usual]
    for certified in ("0", "1", "40", "36"):
        for chance in ("0", "1", "2/3", "0.4171", "60", ""):
            requests.append(usual | {"certified": certified, "chance": chance})
    requests += [
        usual | {"cost_per_trainee": "1999.99", "fixed_cost": "1", "reading-R2": "employed"},
        usual | {"trainees": "300", "certified": "300", "chance": "0.41717", "fixed_cost": "9e9"},
        usual | {"trainees": "300", "certified": "300", "chance": "0.41717", "fixed_cost": "8"},
        usual | {"cost_per_trainee": "9000", "kind": "consumer-services"},
    ]
    here, found = both(outlook_desk.DESK, requests)
    for request, expected, answer in zip(requests, here, found, strict=True):
        assert answer == expected, request


def test_in_the_browser(open_page):
    page = open_page("outlook/", **PHONE)
    desk = page.locator(".desk")
    expect(desk).to_have_attribute("data-runtime", "micropython", timeout=60_000)
    expect(desk).to_contain_text("这不是预测")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("#entry-chance").fill("100%")
    expect(page.locator("#answer-total")).to_contain_text("86,400")
    page.get_by_label("每名学员的成本").fill("4000")
    expect(page.locator("#answer-cost")).to_contain_text("保本单价高于这一类课程的上限 3,000 元/人")
    page.locator("#entry-chance").fill("60")
    expect(page.locator("#problem-chance")).to_contain_text("请带上 % 号")
    expect(page.locator("#entry-chance")).to_have_attribute("aria-invalid", "true")
