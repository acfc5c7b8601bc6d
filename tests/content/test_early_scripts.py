"""A script of a page may be there before the page is: it is kept from an earlier visit, and runs at once."""

import re

import pytest

from scripts.files.paths import CONTENT, ROOT

JS = CONTENT / "assets" / "js"
TEMPLATES = [
    *(ROOT / "scripts" / "pages" / "templates").rglob("*.j2"),
    *(ROOT / "scripts" / "desks" / "templates").glob("*.j2"),
]
WAYS_TO_WAIT = ("document.readyState", "whenParsed", "await listening", "listening.then")
HEARS_ONLY = {"answers-address", "ladder-slider"}
"""They look at the page when something happens on it."""


def named():
    """The scripts that pages name, and the parts of what every page carries."""
    texts = [file.read_text(encoding="utf-8") for file in TEMPLATES]
    told = " ".join(
        line for text in texts for line in re.findall(r"^.*\bscripts\b.*$", text, re.MULTILINE)
    )
    every = (JS / "every-page.js").read_text(encoding="utf-8")
    return sorted(
        {*re.findall(r"assets/js/([\w/-]+)\.js", told), *re.findall(r'"\./([\w-]+)\.js"', every)}
    )


def test_some_are_named():
    assert len(named()) > 10 and set(named()) > HEARS_ONLY


@pytest.mark.parametrize("name", [name for name in named() if name not in HEARS_ONLY])
def test_it_waits_for_the_page(name):
    text = (JS / f"{name}.js").read_text(encoding="utf-8")
    beside = (JS / f"{name}.js").parent
    imported = re.findall(r'from "(\./[\w-]+\.js)"', text)
    inside = [text, *((beside / file).read_text(encoding="utf-8") for file in imported)]
    assert any(way in each for each in inside for way in WAYS_TO_WAIT)
