"""At each old address stands a page that leads to the new one, with the place that was asked for."""

import pytest

from scripts.build import check, write_docs
from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.derived.lookup import Lookup
from scripts.published import moved

pytestmark = pytest.mark.live


CATALOGUE, _ = check()


def renamed(list_name, at=0, **more):
    """The catalogue with one record that had other ids before."""
    lists = {name: list(CATALOGUE.records(name)) for name in KINDS}
    lists[list_name][at] = lists[list_name][at].model_copy(update=more)
    found = Catalogue(**lists)
    found.origins = dict(CATALOGUE.origins)
    return found, lists[list_name][at]


def built(catalogue, tmp_path):
    write_docs(Lookup(catalogue), tmp_path)
    return tmp_path


def test_without_former_ids_there_is_no_such_page():
    assert list(moved.pages(Lookup(CATALOGUE), {"index.md"})) == []


def test_the_old_address_leads_to_the_new(tmp_path):
    catalogue, action = renamed("actions", formerly=["old-1", "old-2"])
    folder = built(catalogue, tmp_path)
    for old in action.formerly:
        page = (folder / "actions" / f"{old}.md").read_text(encoding="utf-8")
        assert f'href="../{action.id}/"' in page
        assert f'moved: "../{action.id}/"' in page


def test_an_address_may_lead_to_another_list():
    catalogue, scheme = renamed("schemes", formerly=["readings/R99"])
    [page] = moved.pages(Lookup(catalogue), [f"schemes/{scheme.id}.md"])
    assert (page.file, page.shows.leads_to) == ("readings/r99.md", f"../../schemes/{scheme.id}/")


def test_all_pages_of_a_document_move_with_it():
    catalogue, document = renamed("documents", formerly=["old-doc"])
    files = [f"{folder}/{document.id}.md" for folder in ("documents", "requirements", "caps")]
    files += [f"comparisons/{document.id}-other-2099.md", f"comparisons/x{document.id}.md"]
    found = {page.file: page.shows.leads_to for page in moved.pages(Lookup(catalogue), files)}
    assert found == {
        "documents/old-doc.md": f"../{document.id}/",
        "requirements/old-doc.md": f"../{document.id}/",
        "caps/old-doc.md": f"../{document.id}/",
        "comparisons/old-doc-other-2099.md": f"../{document.id}-other-2099/",
    }


def test_a_page_that_stands_there_is_never_taken_the_place_of():
    catalogue, action = renamed("actions", formerly=["old-1"])
    files = [f"actions/{action.id}.md", "actions/old-1.md"]
    assert list(moved.pages(Lookup(catalogue), files)) == []


def test_a_place_on_a_shared_page_keeps_its_name(tmp_path):
    requirement, target = CATALOGUE.requirements[0], CATALOGUE.targets[0]
    clause = CATALOGUE.clauses[0]
    lists = {name: list(CATALOGUE.records(name)) for name in KINDS}
    lists["requirements"][0] = requirement.model_copy(update={"formerly": ["old-requirement"]})
    lists["targets"][0] = target.model_copy(update={"formerly": ["old-target"]})
    lists["clauses"][0] = clause.model_copy(update={"formerly": ["九（九）"]})
    catalogue = Catalogue(**lists)
    catalogue.origins = dict(CATALOGUE.origins)
    folder = built(catalogue, tmp_path)
    for file, place in (
        (f"requirements/{requirement.document}.md", "old-requirement"),
        (f"targets/{target.measure}.md", "old-target"),
        (f"documents/{clause.document}.md", "c9-9"),
    ):
        assert f'<span id="{place}"></span>' in (folder / file).read_text(encoding="utf-8"), file


def test_the_open_data_has_the_former_ids(tmp_path):
    catalogue, _ = renamed("actions", formerly=["old-1"])
    text = (built(catalogue, tmp_path) / "data" / "catalog.json").read_text(encoding="utf-8")
    assert '"formerly": [\n        "old-1"\n      ]' in text
