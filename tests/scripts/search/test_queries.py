"""What people type finds what they mean: `queries.yml`, asked of the data of the catalogue as it is."""

from collections import Counter
from pathlib import Path

import pytest

from scripts.catalogue.loading import load
from scripts.evidence import sources_lock
from scripts.files import strict_yaml
from scripts.files.paths import CONTENT
from tests.on_search import answers, made

pytestmark = pytest.mark.live

FILE = Path(__file__).with_name("queries.yml")
FIRST = 0.95  # of the queries that have an answer: it stands first
SHOWN = 3  # rows under a heading, before its button


@pytest.fixture(scope="module")
def searched():
    return made(load()[0], sources_lock.FILE, CONTENT)


@pytest.fixture(scope="module")
def queries():
    return strict_yaml.load(FILE, FILE.name).value


@pytest.fixture(scope="module")
def found(queries, searched):
    """For each query the ids in the order in which they are shown."""
    asked = answers(*(["search", query["query"]] for query in queries), searched=searched)
    return [[i for _, ids in one["shown"] for i in ids[:SHOWN]] for one in asked]


@pytest.fixture(scope="module")
def same(searched):
    """What answers the same: an action and the clause before it, a target and the page of its measure."""
    rows = answers(["addresses"], searched=searched)[0]
    kinds = [searched["kinds"][row[0]][0] for row in searched["rows"]]
    alike, clause = {}, ""
    for (name, address), kind in zip(rows, kinds, strict=True):
        if kind == "clauses":
            clause = name
        other = {"actions": clause, "targets": address.partition("#")[0]}.get(kind)
        if other:
            alike.setdefault(name, set()).add(other)
            alike.setdefault(other, set()).add(name)
    return lambda name: {name, *alike.get(name, ())}


def test_there_are_enough_of_every_kind(queries):
    kinds = Counter(query["kind"] for query in queries)
    assert len(queries) >= 200
    assert min(kinds.values()) >= 10


def test_every_id_is_one(queries, searched, same):
    known = {name for name, _ in answers(["addresses"], searched=searched)[0]}
    named = {name for query in queries for name in (*query["first"], *query["within"])}
    assert [name for name in sorted(named) if not same(name) & known] == []


def test_the_right_one_stands_first(queries, found, same):
    answerable = [(q, ids) for q, ids in zip(queries, found, strict=True) if q["first"]]
    wrong = [
        (q["query"], ids[:1])
        for q, ids in answerable
        if not any(same(name) & set(ids[:1]) for name in q["first"])
    ]
    assert len(wrong) <= (1 - FIRST) * len(answerable), wrong


def test_all_that_is_meant_is_among_the_first_ten(queries, found, same):
    lacking = [
        (q["query"], name)
        for q, ids in zip(queries, found, strict=True)
        for name in q["within"]
        if not same(name) & set(ids[:10])
    ]
    assert lacking == []


def test_nothing_is_empty_that_has_an_answer_and_what_has_none_is(queries, found):
    wrong = [
        q["query"] for q, ids in zip(queries, found, strict=True) if bool(ids) != bool(q["first"])
    ]
    assert wrong == []
