"""The classes at the edges of one scheme, under every reading, paid by the rules of both states."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from calculator.engine.scheme import caps
from calculator.engine.scheme.formula import Formula
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.outcome import COUNTS, Outcome, OutcomeError
from calculator.engine.scheme.payment import pay
from calculator.engine.scheme.scheme import Scheme
from calculator.engine.scheme.typed import stand_ins
from scripts.effects.causes import Causes, Day, Rule
from scripts.effects.edges import SIZES, at_certificates, at_edges, classes
from scripts.effects.fields import Clauses
from scripts.effects.report import Move

BY_DEFAULT = "默认理解"
ALIKE = "怎样理解都一样"
_NAMED = 3  # readings named in a line; more are counted
_PRICE = 100_000  # 分, where a scheme gives no example of a price

Choices = dict[str, str]
Paid = tuple[tuple[str, str, int], ...]
"""(id, title, 分) of what is paid of each instalment."""


class Moved(NamedTuple):
    """The classes whose payout moved; with each reading for itself `moved` of so many `looked_at`."""

    moves: list[Move]
    moved: int
    looked_at: int


class At(NamedTuple):
    """The circumstances of a class: its day, its price before and after, `words` for both, and the clause
    that sets the price where that is what changed."""

    day: Day
    before: int | None
    after: int | None
    words: str
    clause: tuple[str, str] | None = None


class Chosen(NamedTuple):
    """What is chosen of the readings of each state, in words."""

    before: Choices
    after: Choices
    words: str


def moves(before: Rule, after: Rule, readings: dict[str, str], clauses: Clauses) -> Moved:
    """What moved of a scheme that both states can compute.

    `readings` {id before: id after} of those that have another id. A class is told once for all the
    readings under which it is paid alike.
    """
    one, other = Scheme(before), Scheme(after)
    causes = Causes(before, after)
    found: dict[tuple[At, tuple[int, ...]], dict[tuple[Paid, Paid], list[Chosen]]] = {}
    held: dict[tuple[int, ...], Outcome] = {}
    looked_at = 0
    every = list(_choices(one, other, readings))
    for at in _circumstances(one, other):
        for chosen in every:
            formulas = (
                one.on(at.day).formula(chosen.before),
                other.on(at.day).formula(chosen.after),
            )
            for key, outcome in _outcomes(other, *formulas).items():
                looked_at += 1
                sums = _paid(formulas[0], outcome, at.before), _paid(formulas[1], outcome, at.after)
                if [s[::2] for s in sums[0]] != [s[::2] for s in sums[1]]:
                    held[key] = outcome
                    found.setdefault((at, key), {}).setdefault(sums, []).append(chosen)
    told = []
    for (at, key), alike in found.items():
        for sums, under in alike.items():
            pays = _payer(at, under[0].before, held[key])
            why = [*_of_price(one, at, under[0].before, held[key]), *causes.of(pays, at.day)]
            told.append(
                Move(
                    scheme=other.title,
                    of=_words(other, held[key]),
                    at=at.words,
                    readings=in_words([each.words for each in under], len(every)),
                    before_fen=sum(fen for *_, fen in sums[0]),
                    after_fen=sum(fen for *_, fen in sums[1]),
                    parts=parts(*sums),
                    clauses=[clauses(*clause) for clause in dict.fromkeys(why)],
                )
            )
    moved = sum(len(under) for alike in found.values() for under in alike.values())
    return Moved(told, moved, looked_at)


def parts(before: Paid, after: Paid) -> list[tuple[str, int, int]]:
    """(title, before, after) of each instalment of which another sum is paid."""
    one, other = ({id_: fen for id_, _, fen in paid} for paid in (before, after))
    titles = {id_: title for id_, title, _ in (*before, *after)}
    return [
        (title, one.get(id_, 0), other.get(id_, 0))
        for id_, title in titles.items()
        if one.get(id_, 0) != other.get(id_, 0)
    ]


def _choices(one: Scheme, other: Scheme, readings: dict[str, str]) -> Iterator[Chosen]:
    """All by default; then each option of both states that is not the default of both, by itself."""
    yield Chosen({}, {}, BY_DEFAULT)
    theirs = {reading["id"]: reading for reading in other.readings}
    for reading in one.readings:
        now = theirs.get(readings.get(reading["id"], reading["id"]))
        if now is None:
            continue
        known = {option["value"] for option in reading["options"]}
        for option in now["options"]:
            value = option["value"]
            if value in known and not value == reading["default"] == now["default"]:
                words = f"{now['id']}“{option['title']}”"
                yield Chosen({reading["id"]: value}, {now["id"]: value}, words)


def _circumstances(one: Scheme, other: Scheme) -> Iterator[At]:
    """At the price of the example, on each day from which some figure is another one; and at the highest
    price of each kind of course whose cap changed."""
    starts = {
        tuple(value["since"])
        for scheme in (one, other)
        for part in (*scheme.rule["instalments"], *scheme.rule["caps"])
        for value in part.get("series", ())
    }
    is_paid_by_price = bool(one.rule["heads"] or other.rule["heads"])
    price = _price(other) or _price(one) or _PRICE if is_paid_by_price else None
    days: list[Day] = [*sorted(starts)]
    for day in days or [None]:
        on = f"，{day[0]}年{day[1]}月{day[2]}日起" if day else ""
        yield At(day, price, price, (f"成交单价 {yuan(price)} 元" if price else "") + on)
        theirs = {cap["kind"]: cap for cap in other.rule["caps"]}
        for cap in one.rule["caps"] if is_paid_by_price else ():
            if cap["kind"] not in theirs:
                continue
            was, now = (caps.on(each, day) for each in (cap, theirs[cap["kind"]]))
            most = was["amount_fen"], now["amount_fen"]
            if None not in most and most[0] != most[1]:
                words = f"{now['title']}，单价到上限 {yuan(most[0])} → {yuan(most[1])} 元{on}"
                yield At(day, *most, words, (now["cite"]["document"], now["cite"]["clause"]))


def _price(scheme: Scheme) -> int | None:
    """The price of its example in 分."""
    if "unit_price" not in scheme.asked:
        return None
    example = scheme.entry("unit_price")["example"]
    return example and int(example) * 100


def _outcomes(scheme: Scheme, *formulas: Formula) -> dict[tuple[int, ...], Outcome]:
    """The classes at the edges of these formulas and that of the example, by the counts that the scheme
    asks for."""
    found = [*_example(scheme)]
    for formula in formulas:
        for size in SIZES:
            found += [one for full in classes(size) for one in at_edges(formula, full)]
            found += at_certificates(formula, size)
    asked = [count for count in COUNTS if count in scheme.asked]
    return {tuple(one.counts[count] for count in asked): one for one in found}


def _example(scheme: Scheme) -> Iterator[Outcome]:
    given = {
        count: scheme.entry(count)["example"] if count in scheme.asked else 0 for count in COUNTS
    }
    try:
        yield Outcome.checked(**stand_ins(scheme.asked, {k: v or 0 for k, v in given.items()}))
    except OutcomeError:
        return  # then it shows nothing on the page either


def _paid(formula: Formula, outcome: Outcome, price: int | None) -> Paid:
    paid = pay(formula, outcome, price)
    return tuple(
        (instalment.id, instalment.title, amount if is_earned else 0)
        for instalment, amount, is_earned in zip(
            formula.instalments, paid.amounts, paid.earned, strict=True
        )
    )


def _payer(at: At, choices: Choices, outcome: Outcome) -> Callable[[Rule], list[tuple[str, int]]]:
    """What the class is paid by a scheme, which may be half of each state."""

    def pays(rule: Rule) -> list[tuple[str, int]]:
        scheme = Scheme(rule)
        known = {r["id"]: {o["value"] for o in r["options"]} for r in scheme.readings}
        chosen = {name: v for name, v in choices.items() if v in known.get(name, ())}
        paid = _paid(scheme.on(at.day).formula(chosen), outcome, at.before)
        return [(name, fen) for name, _, fen in paid]

    return pays


def _of_price(
    scheme: Scheme, at: At, choices: Choices, outcome: Outcome
) -> Iterator[tuple[str, str]]:
    """The clause of the price, where another price alone moves the payout."""
    formula = scheme.on(at.day).formula(choices)
    if at.clause and _paid(formula, outcome, at.before) != _paid(formula, outcome, at.after):
        yield at.clause


def _words(scheme: Scheme, outcome: Outcome) -> str:
    """``参训人数 40，取证人数 36``; counts of nobody but the employed are left out."""
    called = scheme.called()
    people = [
        f"{called[count]} {outcome.counts[count]}"
        for count in COUNTS
        if count in scheme.asked and (outcome.counts[count] or count == "employed")
    ]
    return "，".join(people)


def in_words(words: list[str], every: int) -> str:
    """The readings with these `words`, of so many as were looked at, in few words."""
    if len(words) == every:
        return ALIKE if every > 1 else BY_DEFAULT
    if words[0] == BY_DEFAULT:
        return f"{BY_DEFAULT}（另有 {len(words) - 1} 种理解也一样）" if words[1:] else BY_DEFAULT
    more = f"等 {len(words)} 种" if len(words) > _NAMED else ""
    return "、".join(words[:_NAMED]) + more
