"""Whatever people type is read alike at every entrance: desks, tables, links, slips, the command line."""

import csv
import io
import json
from collections.abc import Callable, Iterator

import pytest

from calculator.__main__ import main
from calculator.engine.entry import chances, months, numbers, shares, written_dates, yes_no
from calculator.engine.entry.problems import EntryError
from calculator.engine.one_class import slip
from calculator.engine.one_class.answer import answer
from calculator.engine.one_class.slip_check import verify
from calculator.engine.roster import classes
from calculator.engine.roster.gathered import Gathered, Source
from calculator.sheets import reading
from calculator.view import (
    calendar_page,
    class_page,
    conditions_page,
    find_page,
    link,
    outlook_page,
    plan_page,
)
from scripts.desks import (
    calendar_desk,
    class_desk,
    conditions_desk,
    find_desk,
    outlook_desk,
    plan_desk,
)
from tests import frozen, spellings
from tests.desk_links import links
from tests.plan_rows import with_cells

RULES = frozen.rules()
CLASS = class_desk.example(RULES)
_AS_TYPED = "answer-given"  # on paper, what was typed stands as it was typed
PEOPLE = CLASS | {"certified": "36", "employed": "12"}


def _desk(page, desk, fields: dict[str, str], field: str) -> Callable[[str], object]:
    """What the page of `desk` answers to a text in `field`: None where it names the field as wrong."""
    there = links(desk.DESK)

    def read(text: str) -> object:
        found = page.respond(RULES, there, fields | {field: text})
        if field in found["invalid"] or found["parts"].get(f"problem-{field}"):
            return None
        parts = found["parts"]
        shown = [name for name in parts if not name.startswith("problem-") and name != _AS_TYPED]
        return {name: parts[name] for name in sorted(shown)}

    return read


def _plan_rows(field: str) -> Callable[[str], object]:
    there, fields = links(plan_desk.DESK), plan_desk.example(RULES)

    def read(text: str) -> object:
        found = plan_page.respond(RULES, there, with_cells(fields, 0, **{field: text}))
        wrong = [column for _, _, columns in found.get("rows", ()) for column in columns]
        return None if field in wrong else found["parts"]["answer-total"]

    return read


def _plan_table(field: str) -> Callable[[str], object]:
    """The same as a table of one class, as CSV with every cell in quotes."""
    there, fields = links(plan_desk.DESK), plan_desk.example(RULES)
    usual = {"class_id": "甲", "trainees": "40", "certified": "36", "employed": "12"}
    usual |= {"unit_price": "2000", "certified_on": "2026-05-08"}

    def read(text: str) -> object:
        table = io.StringIO()
        written = csv.writer(table, quoting=csv.QUOTE_ALL)
        written.writerow(usual)
        written.writerow((usual | {field: text}).values())
        typed = fields | {"source": "text", "table": table.getvalue()}
        found = plan_page.respond(RULES, there, typed | {"want": "plan.json"})
        return json.loads(found["files"]["plan.json"]["text"])["classes"] if found["ok"] else None

    return read


def _link(field: str) -> Callable[[str], object]:
    there = links(class_desk.DESK)

    def read(text: str) -> object:
        shared = link.encode(PEOPLE | {field: text}, answer(RULES, CLASS["scheme"], PEOPLE))
        found = class_page.respond(RULES, there, CLASS | {"#": shared})
        return None if field in found["invalid"] else found["parts"]["answer-total"]

    return read


def _slip(field: str) -> Callable[[str], object]:
    """Whether a slip of the class with the text in it holds, and its last lines."""

    def read(text: str) -> object:
        typed = {name: value for name, value in PEOPLE.items() if not name.startswith("reading-")}
        typed |= {field: text}
        result = answer(RULES, CLASS["scheme"], typed)
        lines = slip.lines(RULES, typed, None, {}, result)
        assert verify(RULES, slip.text(lines)) == []
        return lines[-4:-1]

    def or_none(text: str) -> object:
        try:
            return read(text)
        except Exception as error:
            if type(error).__name__ == "TypedError":
                return None
            raise

    return or_none


def _roster(field: str, **usual: str) -> Callable[[str], object]:
    """What is found of one person with the text in a cell of a roster: None where it cannot be read."""
    part = RULES.part("roster")

    def read(text: str) -> object:
        table = io.StringIO()
        written = csv.writer(table, quoting=csv.QUOTE_ALL)
        person = {"name": "甲", "class_id": "一班"} | usual | {field: text}
        written.writerow(person)
        written.writerow(person.values())
        read_in = reading.sheets(table.getvalue().encode())
        sheets = [(sheet.name, sheet.rows, sheet.merged, sheet.hidden) for sheet in read_in]
        rows = Gathered([Source("甲.csv", sheets)]).rows
        [found] = classes.judge(RULES, part["scheme"], rows, (2026, 12, 31))["people"]
        wrong = any("写的是" in reason["message"] for reason in found["reasons"])
        return None if wrong else found

    return read


