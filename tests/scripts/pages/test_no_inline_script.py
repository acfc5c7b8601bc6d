"""A policy that lets nothing run but the site's own files holds on every page."""

import re

import pytest

pytestmark = pytest.mark.live

WITHIN = re.compile(r"<script\b(?![^>]*\bsrc=)([^>]*)>")
HANDLER = re.compile(r"<[a-z][^<>]*?\son[a-z]+=", re.IGNORECASE)


def runs(html):
    """What of a page runs without being a file: scripts within it, handlers, addresses of script."""
    scripts = [each for each in WITHIN.findall(html) if "ld+json" not in each]
    return [*scripts, *HANDLER.findall(html), *re.findall(r"=\"javascript:", html)]


@pytest.mark.parametrize(
    "html",
    ["<script>x()</script>", '<script type="module">x()</script>', '<p class="a" onclick="x()">'],
)
def test_what_runs_within_a_page_is_found(html):
    assert runs(html)
    assert not runs('<script src="x.js"></script><script type="application/ld+json">{}</script>')


def test_no_page_has_a_script_within(site):
    pages = list(site.rglob("*.html"))
    assert pages
    found = {str(page): runs(page.read_text(encoding="utf-8")) for page in pages}
    assert {page: what for page, what in found.items() if what} == {}
