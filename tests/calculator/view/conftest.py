"""Pages that compute are opened on a site of the frozen catalogue."""

import pytest


@pytest.fixture(scope="session")
def site(made_up_site):
    """The folder of a site that has the desks' pages of the frozen catalogue."""
    return made_up_site


@pytest.fixture(scope="session")
def address(made_up_address):
    """Where it is served, with a slash at the end."""
    return made_up_address
