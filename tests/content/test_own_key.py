"""What is kept on the device is this site's, and what was kept before sites had their own is taken over."""

import json

import pytest
from playwright.sync_api import expect

SITE = "/any/sub-path/"
ROW = json.dumps(
    {"source": "text", "table": "参训人数,取证人数,稳定就业人数,成交单价\n40,36,12,100"}
)


@pytest.fixture(scope="module")
def site(made_up_site):
    return made_up_site


@pytest.fixture(scope="module")
def address(made_up_address):
    return made_up_address


def opened(open_page, address, kept):
    """The plan's page in a browser that has `kept` {key: value}, and what it has then."""
    page = open_page("")
    page.evaluate(
        "kept => Object.entries(kept).forEach(([k, v]) => localStorage.setItem(k, v))", kept
    )
    page.goto(address + "plan/")
    page.locator("[data-runtime]").wait_for(timeout=60_000)
    return page, page.evaluate("({ ...localStorage })")


def test_what_was_kept_under_the_old_key_is_taken_over_once(open_page, address):
    page, kept = opened(open_page, address, {"plan-draft": ROW})
    expect(page.locator("#plan-table")).to_have_value(json.loads(ROW)["table"])
    assert "plan-draft" not in kept
    assert kept[f"{SITE} plan-draft"]


def test_what_this_site_keeps_is_not_replaced_by_an_older_one(open_page, address):
    own = ROW.replace("100", "200")
    page, kept = opened(open_page, address, {"plan-draft": ROW, f"{SITE} plan-draft": own})
    expect(page.locator("#plan-table")).to_have_value(json.loads(own)["table"])
    assert "plan-draft" not in kept


def test_another_site_of_the_host_shares_nothing(open_page, address):
    page, kept = opened(open_page, address, {"/other/ plan-draft": ROW})
    expect(page.locator("#plan-table")).to_have_value("")
    assert kept["/other/ plan-draft"] == ROW
