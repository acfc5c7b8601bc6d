"""Every desk of the site as it is, in a browser: what its Python answers is what was painted first."""

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


@pytest.mark.parametrize("desk", DESKS, ids=lambda desk: desk.name)
def test_the_live_answer_is_the_first_paint(open_page, desk):
    path = desk.file.removesuffix(".md") + "/"
    painted = open_page(path, expect_trouble=True, java_script_enabled=False).evaluate(ANSWER)
    page = open_page(path)
    page.wait_for_selector('[data-state="answered"]')
    answered = page.evaluate(ANSWER)
    assert any(painted.values())
    assert answered == painted
