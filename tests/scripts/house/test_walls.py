"""The walls of the house: the sources keep them, and each one is noticed when it is broken."""

from itertools import product

import pytest

from scripts.files.paths import ROOT
from scripts.house.imports import Import, imports, modules
from scripts.house.walls import MAY_IMPORT, broken, levels, room_of, unused

FOUND = imports(ROOT)
WALLS = [
    pair
    for pair in product(MAY_IMPORT, MAY_IMPORT)
    if pair[0] != pair[1] and pair[1] not in MAY_IMPORT[pair[0]]
]


def test_no_import_breaks_a_wall():
    assert len(FOUND) > 500
    complaints = list(broken(FOUND))
    assert not complaints, "\n".join(complaints)


def test_every_room_is_there_and_every_module_stands_in_one():
    rooms = {room_of(module) for module in modules(ROOT)}
    assert rooms - {"calculator", "scripts"} | {"calculator", "scripts"} == set(MAY_IMPORT)


def test_no_circle_and_none_upwards():
    height = levels()
    for room, allowed in MAY_IMPORT.items():
        assert all(height[other] < height[room] for other in allowed)


def test_no_permission_that_nobody_uses():
    assert unused(FOUND) == []


@pytest.mark.parametrize(("here", "there"), WALLS)
def test_each_wall_is_noticed(here, there):
    wrong = Import(f"{here}.somewhere", f"{there}.elsewhere", 7)
    if room_of(wrong.importer) != here or room_of(wrong.imported) != there:
        wrong = Import(here, there, 7)
    [complaint] = broken([wrong])
    assert f"imports {wrong.imported}" in complaint
    assert f"a wall between {here} and {there}" in complaint
    assert "belongs" in complaint


def test_the_message_says_where_the_thing_belongs():
    found = [Import("scripts.rules.governing", "scripts.checks.governing", 9)]
    assert list(broken(found)) == [
        "scripts/rules/governing.py:9 imports scripts.checks.governing. There is a wall between "
        "scripts.rules and scripts.checks: scripts.rules may import scripts.files、"
        "scripts.catalogue. What both need belongs in scripts.catalogue."
    ]
    upwards = [Import("scripts.derived.lookup", "scripts.pages.titles", 3)]
    assert "stands above it" in next(broken(upwards))
