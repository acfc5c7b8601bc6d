"""The finder, the search and the page of one class, walked by keyboard alone on a telephone's screen: where
the focus is can be seen at every stop, an answer does not take it away, nothing holds it."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.live

PHONE = {"viewport": {"width": 390, "height": 844}}
MOST_STOPS = 400
# Where the focus is, and what is wrong with how it shows: an outline of two pixels and more on the
# element or its label, three times as light or dark as what it is drawn on, and not covered.
STOP = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = colour => parts(colour).slice(0, 3).map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const clear = colour => parts(colour)[3] === undefined || parts(colour)[3] > 0.5;
  const behind = e => { for (; e; e = e.parentElement) if (clear(getComputedStyle(e).backgroundColor)) return getComputedStyle(e).backgroundColor; return "rgb(255, 255, 255)"; };
  const shows = [at, at.closest("label")].filter(Boolean).some(e => {
    const style = getComputedStyle(e);
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return false;
    const [a, b] = [light(style.outlineColor), light(behind(parseFloat(style.outlineOffset) < 0 ? e : e.parentElement))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3;
  });
  const box = [...at.getClientRects()].find(r => r.width) ?? at.getBoundingClientRect();
  const seen = [0.1, 0.5, 0.9].some(x => [0.1, 0.5, 0.9].some(y => {
    const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return hit && (at.contains(hit) || hit.closest("label")?.contains(at));
  }));
  const told = at.outerHTML.replace(/\\s+/g, " ").slice(0, 110);
  return { told, trouble: [shows ? "" : "no outline is seen", seen ? "" : "it is covered"].join(" ").trim() };
}"""


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)
    # The page scrolls to the focus in the next frame.
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")


def stop(page):
    """Where the focus is; it can be seen."""
    found = page.evaluate(STOP)
    if found:
        assert not found["trouble"], found
    return found and found["told"]


def walk(page, to):
    """Press Tab until the selector `to` has the focus; every stop on the way."""
    stops = []
    while not page.evaluate("to => document.activeElement.matches(to)", to):
        press(page, "Tab")
        stops.append(stop(page))
        assert len(stops) < MOST_STOPS, (to, stops[-5:])
    return stops


def live(page):
    page.wait_for_selector(".desk[data-runtime]", state="attached")
    return page


def answered(page, *keys):
    """Press and wait for the answer; the focus is where it was."""
    before = page.get_attribute(".desk", "data-answered")
    page.keyboard.press(keys[0])
    for key in keys[1:]:
        page.keyboard.press(key)
    page.wait_for_function(
        "before => document.querySelector('.desk').dataset.answered !== before", arg=before
    )


def test_the_finder_from_the_first_question_to_a_number_to_call(open_page):
    page = live(open_page("find/", **PHONE))
    found = page.locator("#answer-found")
    for question in page.locator(".find-question").all():
        name = question.get_attribute("id")
        walk(page, f"#{name} input")
        several = page.evaluate("document.activeElement.type === 'checkbox'")
        answered(page, "Space" if several else "ArrowDown")
        stop(page)
        assert page.evaluate("name => !!document.activeElement.closest(`#${name}`)", name)
    assert question.locator("input:checked").count() > 0
    expect(found).not_to_be_empty()
    number = "#answer-found a[href^='tel:']"
    if page.locator(number).count():  # where no document in force prints one, a link is the end
        walk(page, number)
    else:
        walk(page, "#answer-found a")
    press(page, "Shift+Tab")
    stop(page)


def test_the_search_from_its_sign_to_a_record_and_to_the_page_of_results(open_page, address):
    page = open_page("groups/", **PHONE)
    press(page, "/")
    field = page.locator(".find__input")
    expect(field).to_be_focused()
    stop(page)
    page.keyboard.type("培训")
    options = page.locator("#found-list [role=option]")
    options.first.wait_for()
    press(page, "ArrowDown", "ArrowDown", "ArrowUp")
    expect(field).to_be_focused()
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert "solid" in options.first.evaluate("e => getComputedStyle(e).outlineStyle")
    leads_to = options.first.evaluate("e => e.href")
    press(page, "Escape")
    expect(page.locator("#found-list")).to_be_hidden()
    expect(field).to_be_focused()
    press(page, "ArrowDown")
    page.keyboard.type("机")
    page.keyboard.press("Backspace")
    expect(options.first).to_be_visible()
    press(page, "ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(leads_to)
    page.wait_for_load_state()
    press(page, "/")
    page.keyboard.type("培训")
    options.first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/**")
    page.wait_for_selector("[data-search=ready]", state="attached")
    walk(page, "#search-words")
    walk(page, "#search-results a")
    walk(page, "#search-results button")
    rows = page.locator("#search-results li").count()
    press(page, "Enter")
    assert page.locator("#search-results li").count() > rows
    assert page.evaluate("document.activeElement.matches('#search-results li a')")
    stop(page)


def test_the_class_from_its_numbers_to_a_copied_link(open_page):
    page = live(open_page("calculator/", **PHONE))
    walk(page, "#desk-form input[type=text]")
    names = [page.evaluate("document.activeElement.name")]
    while page.evaluate("!!document.activeElement.closest('#desk-form')"):
        press(page, "Tab")
        assert stop(page)
        names.append(page.evaluate("document.activeElement.name ?? ''"))
    tops = [
        page.locator(f"#entry-{name}").evaluate("e => e.getBoundingClientRect().top")
        for name in dict.fromkeys(names)
        if name and page.locator(f"#entry-{name}").count()
    ]
    assert len(tops) >= 4
    assert all(above < below for above, below in pairwise(tops))  # from above to below
    page.locator("#entry-trainees").focus()
    walk(page, "#entry-employed")
    total = page.locator("#answer-total")
    assert total.get_attribute("data-spoken") is not None
    before = total.inner_text()
    page.keyboard.press("ControlOrMeta+a")
    answered(page, "0")
    expect(page.locator("#entry-employed")).to_be_focused()
    assert total.inner_text() != before
    walk(page, "button[data-want=link]")
    press(page, "Enter")
    link = page.locator("#share-link")
    expect(link).to_be_visible()
    expect(page.locator("#share-told")).not_to_be_empty()
    assert stop(page)


def test_whoever_goes_on_comes_to_the_end(open_page):
    page = live(open_page("calculator/", **PHONE))
    walk(page, ".to-top")
