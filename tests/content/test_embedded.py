"""The calculator in another site's frame: the address it shares is whole, links open outside, the frame's
page learns its height and nothing else."""

import functools
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

SNIPPET = "content/embedding.md"
PAGE = "calculator/?embed"


@pytest.fixture
def address(made_up_address):
    return made_up_address


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextmanager
def host(folder, html):
    """Another site with one page that holds the frame; where it is."""
    (folder / "index.html").write_text(html, encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def live(page):
    expect(page.locator(".desk")).to_have_attribute("data-answered", "0", timeout=20_000)
    return page


def test_the_link_that_is_shared_is_of_the_whole_page(open_page, address):
    page = live(open_page(PAGE))
    page.get_by_role("button", name="复制链接").click()
    shared = page.locator("#share-link")
    expect(shared).to_be_visible()
    assert shared.input_value().startswith(f"{address}calculator/#v=1&")


def test_links_open_outside_the_frame_also_those_that_come_with_an_answer(open_page):
    page = live(open_page(PAGE))
    page.locator("#entry-employed").fill("20")
    expect(page.locator("#answer-total")).to_contain_text("86,400")
    cited = page.locator("#answer-steps a").first
    with page.context.expect_page() as opened:
        cited.click()
    assert "embed" not in opened.value.url
    assert page.url.endswith(PAGE)
    opened.value.close()
    # What is on this page stays in the frame.
    count = len(page.context.pages)
    page.evaluate(
        "document.querySelector('.desk').insertAdjacentHTML('afterbegin', '<a href=\"#steps\">x</a>')"
    )
    page.get_by_role("link", name="x", exact=True).click()
    assert len(page.context.pages) == count


def test_the_frame_is_as_high_as_what_stands_in_it(chromium, address, tmp_path):
    from scripts.files.paths import CONTENT

    text = (CONTENT / "embedding.md").read_text(encoding="utf-8")
    snippet = text.partition("```html\n<iframe")[2].partition("```")[0]
    script = text.partition("```html\n<script>")[2].partition("```")[0]
    frame = ("<iframe" + snippet).replace("https://本站网址/", address)
    script = ("<script>" + script).replace("https://本站网址", address.split("/any/")[0])
    heard = (
        "<script>window.heard = []; addEventListener('message', (e) => heard.push(e.data))</script>"
    )
    with host(tmp_path, f"<!doctype html>{heard}{frame}{script}") as where:
        context = chromium.new_context()
        page = context.new_page()
        page.goto(where)
        page.locator("iframe").scroll_into_view_if_needed()
        inside = page.frame_locator("iframe")
        expect(inside.locator(".desk")).to_have_attribute("data-answered", "0", timeout=20_000)

        def high():
            page.wait_for_timeout(400)
            return page.evaluate(
                "document.querySelector('iframe').getBoundingClientRect().height"
            ), inside.locator("body").evaluate("body => body.scrollHeight")

        frame_height, content = high()
        assert abs(frame_height - content) < 3
        assert frame_height > 1200
        for fold in inside.locator(".readings summary").all():
            fold.click()
        more, content = high()
        assert more > frame_height
        assert abs(more - content) < 3
        for fold in inside.locator(".readings summary").all():
            fold.click()
        assert abs(high()[0] - frame_height) < 3  # it shrinks too
        inside.locator("#entry-employed").fill("20")
        messages = page.evaluate("heard")
        assert messages
        for message in messages:
            assert set(message) == {"type", "version", "height"}
            assert isinstance(message["height"], int)
        context.close()
