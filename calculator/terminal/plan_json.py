"""A plan as JSON, class by class, so that nothing has to be kept."""

from __future__ import annotations

import json
import tempfile
from json.encoder import encode_basestring
from typing import Any

from calculator.engine.entry import dates
from calculator.engine.plan import plan_summary
from calculator.engine.plan.class_plan import ClassPlan
from calculator.engine.scheme.outcome import COUNTS
from calculator.engine.scheme.scheme import Rules
from calculator.terminal.plan_output import Class

_IN_MEMORY = 1_048_576  # bytes of messages about bad rows; more wait in a temporary file


class JsonOutput:
    """``{classes: [{row, class_id, …settlement}], errors: [{row, message}], total_fen, summary}``.

    Each class is one line. All that does not change from class to class is turned into JSON once.
    """

    def __init__(self, rules: Rules, plan: ClassPlan) -> None:
        self._plan = plan
        self._errors = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115, lives as long
        self._first = True
        scheme = json.dumps(plan.scheme.id)
        counts = ", ".join(f'"{field}": %b' for field in COUNTS)
        instalments = ", ".join(
            _fixed(f'{{"id": {_json(i.id)}, "title": {_json(i.title)}, ')
            + '"amount_fen": %d, "earned": %b, '
            + _fixed(f'"cite": {_json(i.cite)}}}')
            for i in plan.formula.instalments
        )
        self._template = (
            '%b{"row": %d, "class_id": %b, '
            + _fixed(f'"scheme": {scheme}, "data_version": "{rules.data_version}", ')
            + f'"unit_price_fen": %d, "counts": {{{counts}}}, "base_fen": %d, '
            + f'"instalments": [{instalments}], "total_fen": %d, "tier": "%b", '
            + '"rate": {"employed": %d, "of": %d}, "next_tier": %b, "one_more": %b, '
            + '"warnings": %b%b}'
        ).encode()
        self._tiers = [i.id.encode() for i in plan.formula.instalments]
        # Numbers and flags in the order of the template, for a formula of any number of parts.
        self._parts = range(len(self._tiers))

    def start(self) -> bytes:
        """The opening, up to the first class."""
        return b'{\n"classes": ['

    def one(self, one: Class) -> bytes:
        """One class as a line of JSON."""
        line, class_id, people, price, _, kind, date, (paid, upward, more) = one
        n, c, e, u, k, ke = people
        base, amounts, _, total, tier, counted, of, _, earned = paid
        flags: list[Any] = []
        for place in self._parts:
            flags += (amounts[place], b"true" if earned[place] else b"false")
        next_tier = b"null"
        if upward:
            next_tier = b'{"id": "%b", "more_employed": %d, "gain_fen": %d}' % (
                self._tiers[upward[0]],
                upward[1],
                upward[2],
            )
        warnings = b"[]"
        if kind:
            warnings = _json(self._plan.warnings(one)).encode()
        separator = b",\n"
        if self._first:
            separator, self._first = b"\n", False
        return self._template % (
            separator,
            line,
            encode_basestring(class_id).encode("utf-8", "replace"),
            price,
            b"%d" % n,
            b"%d" % c,
            b"%d" % e,
            b"null" if u is None else b"%d" % u,
            b"%d" % k,
            b"null" if ke is None else b"%d" % ke,
            base,
            *flags,
            total,
            self._tiers[tier],
            counted,
            of,
            next_tier,
            b"null" if more is None else b'{"gain_fen": %d}' % more,
            warnings,
            b"" if date is None else b', "certified_on": "%b"' % dates.iso(date).encode(),
        )

    def refused(self, line: int, texts: dict[str, str], message: str) -> bytes:
        """Nothing yet: the errors stand after the classes."""
        separator = b",\n" if self._errors.tell() else b"\n"
        self._errors.write(separator + _json({"row": line, "message": message}).encode())
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


def _fixed(text: str) -> str:
    """Text of the template that holds no place for a value."""
    return text.replace("%", "%%")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
