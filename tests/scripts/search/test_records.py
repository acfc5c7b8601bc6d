"""Each record that visitors look for has an entry."""

from scripts.derived.lookup import Lookup
from scripts.search import records
from tests import frozen


def test_it_is_the_same_every_time():
    lookup = Lookup(frozen.catalogue(), frozen.LOCK)
    assert list(records.entries(lookup)) == list(records.entries(lookup))


def test_notes_name_documents_as_visitors_do():
    catalogue = frozen.catalogue()
    lookup = Lookup(catalogue, frozen.LOCK)
    ids = [document.id for document in catalogue.documents]
    group = catalogue.groups[0].model_copy(update={"note": f"{ids[0]} 二把它单列"})
    said = records._entry("groups", group, lookup).said
    assert said == (f"《{lookup.document(ids[0]).short_title}》二把它单列",)
    for entry in records.entries(lookup):
        assert not [name for name in ids if any(name in text for text in entry.said)], entry


def test_what_quotes_a_clause_stands_behind_it():
    lookup = Lookup(frozen.catalogue(), frozen.LOCK)
    behind, clause = 0, None
    for entry in records.entries(lookup):
        if entry.kind == "clauses":
            clause = entry
        elif entry.kind in records._QUOTING:
            assert clause, entry.id
            behind += 1
    assert behind == sum(len(frozen.catalogue().records(name)) for name in records._QUOTING)
