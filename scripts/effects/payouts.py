"""Whose money moves: every story, and the edges of every scheme, paid by the rules of both states."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.scheme.scheme import NoFormula, Rules
from scripts.effects import class_moves
from scripts.effects.causes import Causes, Rule
from scripts.effects.class_moves import BY_DEFAULT, Paid, parts
from scripts.effects.fields import Clauses
from scripts.effects.pairs import Pairs
from scripts.effects.report import Move, Payouts
from scripts.effects.stories import Story, paid
from scripts.effects.written import Key

Compiled = dict[str, Any]
Told = tuple[Paid, tuple[str, ...]]
"""What a story is paid, and what it is warned of."""


def payouts(
    before: Compiled,
    after: Compiled,
    told: tuple[list[Story], list[Story]],
    pairs: Pairs,
    clauses: Clauses,
) -> Payouts:
    """What the rules of both states pay; `told`: the stories of each, `pairs` of renamed records."""
    old, new = (_schemes(rules) for rules in (before, after))
    schemes = {was: now for was in old if (now := _now("schemes", was, pairs)) in new}
    readings = {was.name: now.name for was, now in pairs.items() if was.kind == "readings"}
    found = [
        class_moves.moves(old[was], new[now], readings, clauses)
        for was, now in schemes.items()
        if old[was]["formula"] and new[now]["formula"]
    ]
    lost, came = _lost(old, schemes), _lost(new, {now: was for was, now in schemes.items()})
    gone = {was for was, now in schemes.items() if old[was]["formula"] and not new[now]["formula"]}
    started = {
        now for was, now in schemes.items() if new[now]["formula"] and not old[was]["formula"]
    }
    renamed = {now: was for was, now in schemes.items()}
    names = {_key(story, {}) for story in told[0]}, {_key(story, renamed) for story in told[1]}
    stories = _Stories(before, after, renamed, {now: was for was, now in readings.items()}, clauses)
    return Payouts(
        stories=[move for story in told[1] if (move := stories.move(story))],
        told=len(told[1]),
        classes=[move for one in found for move in one.moves],
        moved=sum(one.moved for one in found),
        looked_at=sum(one.looked_at for one in found),
        schemes_lost=[old[one]["title"] for one in (*lost, *sorted(gone))],
        schemes_new=[new[one]["title"] for one in (*came, *sorted(started))],
        stories_lost=[name for *_, name in sorted(names[0] - names[1])],
        stories_new=[name for *_, name in sorted(names[1] - names[0])],
    )


def _schemes(compiled: Compiled) -> dict[str, dict[str, Any]]:
    return {scheme["id"]: scheme for scheme in compiled["rules"]["schemes"]}


def _now(kind: str, name: str, pairs: Pairs) -> str:
    found = pairs.get(Key(kind, name))
    return found.name if found else name


def _lost(schemes: dict[str, dict[str, Any]], kept: dict[str, str]) -> list[str]:
    """Those that could be computed and have nothing in their place."""
    return [name for name, scheme in schemes.items() if name not in kept and scheme["formula"]]


def _key(story: Story, renamed: dict[str, str]) -> tuple[str, str, str]:
    file, scheme, name = story.key
    return file, renamed.get(scheme, scheme), name


class _Stories:
    """Each story as it is now, under the rules of both states."""

    def __init__(
        self,
        before: Compiled,
        after: Compiled,
        schemes: dict[str, str],
        readings: dict[str, str],
        clauses: Clauses,
    ) -> None:
        """`schemes`, `readings`: what each was called before, by what it is called now."""
        self._before, self._rules = before, (Rules(before), Rules(after))
        self._old, self._new = _schemes(before), _schemes(after)
        self._was, self._readings, self._clauses = schemes, readings, clauses
        self._causes: dict[str, Causes] = {}

    def move(self, story: Story) -> Move | None:
        """How its payout moved; None where it did not, or where it could not be computed before."""
        now = story.content["scheme"]
        was = self._was.get(now)
        if was is None or not self._old[was]["formula"]:
            return None  # a scheme that is new is told as such
        choices = story.content.get("readings", {})
        asked = story.content | {
            "scheme": was,
            "readings": {self._readings.get(name, name): value for name, value in choices.items()},
        }
        one, _ = _result(self._rules[0], asked)
        other, why = _result(self._rules[1], story.content)
        if one is None or _numbers(one) == _numbers(other):
            return None
        what = _numbers if _sums(one) == _sums(other) else _sums
        sums = one[0], other[0] if other else ()
        return Move(
            scheme=self._new[now]["title"],
            of=str(story.content["name"]),
            at="",
            readings=self._chosen(now, choices),
            before_fen=sum(fen for *_, fen in sums[0]),
            after_fen=None if other is None else sum(fen for *_, fen in sums[1]),
            why=why or _warned(one[1], other[1] if other else ()),
            parts=parts(*sums) if other else [],
            clauses=[self._clauses(*one) for one in self._caused(was, now, asked, what)],
        )

    def _chosen(self, scheme: str, choices: dict[str, Any]) -> str:
        """``R3“title of the option”``, … of what a story chooses; as it was called where it is gone."""
        titles = {
            (reading["id"], option["value"]): option["title"]
            for schemes, name in ((self._old, self._was[scheme]), (self._new, scheme))
            for reading in (schemes[name]["formula"] or {"readings": []})["readings"]
            for option in reading["options"]
        }
        words = [f"{name}“{titles.get((name, value), value)}”" for name, value in choices.items()]
        return "、".join(words) or BY_DEFAULT

    def _caused(
        self, was: str, now: str, asked: dict[str, Any], what: Callable[[Told | None], Any]
    ) -> list[tuple[str, str]]:
        """The clauses that change `what` the story is told."""
        if not self._new[now]["formula"]:
            return []
        causes = self._causes.setdefault(was, Causes(self._old[was], self._new[now]))

        def pays(rule: Rule) -> Any:
            rules = self._before | {"rules": self._before["rules"] | {"schemes": [rule]}}
            return what(_result(Rules(rules), asked)[0])

        return causes.of(pays)


def _sums(told: Told | None) -> Any:
    """What is paid, without what an instalment is called."""
    return told and [(name, fen) for name, _, fen in told[0]]


def _numbers(told: Told | None) -> Any:
    """The same, and what is warned of."""
    return told and (_sums(told), told[1])


def _result(rules: Rules, story: dict[str, Any]) -> tuple[Told | None, str]:
    """(what it is told, nothing); or None and why it cannot be computed."""
    try:
        result = paid(rules, story)
    except (TypedError, ChoiceError, NoFormula) as error:
        return None, str(error)
    earned = tuple(
        (i["id"], i["title"], i["amount_fen"] if i["earned"] else 0) for i in result["instalments"]
    )
    return (earned, tuple(warning["message"] for warning in result["warnings"])), ""


def _warned(before: tuple[str, ...], after: tuple[str, ...]) -> str:
    new = [f"新的提醒：{message}" for message in after if message not in before]
    gone = [f"不再提醒：{message}" for message in before if message not in after]
    return "；".join([*new, *gone])