def _graduate() -> dict[str, str]:
    """What somebody answers who is asked for the day of graduation."""
    part = RULES.part("finder")
    asked = next(fit["when"] for fit in part["fits"] if "year" in fit)
    fields = find_desk.example(RULES)
    for question in part["questions"]:
        given = [one["id"] for one in question["answers"] if one["id"] in asked]
        fields[question["id"]] = " ".join(given)
    return fields


ENTRANCES: dict[str, tuple[list, Callable, Callable[[object], str], list[Callable]]] = {
    "people": (
        spellings.COUNTS,
        numbers.count,
        str,
        [
            _desk(class_page, class_desk, PEOPLE, "trainees"),
            _desk(outlook_page, outlook_desk, outlook_desk.example(RULES), "trainees"),
            _desk(calendar_page, calendar_desk, calendar_desk.example(RULES), "trainees"),
            _desk(conditions_page, conditions_desk, conditions_desk.example(RULES), "trainees"),
            _plan_rows("trainees"),
            _plan_table("trainees"),
            _link("trainees"),
            _slip("trainees"),
        ],
    ),
    "money": (
        spellings.PRICES,
        numbers.price,
        lambda fen: f"{fen // 100}.{fen % 100:02d}",
        [
            _desk(class_page, class_desk, PEOPLE, "unit_price"),
            _desk(outlook_page, outlook_desk, outlook_desk.example(RULES), "unit_price"),
            _desk(conditions_page, conditions_desk, conditions_desk.example(RULES), "unit_price"),
            _plan_rows("unit_price"),
            _plan_table("unit_price"),
            _link("unit_price"),
            _slip("unit_price"),
        ],
    ),
    "days": (
        spellings.DATES,
        written_dates.read,
        lambda day: "{}-{}-{}".format(*day),
        [
            _desk(calendar_page, calendar_desk, calendar_desk.example(RULES), "certified_on"),
            _desk(conditions_page, conditions_desk, conditions_desk.example(RULES), "opening"),
            _desk(find_page, find_desk, _graduate(), "graduated"),
            _plan_rows("certified_on"),
            _plan_table("certified_on"),
            _roster("certified_on", settled_on="2026-10-01"),
        ],
    ),
    "chances": (
        spellings.CHANCES,
        chances.chance,
        lambda chance: "{}/{}".format(*chance),
        [_desk(outlook_page, outlook_desk, outlook_desk.example(RULES), "chance")],
    ),
    "shares": (
        spellings.SHARES,
        shares.share,
        lambda share: "{}/{}".format(*share),
        [_roster("attendance")],
    ),
    "months": (
        spellings.MONTHS,
        lambda field, text: tuple(months.months(field, text)),
        lambda read: "、".join("{}-{}".format(*month) for month in read),
        [_roster("months", certified_on="2026-05-08")],
    ),
    "answers": (
        spellings.ANSWERS,
        yes_no.answer,
        lambda said: "是" if said else "否",
        [_roster("passed")],
    ),
}


def _cases() -> list[object]:
    return list(_every_case())


def _every_case() -> Iterator[object]:
    for kind, (texts, reader, usual, entrances) in ENTRANCES.items():
        for place, entrance in enumerate(entrances):
            name = entrance.__qualname__.split(".")[0]
            yield pytest.param(texts, reader, usual, entrance, id=f"{kind}-{place}{name}")


@pytest.mark.parametrize(("texts", "reader", "usual", "entrance"), _cases())
def test_every_entrance_reads_every_spelling_alike(texts, reader, usual, entrance):
    wrong = []
    answers: dict[object, object] = {}
    for text, says in texts:
        if not text.strip():  # in a field that may be blank this is no mistake
            continue
        try:
            read = reader("field", text)
        except EntryError:
            read = None
        if says is not None and says not in answers:
            answers[says] = entrance(usual(says))
        expected = None if says is None else answers[says]
        if read != says or entrance(text) != expected:
            wrong.append(text)
    assert wrong == []
    assert len(answers) > 0


def test_there_are_as_many_spellings_as_people_have():
    counted = [len(texts) for texts, *_ in ENTRANCES.values()]
    assert sum(counted) >= 300
    for texts, *_ in ENTRANCES.values():
        assert len({text for text, _ in texts}) >= len(texts) - 4


@pytest.mark.live
@pytest.mark.parametrize("text", ["４０人", "四十", "40.0", "\u200b40\u3000"])
def test_the_command_line_reads_the_same(text, capsys):
    say = [
        "estimate",
        "--scheme",
        "wuxi-2026",
        "--certified=36",
        "--employed=12",
        "--unit-price=2千元",
    ]
    main([*say, f"--trainees={text}"])
    said = capsys.readouterr().out
    main([*say, "--trainees=40"])
    assert said == capsys.readouterr().out
