"""The desk for many classes, with the classes of an example year."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import Any

from calculator.engine.plan.class_days import columns_of
from calculator.engine.plan.columns import KIND
from calculator.engine.scheme.scheme import Rules
from calculator.view import plan_dates
from calculator.view.plan_exchange import SCENARIOS
from calculator.view.plan_expected import ENTRIES
from calculator.view.plan_link import grid
from scripts.desks import scheme_desks
from scripts.desks.desk import Desk

_FILE = "plan.md"
# Only names, dates and head counts; prices come from the catalogue's own example.
_EXAMPLE = (
    ("焊工一班", 40, 36, 12, "2026-05-08"),
    ("养老护理班", 32, 30, 15, "2026-08-31"),
    ("数控车工班", 45, 41, 21, "2026-09-18"),
)


def example(rules: Rules, scheme_id: str | None = None) -> dict[str, str]:
    """What stands in the form before anything is typed."""
    scheme = scheme_desks.chosen(rules, scheme_id)
    fields = {"scheme": scheme.id, "source": "rows", "table": "", "scenarios": "", "sides": ""}
    price = str(scheme.entry("unit_price")["example"]) if "unit_price" in scheme.asked else ""
    rows = io.StringIO()
    columns = [field for field, _, _ in grid(scheme)]
    writer = csv.DictWriter(rows, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for name, trainees, certified, employed, date in _EXAMPLE:
        values = {
            "class_id": name,
            "trainees": str(trainees),
            "certified": str(certified),
            "employed": str(employed),
            "unit_price": price,
            "certified_on": date,
            "kind": "",
            "day": "",
        }
        writer.writerow(values)
    fields["rows"] = rows.getvalue().rstrip("\n")
    fields |= {f"reading-{reading['id']}": reading["default"] for reading in scheme.readings}
    return fields


@dataclass(frozen=True)
class PlanShows:
    """The compiled formula of a scheme; `columns` that are typed (id, heading, whether needed),
    `optional` headings of a table, `units` by entry; cells of the example's rows by column;
    `expected`: what is asked for the expected income (id, label, unit, help); `calendar_file`
    of all classes, `scenarios_file` of all scenarios: what their buttons want."""

    scheme: dict[str, Any]
    columns: list[tuple[str, str, bool]]
    optional: list[str]
    units: dict[str, str]
    example_rows: list[dict[str, str]]
    expected: tuple[tuple[str, str, str, str], ...]
    calendar_file: str
    scenarios_file: str


def shows(rules: Rules, scheme_id: str | None = None) -> PlanShows:
    """What the template may use; without an id, for the first scheme."""
    scheme = scheme_desks.chosen(rules, scheme_id)
    rule = scheme.rule
    return PlanShows(
        scheme=rule,
        columns=grid(scheme),
        optional=[
            column.heading
            for column in columns_of(scheme)
            if not column.needed and (column.holds != KIND or column.kinds)
        ],
        units={entry["id"]: entry["unit"] for entry in rule["entries"]},
        example_rows=list(csv.DictReader(example(rules, scheme_id)["rows"].splitlines())),
        expected=tuple(each for each in ENTRIES if each[0] != "prices" or rule["heads"]),
        calendar_file=plan_dates.FILE,
        scenarios_file=SCENARIOS,
    )


DESK = Desk(
    name="plan",
    file=_FILE,
    title="一年的班一起算",
    description="把一年的班填成一张表，或从电子表格粘贴、从文件装入，一起算出补贴，按分期和月份合计，找出最薄弱的班。",
    rules=("schemes", "calendar", "time"),
    example=example,
    shows=shows,
    scheme=scheme_desks.first,
    per_scheme=True,
)
