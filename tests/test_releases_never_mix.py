"""While a site is published anew nobody sees a sum of one release beside the page of another."""

import json
import re
import shutil

import pytest
from playwright.sync_api import expect

from scripts.files.content_names import find
from scripts.hooks.named_files import LASTING
from tests import two_releases
from tests.two_releases import (
    EMPLOYED,
    PAGE,
    RELOADED,
    answered,
    assert_all_of,
    opened,
    told,
    typed,
)

LATER = "(() => { const now = Date.now; Date.now = () => now() + 5 * 60 * 1000 })()"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return two_releases.build(tmp_path_factory.mktemp("releases"))


@pytest.fixture
def site(built, tmp_path):
    with two_releases.published(tmp_path, built) as site:
        yield site


@pytest.fixture
def visitor(chromium):
    """The pages of one visitor, who keeps what a browser keeps."""
    context = chromium.new_context()
    yield context
    context.close()


def test_the_two_differ(built, visitor, site):
    page = answered(opened(visitor, site))
    typed(page)
    assert_all_of(page, "first")
    site.publish("second")
    other = answered(opened(visitor, site, PAGE + "?for=nothing-kept"))
    typed(other)
    assert_all_of(other, "second")


@pytest.mark.parametrize("keeping", ["first", ""], ids=["old files kept", "old files gone"])
def test_a_returning_visitor_gets_page_and_sum_of_the_new_release(visitor, site, keeping):
    answered(opened(visitor, site)).close()
    site.publish("second", keeping=keeping)
    page = answered(opened(visitor, site))
    page.wait_for_function(RELOADED)  # the browser had kept the page, and would have shown it on
    answered(page)
    typed(page)
    assert_all_of(page, "second")
    expect(told(page)).to_be_hidden()


@pytest.mark.parametrize("keeping", ["first", ""], ids=["old files kept", "old files gone"])
def test_a_page_that_stands_open_says_that_it_is_old_and_keeps_what_was_typed(
    visitor, site, keeping
):
    page = answered(opened(visitor, site))
    typed(page)
    assert_all_of(page, "first")
    site.publish("second", keeping=keeping)
    page.evaluate(LATER)
    page.locator("#entry-trainees").fill("41")
    expect(told(page)).to_be_visible()
    assert_all_of(page, "first")
    told(page).get_by_role("button").click()
    page.wait_for_function(RELOADED)
    answered(page)
    assert_all_of(page, "second")
    expect(page.locator("#entry-trainees")).to_have_value("41")
    expect(told(page)).to_be_hidden()


def test_a_page_that_is_looked_at_again_is_loaded_anew_where_nothing_was_typed(visitor, site):
    page = answered(opened(visitor, site))
    site.publish("second", keeping="first")
    page.evaluate(LATER)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_function(RELOADED)
    typed(answered(page))
    assert_all_of(page, "second")


def test_with_a_bundle_of_another_release_no_sum_is_shown(visitor, site, built):
    """As where a line between hands out what it should not."""
    name = "assets/desk/class.json"
    other = find(built["second"], name).read_text(encoding="utf-8")
    asked = []
    visitor.route(
        f"**/{find(built['first'], name).name}",
        lambda route: (asked.append(1), route.fulfill(body=other, content_type="application/json")),
    )
    fetched = []
    visitor.on("request", lambda request: fetched.append(request.url))
    page = opened(visitor, site)
    expect(told(page)).to_be_visible(timeout=60_000)
    assert page.evaluate(RELOADED)  # once by itself, then it was said
    typed(page)
    expect(page.locator(".desk")).to_have_attribute("data-mixed", "")
    for part in ("#answer-total", ".answer", "#answer-range", "[data-want=link]"):
        expect(page.locator(part).first).to_be_hidden()
    expect(page.locator("#entry-employed")).to_have_value(EMPLOYED)
    assert asked and not any("pyodide" in url for url in fetched)  # it would do no better


def test_where_nothing_can_be_kept_it_is_said_to_note_down_what_was_typed(visitor, site):
    visitor.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('refused') } })"
    )
    page = opened(visitor, site)
    typed(page)
    page.evaluate("document.dispatchEvent(new Event('newer'))")
    expect(told(page)).to_contain_text("请先记下填的")
    expect(told(page)).not_to_contain_text("会留着")


def test_a_page_whose_files_are_gone_says_so_after_one_try(visitor, site, built, tmp_path):
    alone = tmp_path / "alone"
    shutil.copytree(built["first"], alone, ignore=shutil.ignore_patterns("assets"))
    for name in LASTING:
        (alone / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(built["second"] / name, alone / name)
    site.place.unlink()
    site.place.symlink_to(alone)
    for path in (PAGE, ""):
        page = opened(visitor, site, path)
        expect(told(page)).to_be_visible()
        assert page.evaluate(RELOADED)
    loads = []
    page.on("framenavigated", lambda frame: loads.append(frame.url))
    site.publish("second")
    told(page).get_by_role("button").click()
    expect(told(page)).to_be_hidden()
    assert len(loads) == 1


def test_a_file_that_only_did_not_arrive_loads_nothing_anew(visitor, site):
    visitor.route("**/style.*", lambda route: route.abort())
    page = opened(visitor, site, "")
    page.wait_for_load_state("networkidle")
    assert not page.evaluate(RELOADED)
    expect(told(page)).to_be_hidden()


def test_what_the_page_says_of_its_release_is_what_its_bundle_says(built):
    for folder in built.values():
        html = (folder / PAGE / "index.html").read_text(encoding="utf-8")
        [(bundle, release)] = re.findall(r'data-bundle="\.\./([^"#]+)#(\w+)"', html)
        assert json.loads((folder / bundle).read_bytes())["release"] == release
        releases = json.loads((folder / "releases.json").read_bytes())
        assert releases["class"] == release and len(releases) > 5
