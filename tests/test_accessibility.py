"""axe, all rules on, over a page of every kind: light, dark, in large letters, desktop and phone, and on
a phone with text twice as large."""

import pytest

from scripts.files.paths import ROOT
from tests.pages_to_visit import pages

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


TWICE = "html { font-size: 250% !important }"  # the theme's is 125%
LOOKS = [(look, width) for look in ("light", "dark", "letters") for width in (1280, 390)]


@pytest.mark.live
@pytest.mark.parametrize(("look", "width"), [*LOOKS, ("twice", 390)])
def test_no_violations(open_page, address, look, width):
    # Going on to the next page breaks off what the page still loads, so failures are no trouble.
    page = open_page(
        expect_trouble=True,
        viewport={"width": width, "height": 844},
        color_scheme="dark" if look == "dark" else "light",
    )
    if look == "letters":
        page.click("[data-look=letters]")
    for name in pages():
        response = page.goto(address + name)
        assert response is not None
        assert response.ok, name
        if look == "twice":
            page.add_style_tag(content=TWICE)
        page.evaluate(AXE)
        tried = page.evaluate("axe.run()")
        assert len(tried["passes"]) > 10, "axe tried next to nothing"
        violations = tried["violations"]
        found = [
            (v["id"], v["nodes"][0]["target"], v["nodes"][0]["html"][:200]) for v in violations
        ]
        assert found == [], (name, found)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
