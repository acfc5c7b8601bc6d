"""Whether a figure stands in a quotation as a whole number, not as part of a longer one.

The digits of 30 also stand in 300, 130 and 3.30. So the quotation is read number by number, as a
person reads it (20万, 两年, 百分之八十), and the figure is compared with each number.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from scripts.catalogue.quantity import Quantity
from scripts.evidence.squeeze import squeeze

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"万": 10_000, "亿": 100_000_000}

_THOUSANDS_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_NUMBER = re.compile(
    r"""
    (?: (?P<of_hundred> 百分之 ) | (?<! 分之 ) )
    (?:
        # No leading zero: 0510 is a code. No letter beside it: 5G is a name.
        (?<! [0-9A-Za-z.] ) (?P<arabic> (?:0|[1-9][0-9]*) (?:\.[0-9]+)? ) (?! \.?[0-9] | [A-Za-z] )
        (?P<scale> [十百千万亿]*+ )
      | (?P<chinese> [零一二三四五六七八九两十百千万亿]++ )
      | (?P<half> 半 ) (?= 年|个|天|日 )
    )
    (?! 分[之点] )
    (?P<sign> % )?
    """,
    re.VERBOSE,
)
_RANGE = re.compile(r"[-—–~至到]+")
# 一 alone is mostly a piece of a word (统一, 一体); before these it is a count.
_COUNTED = tuple("次个年月天日名人项类场家届至到")


class _Token(NamedTuple):
    begin: int
    end: int
    bare: Decimal
    scale: int
    percent: bool


def holds(quote: str, value: Quantity | int | float | str) -> bool:
    """Whether `value` is one of the numbers that `quote` prints, both ends of a range included.

    Width of characters, spaces and thousands commas make no difference. A percentage is held only
    by a percentage, any other figure only by what is none. Units are not compared: the reader
    sees them. Raises ValueError when `value` is not a figure.
    """
    quantity = value if isinstance(value, Quantity) else Quantity(value)
    wanted = (Decimal(str(quantity.number)), quantity.percent)
    return any((token.bare * token.scale, token.percent) == wanted for token in _tokens(quote))


def numbers(quote: str) -> list[tuple[Decimal, bool]]:
    """Each number that `quote` prints, and whether it is a percentage, in order."""
    return [(token.bare * token.scale, token.percent) for token in _tokens(quote)[::-1]]


class Printed(NamedTuple):
    """A number where it stands, from `begin` to `end` of the text that was asked: as printed, how
    much, whether it is a percentage, and all that stands before and after it.
    """

    words: str
    number: Decimal
    percent: bool
    begin: int
    end: int
    before: str
    after: str


def printed(text: str) -> list[Printed]:
    """The numbers of `text` in order; `before` and `after` are without white space, and narrow."""
    normal = _normal(text)
    places = [i for i, each in enumerate(_pieces(text)) for _ in each]
    return [
        Printed(
            normal[token.begin : token.end],
            token.bare * token.scale,
            token.percent,
            places[token.begin],
            places[token.end - 1] + 1,
            normal[: token.begin],
            normal[token.end :],
        )
        for token in _tokens(text)[::-1]
    ]


def following(quote: str, value: Quantity) -> list[str]:
    """What `quote` prints after each number that is `value`; after a range, if it begins one."""
    text, wanted = _normal(quote), (Decimal(str(value.number)), value.percent)
    tokens = _tokens(quote)[::-1]
    found = []
    for token, after in zip(tokens, [*tokens[1:], None], strict=True):
        if (token.bare * token.scale, token.percent) == wanted:
            in_range = after and _RANGE.fullmatch(text, token.end, after.begin)
            found.append(text[after.end if after and in_range else token.end :])
    return found


def _normal(quote: str) -> str:
    return "".join(_pieces(quote))


def _pieces(quote: str) -> list[str]:
    """What each character of `quote` is read as: nothing, itself, or a narrow form of it.

    The comma goes first: afterwards a full-width one, which only lists, would look the same.
    """
    commas = {match.start() for match in _THOUSANDS_COMMA.finditer(quote)}
    return ["" if i in commas else _narrow(each) for i, each in enumerate(quote)]


@cache  # of the few thousand characters that there are
def _narrow(character: str) -> str:
    return squeeze(unicodedata.normalize("NFKC", character))


@lru_cache(
    maxsize=1 << 15
)  # several checks ask of the same words, and each edit asks of most again
def _tokens(quote: str) -> tuple[_Token, ...]:
    """The numbers of `quote`, the last one first."""
    text = _normal(quote)
    tokens: list[_Token] = []
    for match in reversed(list(_NUMBER.finditer(text))):
        bare, scale = _value(match, text)
        if bare is None:
            continue
        percent = bool(match["of_hundred"] or match["sign"])
        following = tokens[-1] if tokens else None
        if (
            following
            and _RANGE.fullmatch(text, match.end(), following.begin)
            and bare < following.bare
            and scale == 1
        ):  # 3-5万 and 30-50% print the suffix once for both ends; 8000-1万 does not
            scale, percent = following.scale, following.percent
        tokens.append(_Token(match.start(), match.end(), bare, scale, percent))
    return tuple(tokens)


def _value(match: re.Match[str], text: str) -> tuple[Decimal | None, int]:
    """What a match counts and its scale; None for what is no number (一 in 统一, 十四五)."""
    if match["half"]:
        return Decimal("0.5"), 1
    if match["arabic"]:
        scale = 1
        for character in match["scale"]:
            scale *= (_UNITS | _SCALES)[character]
        return Decimal(match["arabic"]), scale
    run = match["chinese"]
    if run == "一" and not text.startswith(_COUNTED, match.end()):
        return None, 1
    return _chinese(run), 1


def _chinese(run: str) -> Decimal | None:
    """The value of a Chinese numeral, None when `run` is no well-formed one (十四五)."""
    total = section = 0
    digit: int | None = None
    for character in run:
        if character in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[character]
            continue
        if character in _UNITS:
            section += (1 if digit is None else digit) * _UNITS[character]
        else:
            total += (section + (digit or 0) or 1) * _SCALES[character]
            section = 0
        digit = None
    return Decimal(total + section + (digit or 0))
