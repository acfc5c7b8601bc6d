"""The frozen catalogue is one that tests can stand on: sound, proved but for what it means to show,
with records of every kind, and with nothing of the real one."""

from scripts.catalogue.kinds import KINDS
from tests import frozen, frozen_lock


def test_it_is_sound_and_has_records_of_every_kind():
    assert list(map(str, frozen.checked()[1])) == []
    assert [name for name in KINDS if not frozen.catalogue().records(name)] == []


def test_its_schemes_are_of_every_sort():
    schemes = frozen.catalogue().schemes
    assert sum(s.formula is not None for s in schemes) >= 2
    assert any(s.ceiling for s in schemes)
    assert any(not s.formula and not s.ceiling for s in schemes)


def test_one_record_is_unproved():
    [waiting] = frozen.unproved().records()
    assert waiting in frozen.catalogue().targets


def test_what_one_test_writes_into_the_rules_no_other_finds():
    frozen.compiled()["rules"]["schemes"].clear()
    assert frozen.compiled()["rules"]["schemes"] != []


def test_its_lock_is_as_the_command_makes_it():
    made = frozen_lock.renewed() == frozen.LOCK.read_text(encoding="utf-8")
    assert made, "its records have changed: run .venv/bin/python -m tests.frozen_lock"
