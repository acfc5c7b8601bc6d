"""The open data keeps its promises to programs that read it."""

import json
import re
from datetime import date

import jsonschema
import pytest

from scripts.catalogue.loading import load
from scripts.catalogue.locator import anchor
from scripts.evidence.claims import claims
from scripts.evidence.unproved import Unproved
from scripts.open_data.cells import Cells
from scripts.open_data.columns import TABLES
from scripts.open_data.records import open_data, to_json
from scripts.open_data.schemas import list_schema

pytestmark = pytest.mark.live


CATALOGUE, _ = load()
DATA = json.loads(to_json(open_data(CATALOGUE)))
PRINTED_ONCE = {
    (action.id, office.id): office.printed_in
    for action in CATALOGUE.actions
    for office in action.departments
    if office.printed_in
}
LISTS = [
    "documents",
    "clauses",
    "actions",
    "departments",
    "groups",
    "fields",
    "caps",
    "schemes",
    "readings",
    "occupations",
    "targets",
    "requirements",
    "forms",
]


def objects(value):
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from objects(part)
    elif isinstance(value, list):
        for part in value:
            yield from objects(part)


def test_every_list_is_there_whole():
    assert list(DATA) == LISTS
    for name in LISTS:
        assert len(DATA[name]) == len(CATALOGUE.records(name)) > 0


@pytest.mark.parametrize("name", LISTS)
def test_ids_are_unique_and_lead_somewhere(name):
    ids = [record["id"] for record in DATA[name]]
    assert len(ids) == len(set(ids))


def test_a_citation_is_exactly_document_clause_quote():
    places = {(c["document"], c["locator"]) for c in DATA["clauses"]}
    cites = [o for o in objects(DATA) if "quote" in o]
    assert cites
    for cite in cites:
        assert set(cite) == {"document", "clause", "quote"}, cite
        assert (cite["document"], cite["clause"]) in places


def test_every_reference_is_to_a_record():
    ids = {name: {r["id"] for r in DATA[name]} for name in LISTS}
    for action in DATA["actions"]:
        assert action["document"] in ids["documents"]
        assert set(action["fields"]) <= ids["fields"]
        for part in action["parts"]:
            assert set(part["fields"]) <= ids["fields"]
            assert {group["id"] for group in part["groups"]} <= ids["groups"]
        assert {d["id"] for d in action["departments"]} <= ids["departments"]


def test_an_action():
    action, source = DATA["actions"][-1], CATALOGUE.actions[-1]
    assert (action["id"], action["number"]) == (source.id, source.number)
    assert action["cite"]["quote"] == action["title"] == source.title
    assert [d["as_written"] for d in action["departments"]] == [
        d.as_written for d in source.departments
    ]
    assert all(type(d["lead"]) is bool for d in action["departments"])
    parts = action["parts"]
    assert [p["cite"]["quote"] for p in parts] == [p.quote for p in source.parts] != []
    for part, own in zip(parts, source.parts, strict=True):
        assert [part[k] for k in ("areas", "projects", "occupations", "skills", "open_ended")] == [
            own.areas, own.projects, own.occupations, own.skills, own.open_ended
        ]  # fmt: skip
        assert [g["as_written"] for g in part["groups"]] == own.names("groups")


def test_a_percentage_is_a_number_with_its_unit():
    shares = [o for o in objects(DATA["schemes"]) if set(o) == {"value", "unit"}]
    parts = [p for s in CATALOGUE.schemes if s.formula for p in s.formula.instalments if p.share]
    assert parts
    for part in parts:
        assert {"value": part.share.number, "unit": "%"} in shares
    figures = [f for c in DATA["clauses"] for f in c["figures"]]
    assert figures
    figures += DATA["targets"] + [r for r in DATA["requirements"] if r["value"] is not None]
    for figure in figures:
        assert type(figure["value"]) in (int, float)
        assert "%" not in str(figure["value"])


def test_a_target_or_rule_says_its_percentage_in_its_unit():
    records = (*CATALOGUE.targets, *CATALOGUE.requirements)
    shares = [record for record in records if record.value and record.value.percent]
    assert shares
    assert [record.id for record in shares if record.unit != "%"] == []


def test_a_clause_has_the_id_of_its_place():
    places = {(c["document"], c["locator"]): c["id"] for c in DATA["clauses"]}
    for (document, locator), clause_id in places.items():
        assert clause_id == f"{document}-{anchor(locator)}"
    assert len(set(places.values())) == len(places)


def test_offices_and_groups_carry_where_actions_print_them():
    for action in DATA["actions"]:
        for office in action["departments"]:
            record = next(d for d in DATA["departments"] if d["id"] == office["id"])
            quote = (action["document"], office["as_written"])
            places = [
                c["clause"] for c in record["named_in"] if (c["document"], c["quote"]) == quote
            ]
            # Printed there, or once for several actions in the clause of the first of them.
            printed = PRINTED_ONCE.get((action["id"], office["id"]), action["clause"])
            assert places.count(printed) == 1
        for group in (group for part in action["parts"] for group in part["groups"]):
            record = next(g for g in DATA["groups"] if g["id"] == group["id"])
            assert any(c["clause"] == action["clause"] for c in record["named_in"])


def test_dates_are_iso_or_null():
    dates = [document["issued_on"] for document in DATA["documents"]]
    assert None in dates and len(set(dates)) > 1
    for day in filter(None, dates):
        assert date.fromisoformat(day).isoformat() == day


def test_the_text_is_readable_and_the_same_every_time():
    text = to_json(open_data(CATALOGUE))
    assert text == to_json(open_data(load()[0]))
    assert not re.search(r"\\u[0-9a-f]{4}", text)
    assert json.loads(text) == open_data(CATALOGUE)


def test_each_record_has_what_of_it_nobody_has_proved():
    action = CATALOGUE.actions[0]
    claim = next(c for c in claims(CATALOGUE) if c.record is action)
    data = open_data(CATALOGUE, Unproved([claim]))
    cite = {"document": claim.document, "clause": claim.clause, "quote": claim.words}
    assert data["actions"][0]["unproved"] == [cite]
    assert [r for records in data.values() for r in records if r["unproved"]] == data["actions"][:1]
    jsonschema.validate(json.loads(json.dumps(data["actions"])), list_schema("actions"))
    [row] = [row for row in Cells(data).rows("actions") if row[-1]]
    assert claim.words in row[-1]
    assert list(TABLES["actions"].columns)[-1] == "unproved"
    assert all(not row[-1] for row in Cells(open_data(CATALOGUE)).rows("actions"))
