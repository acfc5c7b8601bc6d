"""The desks of a scheme that exists only in YAML, built and opened in a browser on MicroPython."""

import pytest

from calculator.engine.one_class.answer import answer
from calculator.engine.outlook.outlook import outlook
from calculator.engine.scheme.money import yuan
from scripts.desks import every as desks
from scripts.desks import outlook_desk, plan_desk
from tests import frozen, made_up
from tests.conftest import SUB_PATH
from tests.plan_rows import cells, with_cells

RULES = made_up.rules()
KINDS = ("calculator", "outlook", "plan")


@pytest.fixture
def address(made_up_address):
    return made_up_address


def live(open_page, kind, **options):
    """The page of the made-up scheme once it answers."""
    page = open_page(f"{kind}-{made_up.SCHEME}/", **options)
    page.wait_for_selector('[data-state="answered"]')
    return page


def test_where_people_are_counted_from_a_roster_one_is_led_there(made_up_site):
    led = {
        name: 'href="../roster/"' in (made_up_site / name / "index.html").read_text("utf-8")
        for name in ("calculator", "plan", f"calculator-{made_up.SCHEME}")
    }
    assert list(led.values()) == [True, True, False]


def test_the_class_page_answers_as_the_engine_does(open_page):
    page = live(open_page, "calculator")
    page.fill("#entry-employed", "12")
    typed = {"trainees": "24", "certified": "16", "employed": "12", "unit_price": "1100"}
    total = yuan(answer(RULES, made_up.SCHEME, typed)["total_fen"])
    page.wait_for_selector(f'#answer-total strong:text-is("{total}")')
    assert page.locator("#answer-instalments li").count() == 4


def test_the_outlook_page_answers_as_the_engine_does(open_page):
    page = live(open_page, "outlook")
    page.fill("#entry-chance", "3/4")
    fields = outlook_desk.example(RULES, made_up.SCHEME) | {"chance": "3/4"}
    expected = yuan(outlook(RULES, made_up.SCHEME, fields)["expected_fen"])
    page.wait_for_selector(f'#answer-total strong:text-is("{expected}")')
    assert "奖励" in page.inner_text("#answer-chances-table")


def test_the_plan_page_answers_as_the_engine_does(open_page):
    page = live(open_page, "plan")
    page.fill("[data-column=employed] >> nth=0", "36")
    fields = with_cells(plan_desk.example(RULES, made_up.SCHEME), 0, employed="36")
    classes = [
        {name: row[name] for name in ("trainees", "certified", "employed", "unit_price")}
        for row in cells(fields)
    ]
    total = sum(answer(RULES, made_up.SCHEME, one)["total_fen"] for one in classes)
    page.wait_for_selector(f'#answer-total strong:text-is("{yuan(total)}")')
    months = page.text_content("#plan-months")
    assert months.startswith(
        "开班款、取证款：拿证的月份；其余：看就业的时间结束的月份（不是付款日期）"
    )
    assert "首期" not in page.inner_text(".desk")


@pytest.mark.parametrize("kind", KINDS)
def test_the_pages_of_a_scheme_lead_to_each_other_and_to_the_other_schemes(open_page, kind):
    page = live(open_page, kind)
    beside = page.locator(".desk-others a").evaluate_all(
        "all => all.map(a => a.getAttribute('href'))"
    )
    own = [f"../{other}-{made_up.SCHEME}/" for other in KINDS if other != kind]
    assert {*own, "../embedding/"} < set(beside)
    assert all(made_up.SCHEME in address for address in beside if address != "../embedding/")
    assert page.locator(f'.desk > p a[href="../{kind}/"]').count() == 1
    assert page.locator(".desk > p a", has_text="项目化").count() <= 1
    assert "yunzhou" not in page.locator("details:has(> summary > #basis)").inner_html()


def test_drafts_of_two_schemes_do_not_mix(open_page):
    page = live(open_page, "plan")
    page.fill("[data-column=employed] >> nth=0", "7")
    page.wait_for_selector("#plan-draft:has-text('已记在')")
    keys = page.evaluate("Object.keys(localStorage)")
    assert [key for key in keys if "plan" in key] == [f"{SUB_PATH} plan-{made_up.SCHEME}-draft"]


def test_the_form_and_the_calendar_belong_to_their_own_scheme():
    by_name = {desk.name: desk.scheme(RULES) for desk in desks.every_desk(made_up.compiled())}
    assert by_name["application"] == by_name["calendar"] == by_name["conditions"] == frozen.SCHEME
    turned = made_up.turned()
    by_name = {desk.name: desk.scheme(turned) for desk in desks.DESKS}
    assert by_name["class"] == made_up.SCHEME and by_name["application"] == frozen.SCHEME
    assert turned.window("per-head-2098") is None  # its document has no days
    assert turned.window(made_up.SCHEME)["months"] == 9
    assert turned.window(frozen.SCHEME)["months"] == 6
