"""The links to clauses that a desk's page of the frozen catalogue has, as the build writes them."""

import json

from scripts.desks.bundle import bundle
from tests import frozen


def links(desk):
    """{document and clause: address} of `desk`."""
    return json.loads(bundle(desk, frozen.catalogue(), frozen.compiled()))["links"]
