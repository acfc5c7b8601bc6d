"""What somebody who does not see the pages goes by, on every page of the built site: language, heading
levels, landmarks, headers of tables, names, and nothing read aloud that is only drawn."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from scripts.files.paths import CONTENT

pytestmark = pytest.mark.live

TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
ATTRIBUTE = re.compile(r"([a-z-]+)(?:=\"([^\"]*)\")?")
DRAWN = re.compile("[‹›«»←-⇿■-◿☀-⟿⯀-⯿]")
BOXES = "□"  # printed on the forms, to be ticked
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


@pytest.fixture(scope="module")
def texts(site):
    """{address: HTML} of every page, without what scripts and styles hold."""
    found = {
        file.relative_to(site).parent.as_posix(): re.sub(
            r"(<(script|style)\b[^>]*>).*?</\2>",
            r"\1</\2>",
            file.read_text(encoding="utf-8"),
            flags=re.DOTALL,
        )
        for file in site.rglob("index.html")
    }
    assert len(found) > 100
    return found


def tags(text, *names):
    """(name, attributes) of the opening tags `names`, in the page's order."""
    return [
        (name, dict(ATTRIBUTE.findall(rest)))
        for closing, name, rest in TAG.findall(text)
        if not closing and name in names
    ]


def failing(texts, holds):
    """The first pages for which something does not hold, with what was found there."""
    return [(page, found) for page, text in texts.items() if (found := holds(text))][:5]


def test_the_language_and_the_signs_come_first(texts):
    begin = re.compile(
        r'<!doctype html>\s*<html lang="zh-CN"[^>]*>\s*<head>\s*<meta charset="utf-8">'
    )
    assert failing(texts, lambda text: not begin.match(text) and text[:120]) == []


def test_the_first_link_leads_to_the_text(texts):
    skip = re.compile(r'<body[^>]*>\s*<a [^>]*href="#main-text"[^>]*>跳到正文</a>')
    assert failing(texts, lambda text: not skip.search(text)) == []
    assert failing(texts, lambda text: text.count('id="main-text"') != 1) == []


def test_headings_go_down_step_by_step_below_one_title(texts):
    def jumps(text):
        levels = [int(name[1]) for name, _ in tags(text, "h1", "h2", "h3", "h4", "h5", "h6")]
        stepwise = all(below <= above + 1 for above, below in pairwise(levels))
        return levels if levels[:1] != [1] or levels.count(1) != 1 or not stepwise else None

    assert failing(texts, jumps) == []


def test_there_is_one_text_and_every_way_has_a_name_of_its_own(texts):
    def unclear(text):
        ways = [each.get("aria-label") for _, each in tags(text, "nav")]
        return ways if None in ways or len(set(ways)) < len(ways) else None

    assert failing(texts, lambda text: len(tags(text, "main")) != 1) == []
    assert failing(texts, lambda text: len(tags(text, "header")) != 1) == []
    assert failing(texts, lambda text: len(tags(text, "footer")) != 1) == []
    assert failing(texts, unclear) == []


def test_every_table_says_what_its_cells_are(texts):
    def bare(text):
        for table in re.findall(r"<table\b.*?</table>", text, re.DOTALL):
            headers = tags(table, "th")
            if not headers or not all(each.get("scope") for _, each in headers):
                return table[:200]
        return None

    assert failing(texts, bare) == []


def test_what_is_told_waits_for_its_turn(texts):
    """Only that nothing is computed may break in on what is being read."""

    def hasty(text):
        return [
            each
            for _, each in tags(text, "div", "p", "span", "section", "output")
            if each.get("aria-live", "polite") != "polite"
            or (each.get("role") == "alert" and "when-unavailable" not in each.get("class", ""))
        ]

    assert failing(texts, hasty) == []


def test_nothing_is_read_aloud_that_is_only_drawn(texts):
    def drawn(text):
        hidden = 0  # how deep within what is not read
        at = 0
        for match in TAG.finditer(text):
            closing, name, rest = match.groups()
            told = text[at : match.start()]
            if not hidden and (sign := DRAWN.search(told.replace(BOXES, ""))):
                return sign[0], told.strip()[:60]
            at = match.end()
            if name in VOID or rest.endswith("/"):
                continue
            if closing:
                hidden = max(0, hidden - 1)
            elif hidden or 'aria-hidden="true"' in rest:
                hidden += 1
        return None

    assert failing(texts, drawn) == []


def test_signs_of_the_styles_are_not_read_aloud():
    """A sign has the same with nothing to read after it, where the browser knows how."""
    on_screen = set((CONTENT / "assets").glob("*.css")) - {CONTENT / "assets" / "paper.css"}
    for file in sorted(on_screen):
        rules = re.findall(r"\{([^{}]*)\}", file.read_text(encoding="utf-8"))
        for rule in rules:
            drawn = re.findall(r'content: ("[^"]+")(?: / "")?;', rule)
            for sign in drawn:
                if not re.search(r"[一-鿿]", sign):
                    assert f'content: {sign} / "";' in rule, (file.name, rule)


def test_what_can_be_pressed_or_filled_in_has_a_name(texts):
    control = re.compile(r"<(a|button)\b([^>]*)>(.*?)</\1>", re.DOTALL)

    def nameless(text):
        for _, rest, inside in control.findall(text):
            if "aria-label" not in rest and not re.sub(r"<[^>]*>|\s", "", inside):
                return rest[:100] + inside[:100]
        return None

    assert failing(texts, nameless) == []


def test_ids_are_given_once(texts):
    def twice(text):
        ids = Counter(re.findall(r'\sid="([^"]*)"', text))
        return [each for each, count in ids.items() if count > 1]

    assert failing(texts, twice) == []
