"""The pages for contributors name places that are there."""

import re

import pytest

from scripts.files.paths import ROOT

PAGES = ("CONTRIBUTING.md", "README.md")
PLACE = re.compile(r"`((?:calculator|catalog|content|scripts|tests)/[\w./*-]*)`")
TEST = re.compile(r"\btests/[\w/]+\.py\b")


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


def test_every_test_that_a_script_names_is_there():
    scripts = list((ROOT / "content").rglob("*.js"))
    named = {place for file in scripts for place in TEST.findall(file.read_text(encoding="utf-8"))}
    assert named
    assert [place for place in sorted(named) if not (ROOT / place).is_file()] == []
