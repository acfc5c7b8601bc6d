"""A plan as JSON, class by class, so that nothing has to be kept."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable
from itertools import count
from json.encoder import encode_basestring
from operator import itemgetter
from typing import Any

from calculator.engine.entry import dates
from calculator.engine.plan import origin, plan_summary
from calculator.engine.plan.class_answer import told
from calculator.engine.plan.class_plan import ClassPlan
from calculator.engine.scheme.scheme import Rules
from calculator.files import plan_saved
from calculator.terminal.plan_output import Class

_IN_MEMORY = 1_048_576  # bytes of messages about bad rows; more wait in a temporary file
_PLACE = re.compile(r'"\\u0000(\d+)"')  # as JSON writes what `_standing_in` puts in
_NO_TIER = (None, None, None)  # above the one reached, within reach

# A line with places left open, and what picks the values for them.
_Form = tuple[bytes, Callable[[tuple[Any, ...]], tuple[Any, ...]]]


class JsonOutput:
    """``{made, classes: [{row, class_id, …settlement}], errors: [{row, message, typed}], total_fen,
    summary}``, with `made` and `typed` as in `plan_saved`, which reads it again.

    Each class is one line. Classes that differ in names and numbers alone share a form: the answer
    for the first of them, turned into JSON once, with places left open for names and numbers.
    """

    def __init__(self, rules: Rules, plan: ClassPlan, made_on: str) -> None:
        self._rules = rules
        self._made_on = made_on
        self._plan = plan
        self._errors = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115, lives as long
        self._first = True
        self._forms: dict[tuple[Any, ...], _Form] = {}

    def start(self) -> bytes:
        """The opening, up to the first class."""
        made = plan_saved.made(self._plan, origin.of(self._rules, self._plan, self._made_on))
        return b'{\n"made": %b,\n"classes": [' % _json(made).encode()

    def one(self, one: Class) -> bytes:
        """One class as a line of JSON."""
        line, class_id, people, price, standard, kind, date, day, (paid, upward, more) = one
        _, _, _, u, _, ke, _ = people
        base, amounts, _, total, tier, counted, of, _, earned = paid
        above, further, gain = upward or _NO_TIER
        values = (
            line,
            encode_basestring(class_id).encode("utf-8", "replace"),
            price,
            *people,
            base,
            *amounts,
            total,
            counted,
            of,
            further,
            gain,
            more,
            _json(self._plan.warnings(one)).encode() if self._plan.may_warn(one) else b"[]",
            b'"%b"' % dates.iso(date).encode() if date else None,
            standard,
            b'"%b"' % dates.iso(day).encode() if day else None,
        )
        since = ""
        if self._plan.days.dated:
            since = str([i.since for i in self._plan.formula_of(one).instalments])
        unknown = more is None, u is None, ke is None, date is None, standard is None, day is None
        alike = (earned, tier, above, unknown, kind, since)
        form = self._forms.get(alike)
        if form is None:
            form = self._forms[alike] = self._form(one, values)
        template, picked = form
        written = template % picked(values)
        if self._first:
            self._first = False
            return written[1:]  # no comma before the first
        return written

    def _form(self, one: Class, values: tuple[Any, ...]) -> _Form:
        """The form of every class like `one`, whose `values` stand in the order of `_standing_in`."""
        answer = told(self._rules, self._plan, *_standing_in(one))
        text = ",\n" + _json(answer).replace("%", "%%")
        places = [int(place) for place in _PLACE.findall(text)]

        def left_open(found: re.Match[str]) -> str:
            return "%b" if isinstance(values[int(found[1])], bytes) else "%d"

        return _PLACE.sub(left_open, text).encode(), itemgetter(*places)

    def refused(self, line: int, texts: dict[str, str], message: str) -> bytes:
        """Nothing yet: the errors stand after the classes."""
        separator = b",\n" if self._errors.tell() else b"\n"
        error = plan_saved.error(line, texts, message)
        self._errors.write(separator + _json(error).encode("utf-8", "replace"))
        return b""

    def end(self) -> bytes:
        """The errors, the total and the summary."""
        self._errors.seek(0)
        summary = plan_summary.summary(self._plan)
        return b"\n],\n%b%b\n],\n%b%d,\n%b%b\n}\n" % (
            b'"errors": [',
            self._errors.read(),
            b'"total_fen": ',
            self._plan.total,
            b'"summary": ',
            _json(summary).encode(),
        )


def _standing_in(one: Class) -> tuple[Class, str, str | None, str | None]:
    """`one`, its warnings and its dates, with the place of each value that is left open in its stead:
    as a text that JSON writes as no other. What is not known stays so.
    """
    places = (f"\0{place}" for place in count())

    def each(values: Any) -> tuple[str | None, ...]:
        return tuple(
            None if value is None else place for value, place in zip(values, places, strict=False)
        )

    line, class_id, people, price, standard, kind, date, day, (paid, upward, more) = one
    base, amounts, due, total, tier, counted, of, needs, earned = paid
    above, further, gain = upward or _NO_TIER
    line, class_id, price = each((line, class_id, price))
    people = each(people)
    [base] = each((base,))
    amounts = each(amounts)
    total, counted, of, further, gain, more = each((total, counted, of, further, gain, more))
    warnings, certified_on, standard, decides = each(("", date, standard, day))
    paid = base, amounts, due, total, tier, counted, of, needs, earned
    settled = paid, upward and (above, further, gain), more
    return (
        (line, class_id, people, price, standard, kind, date, day, settled),
        str(warnings),
        certified_on,
        decides,
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
