"""The version of the rules is that of the schemes: what a slip and a link are compared by."""

import copy

from scripts.rules.compiled import compile_rules, version_of
from tests import frozen


def test_the_version_stays_when_only_the_days_change_and_moves_with_a_scheme():
    catalogue = copy.copy(frozen.catalogue())
    before = compile_rules(catalogue)
    catalogue.calendar = [
        one.model_copy(update={"conventions": one.conventions[:1]}) for one in catalogue.calendar
    ]
    after = compile_rules(catalogue)
    assert after["rules"] != before["rules"]
    assert after["data_version"] == before["data_version"]
    catalogue.schemes = [
        one.model_copy(update={"title": one.title + "！"}) for one in catalogue.schemes
    ]
    assert compile_rules(catalogue)["data_version"] != before["data_version"]


def test_a_version_does_not_depend_on_the_order_of_keys():
    assert version_of({"a": 1, "b": [2]}) == version_of({"b": [2], "a": 1})
    assert version_of({"a": 1}) != version_of({"a": 2})
