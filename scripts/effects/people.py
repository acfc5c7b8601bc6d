"""Who counts and who does not: people at the edges of every roster, judged by the rules of both states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from calculator.engine.roster.classes import judge
from calculator.engine.roster.judging import readings
from calculator.engine.roster.standing import MISSING, NO, YES
from calculator.engine.roster.words import WORDS
from calculator.engine.scheme.scheme import Rules, Scheme
from scripts.effects.class_moves import BY_DEFAULT, in_words
from scripts.effects.fields import Clauses
from scripts.effects.pairs import Pairs
from scripts.effects.report import People, PersonMove
from scripts.effects.typical_people import NUMBER, TODAY, Typical, typical, usual
from scripts.effects.written import Key

Compiled = dict[str, Any]
Clause = tuple[str, str]
_TITLES = {"trainee": "trainees", "certified": "certified", "employed": "employed"}
"""How a scheme calls each count."""
_PAID, _PAID_TITLE = "paid", "补贴人数"
_BETTER = (NO, MISSING, YES)


class _Told(NamedTuple):
    """What is said of a person: each count, and what each reason rests on."""

    counts: dict[str, str]
    reasons: dict[str, Clause | None]


class _Chosen(NamedTuple):
    """The options of both states, in words."""

    before: dict[str, str]
    after: dict[str, str]
    words: str


def people(before: Compiled, after: Compiled, pairs: Pairs, clauses: Clauses) -> People:
    """Whom the rosters of both states count otherwise; each once for all the readings under which he is
    counted alike."""
    rules = Rules(before), Rules(after)
    was, now = ({scheme.id: scheme for scheme in side.having("roster")} for side in rules)
    both = {one: pairs.get(Key("schemes", one), Key("schemes", one)).name for one in was}
    called = {one.name: other.name for one, other in pairs.items() if one.kind == "readings"}
    found: list[PersonMove] = []
    moved = looked_at = 0
    for one, other in both.items():
        if other in now:
            sides = _Side(rules[0], one), _Side(rules[1], other)
            every = list(_choices(*sides, called))
            alike = _alike(*sides, every)
            looked_at += len(every) * len(_everybody(*sides))
            moved += sum(len(under) for _, _, _, under in alike)
            found += [_move(now[other], *told, len(every), clauses) for told in alike]
    return People(
        moves=found,
        moved=moved,
        looked_at=looked_at,
        lost=[scheme.title for one, scheme in was.items() if both[one] not in now],
        new=[s.title for other, s in now.items() if other not in both.values()],
    )


class _Side:
    """The roster of one state."""

    def __init__(self, rules: Rules, scheme: str) -> None:
        self._rules, self._scheme = rules, scheme
        self.part = rules.part_of("roster", scheme)
        self.calendar = rules.part_of("calendar", scheme)
        self.readings: dict[str, Any] = dict(readings(self.part, self.calendar))

    def told(self, rows: list[Any], choices: dict[str, str]) -> list[_Told]:
        found = judge(self._rules, self._scheme, rows, TODAY, choices)["people"]
        return [
            _Told(
                person["counts"] | {_PAID: person[_PAID]},
                {
                    reason["code"]: (cite["document"], cite["clause"]) if cite else None
                    for reason in person["reasons"]
                    for cite in [reason["cite"]]
                },
            )
            for person in found
        ]


def _everybody(one: _Side, other: _Side) -> list[Typical]:
    """The people at the edges of both states, nobody twice."""
    found: dict[str, Typical] = {}
    for side in (one, other):
        for person in typical(side.part, side.calendar):
            found.setdefault(person.words, person)
    return list(found.values())


def _choices(one: _Side, other: _Side, called: dict[str, str]) -> Iterator[_Chosen]:
    """All by default; then each option of both states that is not the default of both, by itself."""
    yield _Chosen({}, {}, BY_DEFAULT)
    for name, reading in one.readings.items():
        new = called.get(name, name)
        now = other.readings.get(new)
        if now is None:
            continue
        known = [option["value"] for option in reading["options"]]
        for option in now["options"]:
            value = option["value"]
            if value in known and not value == reading["default"] == now["default"]:
                words = f"{new if 'id' in now else ''}“{option['title']}”"
                yield _Chosen({name: value}, {new: value}, words)


_Alike = tuple[str, _Told, _Told, list[str]]


def _alike(one: _Side, other: _Side, every: Iterable[_Chosen]) -> list[_Alike]:
    """(who, told before, told after, under which readings) of everybody who is told otherwise."""
    everybody = _everybody(one, other)
    as_all = usual(one.part, one.calendar) | usual(other.part, other.calendar)
    rows = [
        (place, dict(as_all, **person.fields, class_id=str(place), identity=_number(person)))
        for place, person in enumerate(everybody)
    ]
    twice = [place for place, person in enumerate(everybody) if person.elsewhere]
    elsewhere = [dict(rows[place][1], class_id=f"在前面的班 {place}") for place in twice]
    listed = [("", 0, fields) for fields in elsewhere]
    listed += [("", place, fields) for place, fields in rows]
    found: dict[Any, _Alike] = {}
    for chosen in every:
        told = one.told(listed, chosen.before), other.told(listed, chosen.after)
        for person, was, now in zip(everybody, *(t[len(twice) :] for t in told), strict=True):
            if was.counts != now.counts:
                key = person.words, *was.counts.values(), *now.counts.values()
                found.setdefault(key, (person.words, was, now, []))[-1].append(chosen.words)
    return list(found.values())


def _number(person: Typical) -> str:
    return NUMBER if person.elsewhere else ""


def _move(
    scheme: Scheme, of: str, was: _Told, now: _Told, under: list[str], every: int, clauses: Clauses
) -> PersonMove:
    titles = {name: scheme.words[title] for name, title in _TITLES.items()} | {_PAID: _PAID_TITLE}
    moved = [name for name in titles if was.counts[name] != now.counts[name]]
    rest_on = [
        cite
        for code, cite in (was.reasons | now.reasons).items()
        if cite and was.reasons.get(code) != now.reasons.get(code)
    ] or [cite for cite in (was.reasons | now.reasons).values() if cite]
    return PersonMove(
        scheme=scheme.title,
        of=of,
        readings=in_words(under, every),
        before=_counted(was, moved, titles),
        after=_counted(now, moved, titles),
        falls=any(
            _BETTER.index(now.counts[name]) < _BETTER.index(was.counts[name]) for name in moved
        ),
        clauses=[clauses(*cite) for cite in dict.fromkeys(rest_on)],
    )


def _counted(told: _Told, names: list[str], titles: dict[str, str]) -> str:
    """``取证：算，稳定就业：不算``."""
    return "，".join(f"{titles[name]}：{WORDS[told.counts[name]]}" for name in names)
