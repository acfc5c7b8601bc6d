"""Counting mutants, and the settings they are made with."""

import re
import tomllib
from fnmatch import fnmatchcase

from scripts.files.paths import ROOT
from scripts.mutants import by_module, mutants_of

LISTED = """
    calculator.engine.scheme.money.x_yuan__mutmut_1: killed
    calculator.engine.scheme.money.x_yuan__mutmut_2: survived
    calculator.engine.scheme.payment.xǁPaymentǁ__init____mutmut_1: timeout
    calculator.engine.one_class.slip.x_text__mutmut_1: not checked
"""
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
MODULES = sorted(
    file.relative_to(ROOT).as_posix()
    for file in (ROOT / "calculator" / "engine").rglob("*.py")
    if file.name != "__init__.py"
)


def test_mutants_are_counted_by_module_and_those_not_run_are_left_out():
    assert by_module(LISTED) == {"money": {"killed": 1, "survived": 1}, "payment": {"timeout": 1}}


def test_every_module_of_the_engine_is_mutated_and_can_be_asked_for_by_its_name():
    assert "calculator/engine/scheme/money.py" in MODULES
    for module in MODULES:
        assert any(fnmatchcase(module, one) for one in SETTINGS["only_mutate"]), module
        name = module.removesuffix(".py").replace("/", ".") + ".x_some__mutmut_1"
        [pattern] = mutants_of([name.split(".")[-2]])
        assert fnmatchcase(name, pattern), name


def test_every_test_of_the_engine_is_run_against_mutants():
    """The folder of the engine's tests is in the list, and all in the list is there."""
    chosen = SETTINGS["pytest_add_cli_args_test_selection"]
    assert "tests/calculator/engine" in chosen
    assert (ROOT / "tests/calculator/engine/scheme/test_money.py").is_file()
    for name in chosen:
        assert (ROOT / name).exists(), f"{name} is not there: take it out of [tool.mutmut]"


def test_what_is_left_out_against_mutants_is_there():
    options = SETTINGS["pytest_add_cli_args"]
    left_out = [each.partition("=")[2] for each in options if each.startswith("--deselect=")]
    assert left_out
    for each in left_out:
        file, _, test = each.partition("::")
        function = re.escape(test.partition("[")[0])
        text = (ROOT / file).read_text(encoding="utf-8")
        assert re.search(rf"^def {function}\(", text, re.MULTILINE), f"{each} is not there"
