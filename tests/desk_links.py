"""The links to clauses that a desk's page has, as the build writes them."""

import json

from calculator import rules
from scripts.catalogue import loading
from scripts.desks.bundle import bundle


def links(desk):
    """{document and clause: address} of `desk`."""
    compiled = json.loads(rules.RULES_FILE.read_text(encoding="utf-8"))
    return json.loads(bundle(desk, loading.load()[0], compiled))["links"]
