"""Tests of the calculator run on the rules of the frozen catalogue, also where a command loads them."""

import pytest

from calculator import api, rules
from tests import frozen


@pytest.fixture(autouse=True)
def frozen_rules(monkeypatch, request):
    """What `calculator.rules.load` reads is the frozen catalogue's; not so where a test is `live`."""
    if not request.node.get_closest_marker("live"):
        monkeypatch.setattr(rules, "load", frozen.rules)
        monkeypatch.setattr(api, "_rules", frozen.rules)
