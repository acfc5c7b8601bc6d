"""The published edge table: every size, the same numbers as the engine pays, the CSV whole."""

import csv
import io

import pytest

from calculator.engine.scheme.money import percent
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.payment import pay
from calculator.engine.scheme.scheme import Rules
from scripts.catalogue.loading import load
from scripts.open_data.edge_table import PLACES, edge_table, files
from scripts.rules.compiled import compile_rules

pytestmark = pytest.mark.live


RULES = Rules(compile_rules(load()[0]))
SCHEMES = [s for s in RULES.schemes if s.rule and s.rule["class_size"]]
PRICE = 1_000_000  # 分; so large that no share of it is rounded
BY_SCHEME = pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.id)


@BY_SCHEME
def test_every_size_and_line_is_there_and_paid_so(scheme):
    table = edge_table(scheme)
    size = scheme.rule["class_size"]["high"]
    lines = list(dict.fromkeys(row.line for row in table.rows))
    assert lines
    assert [(row.people, row.line) for row in table.rows] == [
        (people, line) for people in range(1, size + 1) for line in lines
    ]
    for row in table.rows:
        assert row.places["at"][0] == row.least
        for place in row.places.values():
            if place is None:
                continue
            employed, rate, factor = place
            paid = pay(scheme.formula({}), Outcome.checked(row.people, row.people, employed), PRICE)
            assert rate == percent(employed, row.people)
            assert factor == percent(paid.total, paid.base)


def least(formula, people, title):
    """The least number employed of a class of `people`, all certified, that reaches a line."""
    line = next(part for part in formula.instalments if part.title == title)
    counted, of = formula.measures[line.measure]
    for employed in range(people + 1):
        outcome = Outcome.checked(people, people, employed, 0, 0, 0)
        if line.threshold.reached(outcome.heads(counted), outcome.heads(of)):
            return employed
    return None


@BY_SCHEME
def test_readings_that_move_it(scheme):
    table = edge_table(scheme)
    with_column = [moved for moved in table.moved if moved.column]
    assert len(table.columns) == len(with_column)
    chosen = [
        {reading["id"]: option["value"]}
        for moved in with_column
        for reading in scheme.readings
        for option in reading["options"]
        if (reading["id"], option["title"]) == (moved.reading, moved.option)
    ]
    for row in table.rows:
        expected = [least(scheme.formula(choice), row.people, row.line) for choice in chosen]
        assert row.others == expected, (row.people, row.line)


def test_a_scheme_without_a_formula_has_no_table_and_no_file():
    for scheme in RULES.schemes:
        assert bool(edge_table(scheme)) == (scheme in SCHEMES)
    assert [name for name, _ in files(RULES)] == [f"schemes/{s.id}-edges.csv" for s in SCHEMES]


@BY_SCHEME
def test_the_csv_holds_the_table(scheme):
    table = edge_table(scheme)
    content = dict(files(RULES))[table.file]
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert len(rows) == len(table.rows)
    for written, row in zip(rows, table.rows, strict=True):
        assert (written["班级人数"], written["哪一笔"], written["最少就业人数"]) == (
            str(row.people),
            row.line,
            str(row.least),
        )
        for place, name in PLACES.items():
            cells = [written[f"{name}：{what}"] for what in ("就业人数", "就业率", "合计占总额")]
            assert cells == [str(cell) for cell in row.places[place] or ("", "", "")]
        assert [written[column] for column in table.columns] == [str(n) for n in row.others]
