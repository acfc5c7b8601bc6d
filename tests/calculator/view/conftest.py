"""Pages that compute are opened on a site of the frozen catalogue."""

import pytest

from tests import made_up_site
from tests.conftest import served


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The folder of a site that has the desks' pages of the frozen catalogue."""
    return made_up_site.build(tmp_path_factory.mktemp("frozen-site"))


@pytest.fixture(scope="session")
def address(site):
    """Where it is served, with a slash at the end."""
    with served(site) as where:
        yield where
