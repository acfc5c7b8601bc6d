"""A plan as CSV, class by class."""

from __future__ import annotations

from functools import cached_property

from calculator.engine.plan import origin
from calculator.engine.plan.class_plan import ClassPlan
from calculator.engine.scheme.scheme import Rules
from calculator.files.plan_csv import PlanCsv
from calculator.terminal.plan_output import Class


class CsvOutput:
    """One line per row of the table, in its order; see `plan_csv`."""

    def __init__(self, rules: Rules, plan: ClassPlan, made_on: str, mark: bool = False) -> None:
        self._rules = rules
        self._plan = plan
        self._made_on = made_on
        self._mark = b"\xef\xbb\xbf" if mark else b""

    @cached_property
    def _lines(self) -> PlanCsv:
        """Made when the first row asks for it: the headings have been read by then."""
        return PlanCsv(self._plan, origin.of(self._rules, self._plan, self._made_on))

    def start(self) -> bytes:
        """The headings."""
        return self._mark + self._lines.headings().encode()

    def one(self, one: Class) -> bytes:
        """One class as a line."""
        return self._lines.one(one).encode("utf-8", "replace")

    def refused(self, line: int, texts: dict[str, str], message: str) -> bytes:
        """A row as it was typed, with what is wrong with it."""
        return self._lines.refused(line, texts, message).encode("utf-8", "replace")

    def end(self) -> bytes:
        """Nothing: a line of totals would be summed up with the classes."""
        return b""
