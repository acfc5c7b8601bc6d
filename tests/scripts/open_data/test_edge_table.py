"""The published edge table: every size, the same numbers as the engine pays, the CSV whole."""

import csv
import io

from calculator import rules
from calculator.engine.scheme.money import percent
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.payment import pay
from scripts.catalogue.loading import load
from scripts.open_data.edge_table import edge_table, files

CATALOGUE = load()[0]
RULES = rules.load()
SCHEME = RULES.scheme("wuxi-2026")


def test_every_size_and_line_is_there_and_paid_so():
    table = edge_table(RULES.scheme("wuxi-2026"))
    assert table is not None
    size = SCHEME.rule["class_size"]["high"]
    assert [row.people for row in table.rows] == [n for n in range(1, size + 1) for _ in (1, 2)]
    for row in table.rows:
        assert row.places["at"][0] == row.least
        for place in row.places.values():
            if place is None:
                continue
            employed, rate, factor = place
            paid = pay(SCHEME.formula({}), Outcome.checked(row.people, row.people, employed), 100)
            assert rate == percent(employed, row.people)
            assert factor == percent(paid.total, paid.base)


def test_readings_that_move_it():
    table = edge_table(RULES.scheme("wuxi-2026"))
    assert table.columns == ["R3 选“必须超过 50%”时最少"]
    by_size = {(row.people, row.line): row for row in table.rows}
    assert by_size[(40, "跟补支持")].others == [21]
    assert by_size[(41, "跟补支持")].others == [21]
    assert by_size[(40, "剩余补贴")].others == [12]
    assert {m.reading: m.of for m in table.moved}["R1"] == ["certified"]


def test_no_table_without_a_formula():
    assert edge_table(RULES.scheme("wuxi-2025")) is None
    assert [name for name, _ in files(RULES)] == ["schemes/wuxi-2026-edges.csv"]


def test_the_csv_holds_the_table():
    ((_, content),) = files(RULES)
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    row = next(r for r in rows if r["班级人数"] == "40" and r["哪一笔"] == "剩余补贴")
    assert (row["最少就业人数"], row["差一人：就业率"], row["差一人：合计占总额"]) == (
        "12",
        "27.5%",
        "80%",
    )
    first = rows[0]
    assert first["多一人：就业人数"] == ""
