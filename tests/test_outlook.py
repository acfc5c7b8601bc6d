"""Expected income from what was typed: the sums, the cap, and what cannot be computed."""

import json
import os
import shutil
import subprocess
from fractions import Fraction
from pathlib import Path

import pytest
from playwright.sync_api import expect

from calculator import rules
from calculator.engine.outlook import outlook
from calculator.engine.typed import TypedError
from calculator.view.outlook_page import respond
from scripts import catalogue, outlook_desk
from scripts.desk import bundle

RULES = rules.load()
LINKS = json.loads(
    bundle(
        outlook_desk.DESK,
        catalogue.load()[0],
        json.loads(rules.RULES_FILE.read_text(encoding="utf-8")),
    )
)["links"]
TYPED = {"trainees": "40", "certified": "36", "unit_price": "2000", "chance": "1/2"}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def test_the_tiers_add_up_to_one_and_to_the_expectation():
    found = outlook(RULES, "wuxi-2026", TYPED)
    assert sum(Fraction(tier["chance"]) for tier in found["tiers"]) == 1
    assert [tier["paid_fen"] for tier in found["tiers"]] == [5_760_000, 7_200_000, 8_640_000]
    expected = sum(Fraction(t["chance"]) * t["paid_fen"] for t in found["tiers"])
    assert Fraction(found["expected_exact_fen"]) == expected
    assert found["cost"] is None


def test_cost_and_break_even():
    found = outlook(RULES, "wuxi-2026", TYPED | {"cost_per_trainee": "1500", "fixed_cost": "5000"})
    cost = found["cost"]
    assert cost["cost_fen"] == 6_500_000
    assert cost["left_fen"] == found["expected_fen"] - 6_500_000
    price = cost["break_even_fen"]
    at = outlook(RULES, "wuxi-2026", TYPED | {"unit_price": f"{price // 100}.{price % 100:02d}"})
    assert Fraction(at["expected_exact_fen"]) >= 6_500_000
    below = f"{(price - 1) // 100}.{(price - 1) % 100:02d}"
    short = outlook(RULES, "wuxi-2026", TYPED | {"unit_price": below})
    assert Fraction(short["expected_exact_fen"]) < 6_500_000


def test_a_bad_outcome_is_told_beside_the_mean():
    typed = outlook_desk.example(RULES) | TYPED | {"cost_per_trainee": "1500", "fixed_cost": "5000"}
    found = outlook(RULES, "wuxi-2026", typed)
    low = found["tiers"][0]
    assert found["cost"]["cost_fen"] == 6_500_000  # more than the lowest tier, less than the next
    assert found["cost"]["loss_chance"] == low["chance"]
    assert found["cost"]["loss_chance_shown"] == low["chance_shown"]
    sure = found["cost"]["sure_fen"]
    assert sure > found["cost"]["break_even_fen"]

    def lowest(price):
        at = typed | {"unit_price": f"{price // 100}.{price % 100:02d}"}
        return outlook(RULES, "wuxi-2026", at)["tiers"][0]["paid_fen"]

    assert lowest(sure) >= 6_500_000 > lowest(sure - 1)
    parts = respond(RULES, LINKS, typed)["parts"]
    for said in ("亏 7,400", "多出 7,000", "多出 21,400"):
        assert f"<br>{said}</td>" in parts["answer-chances-table"]
    assert (
        f"亏本（合计不够成本）的机会 <strong>{low['chance_shown']}</strong>" in parts["answer-cost"]
    )
    assert f"单价至少 <strong>{sure // 100:,}.{sure % 100:02d}</strong>" in parts["answer-cost"]
    assert (
        "减去成本"
        not in respond(RULES, LINKS, outlook_desk.example(RULES))["parts"]["answer-chances-table"]
    )


def test_a_loss_is_less_than_the_cost_not_just_as_much():
    found = outlook(RULES, "wuxi-2026", TYPED | {"fixed_cost": "57600"})["cost"]
    assert (found["loss_chance"], found["sure_fen"]) == ("0/1", 200_000)
    dear = TYPED | {"cost_per_trainee": "4000"}
    assert outlook(RULES, "wuxi-2026", dear, "manufacturing")["cost"]["sure_above_cap"]


def test_a_break_even_price_above_the_cap_is_warned_of():
    typed = TYPED | {"cost_per_trainee": "4000"}
    assert outlook(RULES, "wuxi-2026", typed, "manufacturing")["cost"]["above_cap"]
    assert not outlook(RULES, "wuxi-2026", typed, None)["cost"]["above_cap"]
    typed = TYPED | {"fixed_cost": "100"}
    assert not outlook(RULES, "wuxi-2026", typed, "manufacturing")["cost"]["above_cap"]


def test_all_problems_in_one_pass():
    with pytest.raises(TypedError) as error:
        outlook(RULES, "wuxi-2026", {"trainees": "1000", "certified": "999", "chance": "60"})
    assert [fields[0] for fields, _ in error.value.problems] == [
        "unit_price",
        "chance",
        "certified",
    ]
    assert "最多算到取证 300 人" in str(error.value)
    with pytest.raises(TypedError, match="多于参训"):
        outlook(RULES, "wuxi-2026", TYPED | {"certified": "41"})


def test_a_reading_that_needs_people_not_asked_for_is_refused():
    with pytest.raises(TypedError, match="这里没有这一项"):
        outlook(RULES, "wuxi-2026", TYPED, None, {"R4": "any"})


def test_micropython_answers_to_the_letter():
    loaded, _ = catalogue.load()
    compiled = json.loads(rules.RULES_FILE.read_text(encoding="utf-8"))
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
    made = json.loads(bundle(outlook_desk.DESK, loaded, compiled))
    node = os.environ.get("NODE") or shutil.which("node")
    assert node
    done = subprocess.run(
        [node, str(Path(__file__).with_name("micropython_answers.mjs"))],
        input=json.dumps({"desk": "outlook", "bundle": made, "requests": requests}),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    for request, found in zip(requests, json.loads(done.stdout), strict=True):
        here = respond(RULES, made["links"], request)
        assert found == json.loads(json.dumps(here)), request


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
