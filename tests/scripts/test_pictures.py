"""README shows pictures of the site that are there, small, and told of in words."""

import re
import subprocess

import pytest

from scripts import guide_pictures, looks, pictures
from scripts.files.paths import ROOT
from scripts.pictures import FOLDER, TAKEN
from scripts.picturing.small_pictures import MOST_BYTES

SHOWN = dict(
    re.findall(r'<img src="([^"]+)"[^>]* alt="([^"]*)"', (ROOT / "README.md").read_text("utf-8"))
)


def test_each_that_is_taken_is_shown_and_told_of():
    names = {(FOLDER / f"{name}.webp").relative_to(ROOT).as_posix() for name in TAKEN}
    assert set(SHOWN) == names == {f.relative_to(ROOT).as_posix() for f in FOLDER.iterdir()}
    assert all(len(words) > 20 for words in SHOWN.values())


def test_each_is_a_small_picture():
    for name in SHOWN:
        picture = (ROOT / name).read_bytes()
        assert picture[:4] == b"RIFF" and picture[8:12] == b"WEBP", name
        assert len(picture) <= MOST_BYTES, f"{name}: run make pictures"


@pytest.mark.parametrize(
    "take",
    [pictures.main, guide_pictures.main, lambda: looks.main("HEAD")],
    ids=["pictures", "guide-pictures", "looks"],
)
def test_of_a_site_that_cannot_be_built_none_is_taken(take, monkeypatch):
    """The build has said why."""
    monkeypatch.setattr(subprocess, "call", lambda *_, **__: 3)
    monkeypatch.delattr(subprocess, "run")
    assert take() == 3
