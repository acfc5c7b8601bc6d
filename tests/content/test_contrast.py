"""What the tokens promise: text of 4.5 : 1 in light and dark, of 7 : 1 in large letters, and edges of
fields of 3 : 1, on every ground that there is."""

import re

import pytest

from scripts.files.paths import CONTENT

TOKENS = (CONTENT / "assets" / "tokens.css").read_text(encoding="utf-8")
LIGHT = ":root {"
DARK = '[data-md-color-scheme="slate"] {'
BIG = ':root[data-letters="big"] {'
BIG_DARK = ':root[data-letters="big"][data-md-color-scheme="slate"] {'
# What holds for each look: the later counts.
LOOKS = {
    "light": ([LIGHT], 4.5),
    "dark": ([LIGHT, DARK], 4.5),
    "large letters": ([LIGHT, BIG], 7),
    "large letters, dark": ([LIGHT, DARK, BIG, BIG_DARK], 7),
}
GROUNDS = ("--paper", "--card", "--lake-soft")
TEXT = [
    *((ink, ground) for ink in ("--ink", "--ink-soft", "--lake", "--seal") for ground in GROUNDS),
    ("--on-lake", "--lake"),
    ("--on-bar", "--bar"),
    ("--on-bar-soft", "--bar"),
    ("--mark-ink", "--mark"),
    ("--on-sheet", "--sheet"),
]
EDGES = [(edge, ground) for edge in ("--ink-soft", "--lake") for ground in GROUNDS]


def colours(blocks: list[str]) -> dict[str, str]:
    """Each colour of these blocks of the tokens, as six digits."""
    found = {}
    for head in blocks:
        block = re.search(rf"^\s*{re.escape(head)}(.*?)\}}", TOKENS, re.MULTILINE | re.DOTALL)
        assert block, f"tokens.css has no {head}"
        found |= dict(re.findall(r"(--[\w-]+): #([0-9a-f]{3,6});", block[1]))
    return {name: v if len(v) == 6 else "".join(c * 2 for c in v) for name, v in found.items()}


def contrast(one: str, other: str) -> float:
    """Of two colours, as WCAG 2 reckons it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("look", LOOKS)
def test_all_text_can_be_read_and_every_field_seen(look):
    blocks, least = LOOKS[look]
    of = colours(blocks)
    faint = [
        f"{front} on {ground}: {contrast(of[front], of[ground]):.1f}"
        for pairs, enough in ((TEXT, least), (EDGES, 3))
        for front, ground in pairs
        if contrast(of[front], of[ground]) < enough
    ]
    assert faint == []


def test_contrast_is_reckoned_as_it_should_be():
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("777777", "ffffff") == pytest.approx(4.48, abs=0.01)
