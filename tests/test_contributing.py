"""The pages for contributors name places that are there."""

import re

import pytest

from scripts.files.paths import ROOT

PAGES = ("CONTRIBUTING.md", "README.md")
PLACE = re.compile(r"`((?:calculator|catalog|content|scripts|tests)/[\w./*-]*)`")


@pytest.mark.parametrize("name", PAGES)
def test_every_place_named_is_there(name):
    places = PLACE.findall((ROOT / name).read_text(encoding="utf-8"))
    assert len(places) > 10
    for place in places:
        made = "rules.json" in place  # compiled by the build
        assert made or list(ROOT.glob(place.rstrip("/"))), (
            f"{name} names {place}, which is not there"
        )


def test_the_page_is_one_screen_and_answers_the_commonest_changes():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 40
    assert len(re.findall(r"^\| (?!I want|-)", text, re.MULTILINE)) >= 12


def test_every_room_is_on_the_map():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    rooms = [file.parent for file in (ROOT / "scripts").glob("*/__init__.py")]
    rooms += [file.parent for file in (ROOT / "calculator").glob("*/__init__.py")]
    assert len(rooms) > 12
    for room in rooms:
        assert f"`{room.relative_to(ROOT).as_posix()}/`" in text, (
            f"{room.name} is not on README's map"
        )
