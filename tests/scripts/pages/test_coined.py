"""A name that the editors made says so on its page, and a printed one does not."""

import pytest

from scripts.catalogue.loading import load
from tests import rendered

pytestmark = pytest.mark.live


def test_a_name_of_our_own_says_so_on_its_page_alone():
    catalogue = load()[0]
    pages = rendered.pages(catalogue)
    for name in ("groups", "occupations"):
        for record in catalogue.records(name):
            assert ("是本站的叫法" in pages[f"{name}/{record.id}.md"]) == record.coined
