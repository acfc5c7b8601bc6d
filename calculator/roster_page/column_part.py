"""Which column is read as what, with examples, to be corrected by whoever knows better."""

from __future__ import annotations

from calculator.engine.roster.columns import MONTHS, letter
from calculator.engine.roster.fields import FIELDS
from calculator.engine.roster.gathered import Gathered
from calculator.engine.roster.identity import family_name
from calculator.engine.roster.table import Table
from calculator.files.escaping import escape

_DOUBT = "{} 都可能是“{}”，看不准是哪一列；请在下面“哪一列当作什么”里选一列，其余的选“不看”"


def asked(found: Gathered) -> list[tuple[str, str]]:
    """[(sheet, sentence)] of what has to be told before anything is counted, in the words of this page."""
    told: set[tuple[str, str]] = set()
    made = []
    for sheet, table in found.tables:
        told.update((sheet, sentence) for sentence in table.assigned.asks())
        for field, places in table.assigned.doubts:
            named = "、".join(f"“{table.headings[place] or letter(place)}”" for place in places)
            made.append((sheet, _DOUBT.format(named, FIELDS[field])))
    return made + [one for one in found.asked if one not in told]


def columns(tables: list[tuple[str, Table]], hidden: bool = False) -> str:
    """A table for each kind of headings; sheets with the same ones are told once."""
    made, known = [], []
    for sheet, table in tables:
        if table.headings in known:
            continue
        known.append(table.headings)
        caption = f"<caption>{escape(sheet)}</caption>" if len(tables) > 1 and sheet else ""
        rows = "".join(_row(table, place, hidden) for place in range(len(table.headings)))
        made.append(
            f'<table class="roster-columns-table">{caption}<thead><tr><th scope="col">表头</th>'
            f'<th scope="col">例子</th><th scope="col">当作</th></tr></thead><tbody>{rows}</tbody></table>'
        )
    return "".join(made)


def _row(table: Table, place: int, hidden: bool) -> str:
    assigned, heading = table.assigned, table.headings[place]
    examples = assigned.examples(place)
    if not heading and not examples:
        return ""
    named = assigned.key(place)
    read = [*assigned.places.items(), *assigned.beside.items()]
    field = next((f for f, at in read if at == place), "")
    doubted = next((f for f, places in assigned.doubts if place in places), None)
    if any(at == place for at, _ in assigned.months):
        field = MONTHS
    first = [("?", f"看不准：{FIELDS[doubted]}？")] if doubted else []
    options = "".join(
        _option(value, title, value == ("?" if doubted else field))
        for value, title in [*first, ("", "不看"), *FIELDS.items()]
    )
    if hidden and field == "name":
        examples = [family_name(one) for one in examples]
    label = escape(heading or letter(place))
    invalid = ' aria-invalid="true"' if doubted else ""
    return (
        f'<tr><th scope="row">{label}</th><td>{escape("、".join(examples))}</td>'
        f'<td><select data-column="{escape(named)}" aria-label="{label} 当作"{invalid}>{options}</select></td></tr>'
    )


def _option(value: str, title: str, chosen: bool) -> str:
    return f'<option value="{value}"{" selected" if chosen else ""}>{title}</option>'
