"""As much of a spreadsheet as the formulas of a plan's workbook need, so that they are tested everywhere.

`on_libreoffice` asks a real one. Blank cells, text beside numbers and errors are as there: a blank cell
is "" and 0, text is larger than every number, and arithmetic with it is an error.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from openpyxl import load_workbook
from openpyxl.formula import Tokenizer
from openpyxl.styles.numbers import is_date_format

_EPOCH = date(1899, 12, 30)
_OPERATORS = {"=": "==", "<>": "!="}


def reckoned(content: bytes) -> Any:
    """The workbook with values in place of its formulas, as openpyxl opens one for them."""
    book = load_workbook(io.BytesIO(content))
    values = _Values(book)
    found = [
        (cell, values.at(sheet.title, cell.coordinate).held)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    for cell, held in found:
        if is_date_format(cell.number_format) and isinstance(held, (int, float)):
            held = datetime.combine(_EPOCH + timedelta(held), datetime.min.time())
        cell.value = held
    return book


class FormulaError(Exception):
    """What a spreadsheet shows as #VALUE! and the like."""


class Value:
    """The value of a cell or of a part of a formula: number, text, bool or None for blank."""

    def __init__(self, held: Any) -> None:
        self.held = held

    def number(self) -> float:
        if isinstance(self.held, str):
            raise FormulaError(self.held)
        return float(self.held or 0)

    def _key(self, other: Value) -> tuple[Any, ...]:
        held = self.held
        if held is None:
            held = "" if isinstance(other.held, str) else 0
        return (1, held.lower()) if isinstance(held, str) else (0, held)

    def __add__(self, other: Value) -> Value:
        return Value(self.number() + other.number())

    def __sub__(self, other: Value) -> Value:
        return Value(self.number() - other.number())

    def __mul__(self, other: Value) -> Value:
        return Value(self.number() * other.number())

    def __truediv__(self, other: Value) -> Value:
        if not other.number():
            raise FormulaError("division by nothing")
        return Value(self.number() / other.number())

    def __neg__(self) -> Value:
        return Value(-self.number())

    def __eq__(self, other: object) -> Any:
        assert isinstance(other, Value)
        return Value(self._key(other) == other._key(self))

    def __ne__(self, other: object) -> Any:
        assert isinstance(other, Value)
        return Value(self._key(other) != other._key(self))

    def __ge__(self, other: Value) -> Value:
        return Value(self._key(other) >= other._key(self))

    def __le__(self, other: Value) -> Value:
        return Value(self._key(other) <= other._key(self))

    def __gt__(self, other: Value) -> Value:
        return Value(self._key(other) > other._key(self))

    def __lt__(self, other: Value) -> Value:
        return Value(self._key(other) < other._key(self))

    __hash__ = None  # type: ignore[assignment]


class Range(list[Value]):
    """Cells one below the other, or beside each other."""

    def __mul__(self, other: Any) -> Range:  # type: ignore[override]
        return Range(a * b for a, b in zip(self, other, strict=True))

    def __eq__(self, other: object) -> Any:
        return Range(each == other for each in self)

    __hash__ = None  # type: ignore[assignment]


