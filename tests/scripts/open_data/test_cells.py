"""Cells say in Chinese what the open data holds, and lose no citation."""

import re

import pytest

from scripts.catalogue.loading import load
from scripts.open_data.cells import CITE, Cells
from scripts.open_data.columns import TABLES
from scripts.open_data.records import open_data

pytestmark = pytest.mark.live


DATA = open_data(load()[0])
CELLS = Cells(DATA)
WITHOUT_QUOTATIONS = ("documents", "clauses")


def cell(name, record_id, key):
    row = next(i for i, r in enumerate(DATA[name]) if r["id"] == record_id)
    return CELLS.rows(name)[row][list(TABLES[name].columns).index(key)]


def test_a_citation_names_document_clause_and_words():
    cap = next(c for c in DATA["caps"] if c["amount"])
    titles = {document["id"]: document["short_title"] for document in DATA["documents"]}
    assert cell("caps", cap["id"], "cite") == (
        f"《{titles[cap['cite']['document']]}》{cap['cite']['clause']}：{cap['cite']['quote']}"
    )


def test_a_figure_stays_a_number_and_a_missing_one_stays_empty():
    for cap in DATA["caps"]:
        assert cell("caps", cap["id"], "amount") == ("" if cap["amount"] is None else cap["amount"])


def test_ids_of_other_records_become_names_and_lists_are_joined():
    action = next(a for a in DATA["actions"] if len(a["fields"]) > 0)
    names = {f["id"]: f["name"] for f in DATA["fields"]}
    assert cell("actions", action["id"], "fields") == "；".join(names[f] for f in action["fields"])


def test_a_part_of_an_action_says_who_learns_what_with_what_is_printed():
    part = {
        "cite": {"document": "d", "clause": "一", "quote": "面向农民工等群体，开展焊接、电工培训"},
        "open_ended": ["groups"],
        "groups": [{"id": "g", "as_written": "农民工"}], "skills": ["焊接", "电工"],
        "fields": [], "areas": [], "projects": [],
    }  # fmt: skip
    action = {**DATA["actions"][0], "parts": [part], "open_ended": ["departments"]}
    (row,) = Cells({**DATA, "actions": [action]}).rows("actions")
    cells = dict(zip(TABLES["actions"].columns, row, strict=True))
    assert (
        cells["parts"] == "写给：农民工等，学：焊接、电工（面向农民工等群体，开展焊接、电工培训）"
    )
    assert cells["open_ended"] == "责任单位"


def test_an_office_that_leads_is_marked():
    data = open_data(load()[0])
    office = data["actions"][0]["departments"][0]
    column = list(TABLES["actions"].columns).index("departments")
    for lead in (False, True):
        office["lead"] = lead
        text = Cells(data).rows("actions")[0][column]
        assert text.startswith(office["as_written"] + ("（牵头）" if lead else "；"))


def test_the_ladder_of_a_scheme_is_in_words():
    scheme = next(s for s in DATA["schemes"] if s["formula"])
    text = cell("schemes", scheme["id"], "formula")
    for instalment in scheme["formula"]["instalments"]:
        assert instalment["title"] in text and instalment["cite"]["quote"] in text
    without = next(s for s in DATA["schemes"] if not s["formula"])
    assert cell("schemes", without["id"], "formula") == ""


@pytest.mark.parametrize("name", TABLES)
def test_a_cell_is_text_or_a_number_and_holds_no_code(name):
    rows = CELLS.rows(name)
    assert rows
    for row in rows:
        for key, value in zip(TABLES[name].columns, row, strict=True):
            assert type(value) in (str, int, float)
            if key not in ("id", "measure"):
                assert not re.search(
                    r"\{'|\[\]|None|(?<![\w.@-])[a-z]+[-_][a-z]+(?![\w.@-])", str(value)
                ), value


@pytest.mark.parametrize("name", TABLES)
def test_every_quotation_of_a_record_is_in_its_row(name):
    skipped = ("entries", "measures", "contacts")

    def quotes(value):
        if isinstance(value, dict) and set(value) == CITE:
            yield value["quote"]
        elif isinstance(value, dict):
            for key, part in value.items():
                if key not in skipped:
                    yield from quotes(part)
        elif isinstance(value, list):
            for part in value:
                yield from quotes(part)

    quoted = 0
    for record, row in zip(DATA[name], CELLS.rows(name), strict=True):
        text = "\n".join(map(str, row))
        for quote in quotes(record):
            assert quote in text, record["id"]
            quoted += 1
    assert quoted or name in WITHOUT_QUOTATIONS
