"""An option that is given twice and differently is asked about: neither of the two is dropped in silence."""

import pytest

from calculator.__main__ import main
from tests import frozen

CLASS = ["--scheme", "yunzhou-2026", "--trainees", "40", "--certified", "36", "--employed", "12"]


def test_a_number_given_twice(capsys, monkeypatch):
    monkeypatch.setattr("calculator.rules.load", frozen.rules)
    command = ["estimate", *CLASS, "--unit-price", "2000"]
    with pytest.raises(SystemExit) as ended:
        main([*command, "--trainees", "50"])
    assert ended.value.code == 2
    assert "--trainees 写了两次，内容不一样；请只留一个" in capsys.readouterr().err
    assert main([*command, "--trainees", "40"]) == 0
    assert main(command) == 0
