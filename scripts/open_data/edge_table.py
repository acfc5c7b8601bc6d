"""The edge table of a scheme: for every class size, how many employed each line asks for."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from calculator.engine.one_class.edges import edges, moved_by
from calculator.engine.scheme.money import percent, yuan
from calculator.engine.scheme.scheme import Rules, Scheme
from calculator.engine.scheme.unproved import MARK
from calculator.files.cells import harmless

PLACES = {"below": "差一人", "at": "正好够", "above": "多一人"}


@dataclass(frozen=True)
class Moved:
    """An option of a doubtful reading that moves the table, or says who else is counted.

    `column` its heading where it has numbers of its own, else None; `counted` and `of` the head
    counts of the rate under it.
    """

    reading: str
    question: str
    option: str
    column: str | None
    counted: list[str]
    of: list[str]


@dataclass(frozen=True)
class Row:
    """One line for one class size; `places` by `PLACES`: employed, rate and what is paid (`_paid`), None where there is no such class; `others` the least number under each moved column."""

    people: int
    line: str
    least: int
    places: dict[str, tuple[int, str, str] | None]
    others: list[int]


@dataclass(frozen=True)
class EdgeTable:
    """`unproved` the mark where the scheme rests on what nobody has proved, else nothing; `of_base`:
    whether something is paid by the price; `moved` in register order; `rows` by size, then in the
    order of the instalments."""

    file: str
    largest: int
    unproved: str
    of_base: bool
    moved: list[Moved]
    rows: list[Row]

    @property
    def columns(self) -> list[str]:
        """The headings of the columns under other readings."""
        return [m.column for m in self.moved if m.column]


def edge_table(scheme: Scheme) -> EdgeTable | None:
    """The table of a compiled scheme with lines that wait for work and a class size, else None.

    Sizes run from 1 to the largest usual class.
    """
    if not scheme.rule or not scheme.rule["class_size"]:
        return None
    usual = scheme.formula({})
    if not any(usual.awaits_work(instalment) for instalment in usual.instalments):
        return None
    largest = int(scheme.rule["class_size"]["high"])
    found = moved_by(scheme, largest)
    formulas = [formula for _, _, formula, same in found if not same]
    return EdgeTable(
        file=f"schemes/{scheme.id}-edges.csv",
        largest=largest,
        unproved=MARK if scheme.unproved() else "",
        of_base=bool(usual.heads),
        moved=[_moved(usual, *each) for each in found],
        rows=[
            _row(people, edge, [edges(formula, people)[i]["least"] for formula in formulas])
            for people in range(1, largest + 1)
            for i, edge in enumerate(edges(usual, people))
        ],
    )


def _moved(
    usual: Any, reading: dict[str, Any], option: dict[str, Any], formula: Any, same: bool
) -> Moved:
    changed = [name for name in formula.measures if formula.measures[name] != usual.measures[name]]
    counted, of = formula.measures[changed[0] if changed else formula.main_measure["id"]]
    return Moved(
        reading=reading["id"],
        question=reading["question"],
        option=option["title"],
        column=None if same else f"{reading['id']} 选“{option['title']}”时最少",
        counted=_terms(counted),
        of=_terms(of),
    )


def _terms(terms: list[list[Any]]) -> list[str]:
    return [("-" if sign < 0 else "") + name for name, sign in terms]


def _row(people: int, edge: dict[str, Any], others: list[int]) -> Row:
    places = {}
    for place in PLACES:
        beside = edge[place]
        places[place] = beside and (
            beside["employed"],
            percent(beside["counted"], beside["of"]),
            _paid(beside),
        )
    return Row(people, edge["title"], edge["least"], places, others)


def _paid(beside: dict[str, Any]) -> str:
    """``120%`` of the base, ``120%＋5,000 元``, or ``18,000 元`` where there is no base."""
    fixed = f"{yuan(beside['fixed_fen'])} 元"
    if beside["factor"] is None:
        return fixed
    share = percent(*beside["factor"])
    return f"{share}＋{fixed}" if beside["fixed_fen"] else share


def files(rules: Rules) -> Iterator[tuple[str, bytes]]:
    """(file name, content) of the table of every scheme that has one, as CSV like the open data."""
    for scheme in rules.schemes:
        table = edge_table(scheme)
        if table:
            yield table.file, _to_csv(table)


def _to_csv(table: EdgeTable) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    headings = ["班级人数", "哪一笔", "最少就业人数"]
    for name in PLACES.values():
        paid = "合计占总额" if table.of_base else "合计"
        headings += [f"{name}：就业人数", f"{name}：就业率", f"{name}：{paid}"]
    writer.writerow([*headings, *table.columns, MARK])
    for row in table.rows:
        cells: list[Any] = [row.people, row.line, row.least]
        for place in PLACES:
            cells += row.places[place] or ("", "", "")
        writer.writerow([harmless(cell) for cell in [*cells, *row.others, table.unproved]])
    return text.getvalue().encode("utf-8-sig")
