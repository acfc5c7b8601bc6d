"""Whether the strength of a requirement is that of the printed word that decides it."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.requirements import Requirement
from scripts.catalogue.models.strength_words import StrengthWord
from scripts.catalogue.vocabulary import STRENGTHS
from scripts.catalogue.walk import Inside
from scripts.evidence.strength_words import standing, stands
from scripts.files.problems import Problem, shown


def check_strengths(catalogue: Catalogue) -> Iterator[Problem]:
    """Every requirement that is worded more strongly or more weakly than its quotation, and every
    longer word that its word does not stand in."""
    if not catalogue.is_whole("strength_words"):
        return
    for one in catalogue.strength_words:
        for i, longer in enumerate(one.not_in):
            if one.word not in longer or one.word == longer:
                message = (
                    f"“{shown(longer)}” 里没有 “{one.word}”，或者就是它；这里只写含有它的更长的词"
                )
                yield catalogue.origin(one).problem(("not_in", i), message)
    known = {one.word: one for one in catalogue.strength_words}
    for requirement in catalogue.requirements:
        for inside, message in _of(requirement, known):
            yield catalogue.origin(requirement).problem(inside, message)


def _of(requirement: Requirement, known: dict[str, StrengthWord]) -> Iterator[tuple[Inside, str]]:
    strength, word, quote = requirement.strength, requirement.word, requirement.cite.quote
    if strength == "states":
        if word is not None:
            yield ("word",), f"states（{STRENGTHS['states']}）不写 word；请删去 word，或改 strength"
        for one in standing(known.values(), quote):
            yield ("strength",), _is_decided(one, quote)
        for key in ("title", "rule"):
            yield from _strengthened(key, getattr(requirement, key), quote, known)
    elif word is None:
        yield ("strength",), _undecided(strength, known, quote)
    elif word not in known:
        message = (
            f"“{shown(word)}” 不在 strength_words 里；可用的是 {'、'.join(known)}，"
            "要用别的词请先登记"
        )
        yield ("word",), message
    elif known[word].strength != strength:
        right = known[word].strength
        message = f"“{word}” 的语气是 {right}（{STRENGTHS[right]}）；请把 strength 写成 {right}，或换一个词"
        yield ("strength",), message
    elif not stands(known[word], quote):
        message = (
            f"引文里没有单独的 “{word}”：“{shown(quote)}”；"
            "请引到有这个词的地方，没有这样的词就写 states"
        )
        yield ("word",), message
    elif all(one.strength != strength for one in standing(known.values(), requirement.rule)):
        message = f"原文是 “{word}”（{STRENGTHS[strength]}），这句话里没有了；请写上 “{word}” 或同样轻重的词"
        yield ("rule",), message


def _strengthened(
    key: str, said: str, quote: str, known: dict[str, StrengthWord]
) -> Iterator[tuple[Inside, str]]:
    """What the editor's words of a plain statement command or allow, and its quotation does not."""
    for one in standing(known.values(), said):
        if one.strength != "encouraged" and not stands(one, quote):
            message = (
                f"原文没有用 “{one.word}” 这种词，这里写了；请去掉，"
                f"别把只是写明的写成{STRENGTHS[one.strength]}"
            )
            yield (key,), message


def _is_decided(one: StrengthWord, quote: str) -> str:
    return (
        f"引文里有 “{one.word}”：“{shown(quote)}”；请把 strength 写成 {one.strength}"
        f"（{STRENGTHS[one.strength]}）、word 写成 {one.word}，这个词说的是别的事就把引文截短"
    )


def _undecided(strength: str, known: dict[str, StrengthWord], quote: str) -> str:
    said = f"写的是 {strength}（{STRENGTHS[strength]}），却没有写 word；"
    found = [one for one in standing(known.values(), quote) if one.strength == strength]
    if found:
        return f"{said}引文里有 “{found[0].word}”，请补上 word: {found[0].word}"
    words = "、".join(one.word for one in known.values() if one.strength == strength)
    return (
        f"{said}引文里没有 {words}；请引到有这种词的地方，没有就写 states（{STRENGTHS['states']}）"
    )
