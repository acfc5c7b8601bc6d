"""On which days each rule applies in two states: documents, figures with dates, what governs a class where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from calculator.engine.scheme.money import percent, yuan
from scripts.catalogue.vocabulary import OUTCOMES
from scripts.derived.wording import day as in_words
from scripts.effects.fields import Clauses
from scripts.effects.pairs import Pairs
from scripts.effects.report import DateChange
from scripts.effects.sides import Side
from scripts.effects.written import Files, Key

Span = tuple[date, date]
"""The first day and the first day after it; `date.min` and `date.max` stand for open ends."""

Name = tuple[str, ...]


class Rule(NamedTuple):
    """What is said of some days: `words` for it, the `spans` of each of its values, its clause."""

    words: str
    spans: dict[str, tuple[Span, ...]]
    clause: tuple[str, str] | None


def dates(before: Side, after: Side, pairs: Pairs, clauses: Clauses) -> list[DateChange] | None:
    """Each rule that applies on more days or on fewer; None where the rules of a side could not be made."""
    if before.rules is None or after.rules is None:
        return None
    old, new = _rules(before, pairs), _rules(after, {})
    found = []
    for name in dict.fromkeys([*old, *new]):
        was, now = old.get(name), new.get(name)
        if not (was and now) and name[0] != "governing":
            continue  # a record that is new or gone is told as such
        one, other = (rule.spans if rule else {} for rule in (was, now))
        if _days(one.values()) == _days(other.values()):
            continue
        told = now or was
        assert told
        values = dict.fromkeys([*one, *other])
        found.append(
            DateChange(
                rule=told.words,
                before=_told(one),
                after=_told(other),
                is_fewer=any(_loses(one.get(v, ()), other.get(v, ())) for v in values),
                is_more=any(_loses(other.get(v, ()), one.get(v, ())) for v in values),
                clause=clauses(*told.clause) if told.clause else "",
            )
        )
    return found


def _rules(side: Side, pairs: Pairs) -> dict[Name, Rule]:
    """Every rule that may have dates; a document by the id that it has now."""
    assert side.rules
    parts = side.rules["rules"]
    found = dict(_documents(side.files, pairs))
    for scheme in parts["schemes"]:
        formula = scheme["formula"] or {"caps": [], "instalments": []}
        for name, value_of in (("caps", _amount), ("instalments", _figures)):
            for part in formula[name]:
                words = f"{scheme['title']}：{part['title']}"
                spans = _series(part, value_of)
                clause = part["cite"]["document"], part["cite"]["clause"]
                found[name, _now("schemes", scheme["id"], pairs), part["id"]] = Rule(
                    words, spans, clause
                )
    if governing := parts.get("governing"):
        found |= dict(_governing(governing, side.files, pairs))
    return found


def _documents(files: Files, pairs: Pairs) -> Iterator[tuple[Name, Rule]]:
    for key, record in files.records.items():
        if key.kind != "documents":
            continue
        content = record.content
        ends = [_day(content.get(field)) for field in ("issued_on", "ended_on")]
        span = ends[0] or date.min, ends[1] or date.max
        evidence = content.get("evidence")
        about = {e.get("about"): e for e in evidence or () if isinstance(e, dict)}
        said = about.get("ended_on") or about.get("issued_on")
        words = f"《{content.get('short_title')}》"
        clause = (str(said["document"]), str(said["clause"])) if said else None
        yield ("documents", _now("documents", key.name, pairs)), Rule(words, {"": (span,)}, clause)


def _now(kind: str, name: str, pairs: Pairs) -> str:
    found = pairs.get(Key(kind, name))
    return found.name if found else name


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def _series(part: dict[str, Any], value_of: Any) -> dict[str, tuple[Span, ...]]:
    """The days of each value of a part of a scheme, by what the value says."""
    values = part.get("series") or [part]
    starts = [date(*value["since"]) if "since" in value else date.min for value in values]
    found: dict[str, tuple[Span, ...]] = {}
    for value, start, end in zip(values, starts, [*starts[1:], date.max], strict=True):
        words = value_of(value)
        found[words] = (*found.get(words, ()), (start, end))
    return found


def _amount(cap: dict[str, Any]) -> str:
    return "没有数额" if cap["amount_fen"] is None else f"{yuan(cap['amount_fen'])} 元/人"


def _figures(instalment: dict[str, Any]) -> str:
    words = []
    if instalment["share"]:
        words.append(f"付 {percent(*instalment['share'])}")
    if instalment["amount_fen"] is not None:
        words.append(f"付 {yuan(instalment['amount_fen'])} 元")
    if instalment["reaches"]:
        words.append(f"线 {percent(*instalment['reaches'])}")
    return "，".join(words) or "付其余"


def _governing(part: dict[str, Any], files: Files, pairs: Pairs) -> Iterator[tuple[Name, Rule]]:
    """Where and how each document has a say, and in which periods."""
    starts = [date(*p["starts"]) if p["starts"] else date.min for p in part["periods"]]
    ids = [period["id"] for period in part["periods"]]
    spans = dict(zip(ids, zip(starts, [*starts[1:], date.max], strict=True), strict=True))
    found: dict[Name, Rule] = {}
    for verdict in part["verdicts"]:
        for place in part["places"]:
            if place["id"] not in verdict["when"]["places"] or not verdict["documents"]:
                continue
            names = [_now("documents", name, pairs) for name in verdict["documents"]]
            awarded = verdict["when"]["awarded"] or ""
            name = ("governing", place["id"], verdict["outcome"], awarded, *names)
            days = [spans[period] for period in verdict["when"]["periods"]]
            titles = "".join(_titled(files, document) for document in verdict["documents"])
            asked = {"yes": "（按通知确定的班）", "no": "（不是按通知确定的班）"}.get(awarded, "")
            words = f"{place['title']}{asked}：{OUTCOMES[verdict['outcome']]}{titles}"
            cite = verdict["cites"][0] if verdict["cites"] else None
            before = found[name].spans[""] if name in found else ()
            found[name] = Rule(
                words,
                {"": tuple(_joined([*before, *days]))},
                (cite["document"], cite["clause"]) if cite else None,
            )
    yield from found.items()


def _titled(files: Files, document: str) -> str:
    record = files.records.get(Key("documents", document))
    return f"《{record.content.get('short_title', document)}》" if record else document


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """The same days, in order, what touches as one."""
    last: Span | None = None
    for span in sorted(spans):
        if last and span[0] <= last[1]:
            last = last[0], max(last[1], span[1])
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _days(values: Iterable[tuple[Span, ...]]) -> list[tuple[Span, ...]]:
    return sorted(values)


def _loses(before: tuple[Span, ...], after: tuple[Span, ...]) -> bool:
    """Whether some day of `before` is none of `after`."""
    ends = {day for span in (*before, *after) for day in span}
    return any(_holds(before, day) and not _holds(after, day) for day in ends)


def _holds(spans: tuple[Span, ...], day: date) -> bool:
    return any(first <= day < end for first, end in spans)


def _told(values: dict[str, tuple[Span, ...]]) -> str:
    """``60%：2099年2月3日起``; ``没有`` where there is no day."""
    words = [
        (f"{value}：" if value else "") + "、".join(map(_span, spans))
        for value, spans in values.items()
        if spans
    ]
    return "；".join(words) or "没有"


def _span(span: Span) -> str:
    first, end = span
    if first == date.min:
        return "一直" if end == date.max else f"到{in_words(end - timedelta(days=1))}为止"
    if end == date.max:
        return f"{in_words(first)}起"
    return f"{in_words(first)}到{in_words(end - timedelta(days=1))}"
