"""How a document is cut into clauses: what the catalogue says in words, made into rules."""

from __future__ import annotations

import re
from typing import NamedTuple

from scripts.catalogue.models.sources import Beginning, Source
from scripts.catalogue.walk import Inside

LINE = r"^[^\S\n]*"
_BLANKS = r"[^\S\n]*"
_NUMERAL = "[一二三四五六七八九十]+"
_PLACES = {"{1}": r"(\d+)", "{一}": f"({_NUMERAL})"}
_PLACE = re.compile(r"\{[^{}]*\}")
_ROW = r"(\d+)[^\S\n\t]*(?:\t|$)"
_ANY = {"{1}": "1", "{一}": "一"}


class Rule(NamedTuple):
    """How one kind of clause begins.

    `heading` is matched at the beginning of a line, or anywhere if `inline`; what it matches is
    the heading, and a clause exists only if more text follows. `under` must match the locator of
    a clause that is still open ("" is the document itself). `locator` is filled with the groups of
    `under` and `heading`; None begins what belongs to no clause. The text of a `part` is its
    parent's too; any other clause ends its parent's text. `said`: where in the record it is said;
    nothing for what every document has.
    """

    under: str
    heading: str
    locator: str | None
    part: bool = False
    inline: bool = False
    said: Inside = ()


_USUAL = [
    Rule("", r"(?:- )?附[件表]：", None),  # names the annexes that follow
    Rule("", "抄[报送]：", None),
    Rule("", r"(?=\S+〔\d{4}〕\d+号$)", "文号"),
    # A line of nothing but names above a date: the same names in a letterhead have no date below them.
    Rule(
        "",
        r"[^\s，。：；()（）]+(?:[^\S\n]+[^\s，。：；()（）]+)*[^\S\n]*$(?=\s+(?:[(（].*[)）]\s+)?\d{4}年\s?\d+月\s?\d+日$)",
        "落款",
    ),
]
_FIRST = Rule("", rf"({_NUMERAL})、.*$", "{一}")
_SECOND = Rule(f"({_NUMERAL})", rf"[（(]({_NUMERAL})[）)]", "{一}（{一}）")
_THIRD = Rule(f"({_NUMERAL})（({_NUMERAL})）", r"(\d+)[.．、](?!\d)", "{一}（{一}）{1}")
_ARTICLE = Rule("", rf"第({_NUMERAL})条", "第{一}条")
_CHAPTER = Rule("", rf"第{_NUMERAL}章.*$", None)
_SHAPES = {
    "一（一）": [_FIRST, _SECOND],
    "一（一）1": [_FIRST, _SECOND, _THIRD],
    "第一条": [_CHAPTER, _ARTICLE],
}


def rules(source: Source) -> list[Rule]:
    """Every rule by which the text of a document is cut. Its patterns must be sound (`unsound`)."""
    named = [
        # A title may be no more than the words it is known by: they are its text.
        Rule("", f"(?={_any_of(words)})", locator, said=(key,))
        for key, locator, words in (
            ("title", "标题", source.title),
            ("preamble", "引言", source.preamble),
        )
        if words
    ]
    own = [_rule(each, ("beginnings", i)) for i, each in enumerate(source.beginnings)]
    return [*_USUAL, *_SHAPES[source.shape], *named, *own]


def is_line(words: str, text: str) -> bool:
    """Whether `words` are a whole line of `text`, spaces left out."""
    return bool(re.search(f"{LINE}{in_words(words)}{_BLANKS}$", text, re.MULTILINE))


def in_words(words: str) -> str:
    """The pattern of `words`: any spaces between them, places filled."""
    parts = re.findall(r"\{1\}|\{一\}|\S", words)
    return _BLANKS.join(_PLACES.get(p) or re.escape(p) for p in parts)


def unknown_place(words: str) -> str | None:
    """The first thing in braces that stands for nothing."""
    return next((p for p in _PLACE.findall(words) if p not in _PLACES), None)


def sample(called: str) -> str:
    """A locator as `called` may turn out."""
    return _PLACE.sub(lambda place: _ANY.get(place[0], place[0]), called)


def too_many(each: Beginning) -> str | None:
    """A place of `called` that nothing says what to fill with."""
    for place in _PLACES:
        asked = (each.called or "").count(place)
        if asked > _held(each, place):
            return place
    return None


def _held(each: Beginning, place: str) -> int:
    """How many things a beginning and what it stands under give for `place`."""
    said = each.begins[0] if each.begins else "{1}" if each.row else each.pattern or ""
    held = said.count(place) + (each.under or "").count(place)
    return held + (re.compile(each.pattern).groups if each.pattern else 0)


def _rule(each: Beginning, said: Inside) -> Rule:
    under = in_words(each.under) if each.under else ""
    if each.row:
        heading = _ROW
    elif each.pattern:
        heading = each.pattern
    else:
        heading = _any_of(each.begins)
        heading += f"{_BLANKS}$" if each.whole_line or each.next_line else ""
        heading += rf"\s+{in_words(each.next_line)}{_BLANKS}$" if each.next_line else ""
    return Rule(under, heading, each.called, each.part, each.inside_line, said)


def _any_of(words: list[str]) -> str:
    return f"(?:{'|'.join(map(in_words, words))})"


def filled(locator: str, under: re.Match[str], heading: re.Match[str]) -> str:
    """`locator` with its places filled, the last of each kind by what was found last."""
    found = [text for text in (*under.groups(), *heading.groups()) if text]
    for place, of_kind in (("{1}", str.isdigit), ("{一}", _is_numeral)):
        count = locator.count(place)
        for text in [text for text in found if of_kind(text)][-count:] if count else []:
            locator = locator.replace(place, text, 1)
    return locator


def _is_numeral(text: str) -> bool:
    return re.fullmatch(_NUMERAL, text) is not None
