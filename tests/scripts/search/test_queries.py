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
def written():
    """Every query, as it was written down for the catalogue of its day."""
    return strict_yaml.load(FILE, FILE.name).value


@pytest.fixture(scope="module")
def queries(written, searched, same):
    """Those that can still be asked: the records that answer are all there, of documents that have not
    ended (what has is shown below what has not), and still print what the query rests on."""
    catalogue = load()[0]
    over = {d.id for d in catalogue.documents if catalogue.has_ended(d)}
    schemes = {s.id for s in catalogue.schemes if s.document in over}
    late = {r.id for r in catalogue.readings if r.scheme in schemes}
    known = {name for name, _ in answers(["addresses"], searched=searched)[0]}
    rests = [(q["query"], *rest) for q in written for rest in q.get("rests", {}).items()]
    held = answers(*(["holds", *rest] for _, *rest in rests), searched=searched)
    changed = {query for (query, *_), holds in zip(rests, held, strict=True) if not holds}

    def stands(name):
        ended = name in late or any(document in name for document in over)
        return bool(same(name) & known) and not ended

    return [
        q
        for q in written
        if q["query"] not in changed and all(map(stands, (*q["first"], *q["within"])))
    ]


@pytest.fixture(scope="module")
def found(written, queries, searched):
    """For each query the ids in the order in which they are shown, without those that only a document
    knows that no query was written for."""
    sought = {name for q in written for name in (*q["first"], *q["within"])}
    of_today = [
        number
        for number, row in enumerate(searched["documents"])
        if any(row[5] in name for name in sought)
    ]
    rows = searched["rows"] + searched["rest"]["rows"]
    names = [name for name, _ in answers(["addresses"], searched=searched)[0]]
    new = {
        name
        for name, row in zip(names, rows, strict=True)
        if len(row) > 4 and row[4] and not set(row[4]) & set(of_today)
    } - sought
    asked = answers(*(["search", query["query"]] for query in queries), searched=searched)
    shown = ([[i for i in ids if i not in new][:SHOWN] for _, ids in one["shown"]] for one in asked)
    return [[i for ids in part for i in ids] for part in shown]


@pytest.fixture(scope="module")
def same(searched):
    """What answers the same: an action and the clause before it, a target and the page of its measure."""
    rows = answers(["addresses"], searched=searched)[0]
    kinds = [searched["kinds"][row[0]][0] for row in searched["rows"] + searched["rest"]["rows"]]
    alike, clause = {}, ""
    for (name, address), kind in zip(rows, kinds, strict=True):
        if kind == "clauses":
            clause = name
        other = {"actions": clause, "targets": address.partition("#")[0]}.get(kind)
        if other:
            alike.setdefault(name, set()).add(other)
            alike.setdefault(other, set()).add(name)
    return lambda name: {name, *alike.get(name, ())}


def test_there_are_enough_of_every_kind(written):
    kinds = Counter(query["kind"] for query in written)
    assert len(written) >= 200
    assert min(kinds.values()) >= 10


def test_most_of_them_can_still_be_asked(written, queries):
    assert len(queries) > len(written) / 2, "write queries for the catalogue as it is now"


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
