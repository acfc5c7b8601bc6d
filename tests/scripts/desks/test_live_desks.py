"""Every desk of the site as it is, in a browser: what was painted first is what its Python answers, and
so it is not asked until the form says something else."""

import pytest

from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.desks.every import every_desk
from scripts.desks.site_parts import with_site_parts

pytestmark = pytest.mark.live

LOOKUP = Lookup(load()[0])
DESKS = every_desk(with_site_parts(LOOKUP.compiled, LOOKUP))
ANSWER = """() => Object.fromEntries([...document.querySelectorAll(".desk [id^=answer-]")]
    .map(part => [part.id, part.textContent.replace(/\\s+/g, " ").trim()]))"""

ASK = """() => [...document.getElementById("desk-form").elements]
    .find(field => field.name && (field.type !== "radio" || field.checked))
    .dispatchEvent(new Event("input", { bubbles: true }))"""


@pytest.mark.parametrize("desk", DESKS, ids=lambda desk: desk.name)
def test_the_live_answer_is_the_first_paint(open_page, desk):
    path = desk.file.removesuffix(".md") + "/"
    painted = open_page(path, expect_trouble=True, java_script_enabled=False).evaluate(ANSWER)
    page = open_page(path)
    page.wait_for_selector('[data-state="answered"]')
    assert page.get_attribute(".desk", "data-answered") == "0"  # nobody asked
    page.evaluate(ASK)
    page.wait_for_selector('[data-answered="1"]')
    answered = page.evaluate(ANSWER)
    assert any(painted.values())
    assert answered == painted
