"""Names and aliases are claimed of the clause that prints them, and proved like quotations."""

import pytest

from scripts.catalogue.loading import load
from scripts.evidence import page_quotes, proof
from scripts.evidence.claims import NameClaim, claims
from scripts.evidence.own_words import unfounded
from scripts.evidence.printed_names import printed_names
from scripts.evidence.sources_lock import SourcesLock
from scripts.evidence.unproved import Unproved
from scripts.open_data.records import open_data
from tests import frozen


@pytest.fixture(autouse=True)
def no_pages(monkeypatch):
    """No page written by hand quotes the made-up document."""
    monkeypatch.setattr(page_quotes, "load", lambda _: ([], []))


@pytest.fixture
def written(tmp_path):
    """A function that makes a catalogue of an office, a group and an occupation."""

    def catalogue(alias="市甲部", more="", cited="由市甲局负责", group="甲类人"):
        file = tmp_path / "names.yml"
        file.write_text(
            f"""
departments:
  - id: dept-a
    name: 市甲局
    place: 甲市
    level: 市
    kind: 政府
    aliases: [{alias}]
    named_in:
      - {{document: city, clause: 一, quote: {cited}}}
      - {{document: city, clause: 二, quote: 听市甲部的}}
groups:
  - id: group-a
    name: {group}
    named_in: [{{document: city, clause: 一, quote: 甲类、乙类人}}]
{more}
""",
            encoding="utf-8",
        )
        return load(tmp_path)[0]

    return catalogue


TEXTS = {("city", "一"): "由市甲局负责，培训甲类、乙类人", ("city", "二"): "听市甲部的"}


def names(catalogue):
    return {c.words: (c.document, c.clause) for c in claims(catalogue) if isinstance(c, NameClaim)}


def told(catalogue, texts=TEXTS):
    _, problems = proof.prove(catalogue, texts)
    return [(p.where, p.message) for p in problems if not p.message.startswith("原文的这些条款")]


def test_a_name_is_claimed_of_the_citation_that_holds_it(written):
    found = names(written(group="乙类人"))
    assert found == {"市甲局": ("city", "一"), "市甲部": ("city", "二"), "乙类人": ("city", "一")}


def test_what_an_action_prints_is_a_place_of_the_name():
    catalogue = frozen.catalogue()
    printed = {
        (action.document, office.printed_in or action.clause, office.as_written)
        for action in catalogue.actions
        for office in action.departments
    }
    by_actions = {
        c.key
        for c in claims(catalogue)
        if isinstance(c, NameClaim) and not c.record.named_in and c.inside == ("name",)
    }
    assert by_actions & printed


def test_names_that_the_texts_print_are_proved_and_kept(written):
    catalogue = written(group="乙类人")
    positions, _ = proof.prove(catalogue, TEXTS)
    assert told(catalogue) == []
    assert positions["city", "二", "市甲部"] == 1
    assert proof.unproved(catalogue, SourcesLock({}, positions)) == []


def test_an_alias_that_nothing_prints_is_to_be_deleted(written):
    assert told(written(alias="市丙办", group="乙类人")) == [
        (
            "departments[0].aliases[0]",
            "原文里没有完整的名称 “市丙办”；请照原文改，或删去这个别名",
        )
    ]


def test_a_name_that_nothing_prints_is_to_be_said_ours(written):
    assert told(written()) == [
        (
            "groups[0].name",
            "原文里没有完整的名称 “甲类人”；请照原文改，或写明是本站的叫法（coined: true）",
        )
    ]
    ours = written(group="甲类人\n    coined: true")
    assert told(ours) == []
    assert "甲类人" not in names(ours)


def test_the_name_of_an_office_is_to_be_corrected(written):
    texts = {**TEXTS, ("city", "一"): "由市甲局办公室负责，培训甲类、乙类人"}
    catalogue = written(group="乙类人", cited="由市甲局办公室负责")
    assert told(catalogue, texts) == [
        ("departments[0].name", "原文里没有完整的名称 “市甲局”；请照原文改")
    ]


def test_a_name_printed_in_another_clause_says_where(written):
    texts = {**TEXTS, ("city", "三"): "由市丙办负责"}
    assert told(written(alias="市丙办", group="乙类人"), texts) == [
        (
            "departments[0].aliases[0]",
            "这条记录引的条款里没有完整的名称 “市丙办”，它印在 city 三；"
            "请在 named_in 里引印着它的那一句",
        )
    ]


def test_a_name_whose_record_cites_nothing_is_unproved(written):
    catalogue = written(more="  - {id: group-b, name: 丙类人}", group="乙类人")
    lock = SourcesLock({}, proof.prove(catalogue, TEXTS)[0])
    [problem] = proof.unproved(catalogue, lock)
    assert problem.where == "groups[1].name"
    waiting = Unproved(claims(catalogue), lock.quotes)
    assert waiting.records() == [catalogue.groups[1]]
    assert open_data(catalogue, waiting)["groups"][1]["unproved"] == []


def test_a_figure_in_a_printed_name_counts_as_quoted(written):
    assert list(unfounded(written(group="95类人"))) == []
    ours = written(group="95类人\n    coined: true")
    assert [inside for _, inside, _ in unfounded(ours)] == [("name",)]


def test_every_kind_of_printed_name_is_claimed():
    catalogue = frozen.catalogue()
    every = [
        (record, *each)
        for name in ("departments", "groups", "fields", "occupations")
        for record in catalogue.records(name)
        for each in printed_names(record)
    ]
    claimed = [(c.record, c.inside, c.words) for c in claims(catalogue) if isinstance(c, NameClaim)]
    assert claimed == every
    assert {len(inside) for _, inside, _ in every} == {1, 2}
