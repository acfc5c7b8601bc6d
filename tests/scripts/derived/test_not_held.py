"""Documents that are cited and not held, each with every clause that cites it, once."""

from scripts.derived.not_held import not_held
from tests import frozen

CATALOGUE = frozen.catalogue()


def test_each_is_named_as_printed_and_none_that_is_held():
    found = not_held(CATALOGUE)
    printed = [r for d in CATALOGUE.documents for r in d.references if r.id is None]
    assert printed and found
    names = " ".join(one.name for one in found)
    for reference in printed:
        assert (reference.number or reference.title) in names
    held = {r.id for d in CATALOGUE.documents for r in d.references if r.id} | {
        d.id for d in CATALOGUE.documents
    }
    assert not [one for one in found if one.name in held]


def test_every_citation_is_there_and_the_most_cited_come_first():
    found = not_held(CATALOGUE)
    titles = {d.id: d.short_title for d in CATALOGUE.documents}
    wanted = {
        (titles[d.id], r.cite.clause)
        for d in CATALOGUE.documents
        for r in d.references
        if r.id is None
    }
    told = [(by, clause) for one in found for by, clauses in one.cited for clause in clauses]
    assert set(told) == wanted
    counts = [sum(len(clauses) for _, clauses in one.cited) for one in found]
    assert counts == sorted(counts, reverse=True)
