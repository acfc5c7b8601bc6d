"""The pages beside the desks: each once, those of the records and those that belong to no record."""

from scripts.derived.lookup import Lookup
from scripts.desks.site_parts import with_site_parts
from scripts.published.all_pages import beside_desks
from tests import frozen


def test_every_page_stands_once_and_none_is_forgotten():
    lookup = Lookup(frozen.catalogue(), frozen.LOCK)
    compiled = with_site_parts(lookup.compiled, lookup)
    files = [page.file for page in beside_desks(lookup, compiled, [])]
    assert len(set(files)) == len(files)
    assert {"index.md", "changes.md", "search.md", "caps/index.md", "readings/r3.md"} <= {*files}
    home = next(page for page in beside_desks(lookup, compiled, []) if page.file == "index.md")
    assert home.shown["starts"], "the home page begins with the finder's first question"
