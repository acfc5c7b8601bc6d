"""People whom a document trains are printed beside others: they are nothing that is written for these."""

import pytest

from scripts.catalogue.loading import load
from tests import rendered

pytestmark = pytest.mark.live


def test_only_what_is_learnt_is_written_for_somebody():
    catalogue = load()[0]
    pages = rendered.pages(catalogue)
    for record in catalogue.occupations:
        page = pages[f"occupations/{record.id}.md"]
        assert not record.of_people or ("写给谁</span>" not in page and "把它写给谁" not in page)
    assert any(
        "写给谁</span>" in pages[f"occupations/{record.id}.md"]
        for record in catalogue.occupations
        if not record.of_people
    )