class _Values:
    """The cells of an openpyxl workbook; formulas are reckoned when they are asked for."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._known: dict[tuple[str, str], Value] = {}

    def at(self, sheet: str, name: str) -> Value:
        """The value of a cell. Raises FormulaError."""
        name = name.replace("$", "")
        if (sheet, name) not in self._known:
            held = self._book[sheet][name].value
            if isinstance(held, str) and held.startswith("=") and self._is_formula(sheet, name):
                self._known[sheet, name] = self._reckoned(sheet, held)
            else:
                if isinstance(held, datetime):
                    held = (held.date() - _EPOCH).days
                self._known[sheet, name] = Value(held)
        return self._known[sheet, name]

    def _is_formula(self, sheet: str, name: str) -> bool:
        return bool(self._book[sheet][name].data_type == "f")

    def _reckoned(self, sheet: str, formula: str) -> Value:
        python = ""
        closing = []
        for token in Tokenizer(formula).items:
            if token.type == "FUNC" and token.subtype == "OPEN":
                python += f"F['{token.value[:-1]}'](lambda: "
                closing.append(True)
            elif token.type in ("FUNC", "PAREN") and token.subtype == "CLOSE":
                closing.pop()
                python += ")"
            elif token.type == "PAREN":
                python += "("
                closing.append(False)
            elif token.type == "SEP":
                python += ", lambda: "
            elif token.type == "OPERAND" and token.subtype == "RANGE":
                python += f"cells({token.value!r})"
            elif token.type == "OPERAND":
                python += f"V({token.value})"
            else:
                python += _OPERATORS.get(token.value, token.value)

        def cells(named: str) -> Any:
            place, _, rest = named.rpartition("!")
            place = place or sheet
            if ":" not in rest:
                return self.at(place, rest)
            found = self._book[place][rest.replace("$", "")]
            return Range(self.at(place, cell.coordinate) for row in found for cell in row)

        made = eval(python, {"F": _FUNCTIONS, "V": Value, "cells": cells})
        return made if isinstance(made, Value) else Value(made)


Argument = Callable[[], Any]


def _numbers(arguments: tuple[Argument, ...]) -> list[float]:
    """The numbers among them; text and blanks of cells are left out, as a spreadsheet does."""
    found = []
    for argument in arguments:
        given = argument()
        for each in given if isinstance(given, Range) else [given]:
            if isinstance(each.held, (int, float)) and not isinstance(each.held, bool):
                found.append(float(each.held))
    return found


def _if(asked: Argument, then: Argument, other: Argument) -> Any:
    return then() if asked().held else other()


def _if_error(tried: Argument, other: Argument) -> Any:
    try:
        return tried()
    except FormulaError:
        return other()


def _match(wanted: Argument, among: Argument, _: Argument) -> Value:
    for place, each in enumerate(among(), 1):
        if (each == wanted()).held:
            return Value(place)
    raise FormulaError("#N/A")


def _rounded(number: Argument, places: Argument) -> Value:
    scale = 10 ** places().number()
    return Value(math.floor(abs(number().number()) * scale + 0.5) / scale)


def _date(year: Argument, month: Argument, day: Argument) -> Value:
    years, months = divmod(int(month().number()) - 1, 12)
    made = date(int(year().number()) + years, months + 1, int(day().number()))
    return Value((made - _EPOCH).days)


def _day(argument: Argument) -> date:
    return _EPOCH + timedelta(argument().number())


def _is_number(argument: Argument) -> Value:
    try:
        held = argument().held
    except FormulaError:
        return Value(False)
    return Value(isinstance(held, (int, float)) and not isinstance(held, bool))


def _exact(one: Argument, other: Argument) -> Range:
    return Range(Value((each.held or "") == (other().held or "")) for each in one())


def _sum_if(asked: Argument, wanted: Argument, summed: Argument) -> Value:
    found = zip(asked(), summed(), strict=True)
    kept = [value for key, value in found if key.held is not None and (key == wanted()).held]
    return Value(sum(_numbers(tuple(lambda one=one: one for one in kept))))


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "IF": _if,
    "IFERROR": _if_error,
    "AND": lambda *asked: Value(all([each().held for each in asked])),
    "OR": lambda *asked: Value(any([each().held for each in asked])),
    "NOT": lambda asked: Value(not asked().held),
    "ABS": lambda number: Value(abs(number().number())),
    "INT": lambda number: Value(math.floor(number().number())),
    "ROUND": _rounded,
    "SUM": lambda *given: Value(sum(_numbers(given))),
    "COUNT": lambda *given: Value(len(_numbers(given))),
    "MIN": lambda *given: Value(min(_numbers(given), default=0)),
    "MAX": lambda *given: Value(max(_numbers(given), default=0)),
    "SUMPRODUCT": lambda given: Value(sum(_numbers((given,)))),
    "SUMIF": _sum_if,
    "EXACT": _exact,
    "MATCH": _match,
    "ISNUMBER": _is_number,
    "DATE": _date,
    "YEAR": lambda day: Value(_day(day).year),
    "MONTH": lambda day: Value(_day(day).month),
}
