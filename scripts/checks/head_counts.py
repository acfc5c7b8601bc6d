"""Whether a signed list of head counts always makes sense: it never counts twice, never below 0."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from calculator.engine.scheme.outcome import Outcome, OutcomeError
from scripts.catalogue.models.schemes import no_count

MAY_BE_UNKNOWN = ("employed_uncertified", "over_limit_employed")
_LARGEST = 3  # people; no larger class turns a sum negative that no smaller one does


@cache
def small_classes() -> tuple[dict[str, int], ...]:
    """The head counts of every possible class of at most three people."""
    return tuple(_small_classes())


def _small_classes() -> Iterator[dict[str, int]]:
    for counts in product(range(1, _LARGEST + 1), *[range(_LARGEST + 1)] * 6):
        try:
            yield Outcome.checked(*counts).counts
        except OutcomeError:
            continue


def total(terms: Sequence[str], counts: dict[str, int]) -> int:
    """The signed sum of `terms`."""
    return sum(-counts[t[1:]] if t.startswith("-") else counts[t] for t in terms)


@cache
def wrong_with(terms: tuple[str, ...], key: str = "heads") -> str | None:
    """What is wrong with `terms` in the list called `key`, worded for an editor, or None."""
    names = [term.removeprefix("-") for term in terms]
    if not terms:
        return "是空的列表；至少写一种人数，例如 [certified]"
    for term in terms:
        if message := no_count(term):
            return message
    for i, name in enumerate(names):
        if name in names[:i]:
            return f"“{name}” 算了两次；同一种人数只写一次"
    if "class" in names and terms != ("class",):
        return "class 表示每班一次，不是人数；要用就单独写 [class]，不加减别的"
    if "class" in names and key != "heads":
        return "class 表示每班一次，不是人数；比例里只能写人数"
    if key == "of" and "employed" in names:
        return "分母里有 employed；分母要与就业人数无关，否则多一人就业时线也在动"
    if terms[0].startswith("-"):
        return f"第一项是 “{terms[0]}”；第一项不能减，请把被减的人数写在最前面"
    for counts in small_classes():
        result = total(terms, counts)
        if result < 0:
            case = "、".join(f"{name} {counts[name]}" for name in names)
            return f"{case} 的班会算出 {result} 人；只能减去包含在前面人数里的人"
    return None
