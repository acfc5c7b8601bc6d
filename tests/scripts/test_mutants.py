"""Counting mutants, and the settings they are made with."""

import tomllib

from scripts.files.paths import ROOT
from scripts.mutants import by_module

LISTED = """
    calculator.engine.money.x_yuan__mutmut_1: killed
    calculator.engine.money.x_yuan__mutmut_2: survived
    calculator.engine.payment.xǁPaymentǁ__init____mutmut_1: timeout
    calculator.engine.slip.x_text__mutmut_1: not checked
"""


def test_mutants_are_counted_by_module_and_those_not_run_are_left_out():
    assert by_module(LISTED) == {"money": {"killed": 1, "survived": 1}, "payment": {"timeout": 1}}


def test_every_test_of_the_engine_is_run_against_mutants():
    """A test file called like a module of the engine is in the list, and all in the list is there."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    chosen = settings["tool"]["mutmut"]["pytest_add_cli_args_test_selection"]
    for name in chosen:
        assert (ROOT / name).is_file(), f"{name} is not there: take it out of [tool.mutmut]"
    for module in sorted((ROOT / "calculator" / "engine").glob("*.py")):
        name = f"tests/test_{module.name}"
        if (ROOT / name).is_file() and "open_page" not in (ROOT / name).read_text("utf-8"):
            assert name in chosen, f"{name} tests the engine: add it to [tool.mutmut]"
