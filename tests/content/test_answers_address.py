"""The answers to the finder and to the institutions stand behind the page's address alone: going back, forward
and loading anew keep them, and a link within the page leads to its heading without taking them away."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.live

KEPT = "JSON.stringify([{...localStorage}, {...sessionStorage}])"
PAGES = ["find/", "provider/"]


def answered(page):
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "micropython", timeout=60_000)
    return page


def chosen(page):
    return page.locator("#desk-form input:checked:not([value=''])").evaluate_all(
        "all => all.map(one => `${one.name}=${one.value}`)"
    )


def choose_two(page):
    """The last answer to the second question, and to another one below; what is chosen then."""
    questions = page.locator(".find-question:visible")
    for place in (1, 3):
        box = questions.nth(place).locator("input:not([value=''])").last
        before = page.url
        box.check()
        page.wait_for_function("before => location.href !== before && location.hash", arg=before)
    assert len(chosen(page)) == 2
    return chosen(page)


@pytest.mark.parametrize("path", PAGES)
def test_going_back_forward_and_loading_anew_keep_the_answers(open_page, path):
    page = answered(open_page(path))
    steps = page.evaluate("history.length")
    answers = choose_two(page)
    assert page.evaluate("history.length") == steps, "an answer is no step to go back over"
    text = page.locator("#answer-total").inner_text()
    for leave in (
        lambda: page.locator("#answer-found a[href^='..']:visible").first.click(),
        lambda: page.go_back(),
        lambda: page.reload(),
        lambda: page.go_forward(),
        lambda: page.go_back(),
    ):
        leave()
        if path in page.url:
            expect(page.locator("#answer-total")).to_have_text(
                text, timeout=60_000, use_inner_text=True
            )
            assert chosen(page) == answers
    assert not any(one.partition("=")[2] in page.evaluate(KEPT) for one in answers)


@pytest.mark.parametrize("path", PAGES)
def test_answering_anew_leaves_the_address_bare(open_page, path):
    page = answered(open_page(path))
    choose_two(page)
    page.get_by_role("button", name="重新答").click()
    page.wait_for_function("!location.href.includes('#')")
    page.reload()
    assert chosen(answered(page)) == []


def test_the_link_to_the_results_goes_to_their_heading_and_keeps_the_answers(open_page):
    page = answered(open_page("find/"))
    choose_two(page)
    before = page.url
    page.locator("#answer-total a").focus()
    page.keyboard.press("Enter")
    heading = page.locator("#answer-found h2").first
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    assert page.url == before


@pytest.mark.parametrize("path", PAGES)
def test_every_question_is_a_heading(open_page, path):
    page = open_page(path)
    questions = page.locator("#desk-form fieldset")
    assert questions.count() > 2
    for question in questions.all():
        expect(question.locator("legend > h2")).to_have_count(1)


def test_an_address_that_cannot_be_read_says_so(open_page):
    page = open_page("provider/#v=1&kind=nobody&answers=1")
    expect(page.locator("#answer-shared")).to_contain_text("链接没有打开", timeout=60_000)
