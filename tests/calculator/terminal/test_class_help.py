"""The help of a command for one class: an example that runs, and everything that can be chosen."""

import pytest

from calculator import rules
from calculator.__main__ import main
from tests import frozen

LOAD = rules.load  # before the fixture puts another in its place


def test_the_example_in_the_help_runs_and_every_choice_is_named(capsys):
    for command in ("estimate", "explain", "ladder"):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        told = capsys.readouterr().out
        example = next(line for line in told.splitlines() if line.startswith("  python -m"))
        assert main(example.split()[3:]) == 0
        assert "csv 只有" in told.replace("\n", "") or command == "ladder"
        assert "72,000" in capsys.readouterr().out
        for scheme in frozen.rules().schemes:
            assert f"  {scheme.id}  {scheme.title}" in told
            for reading in scheme.readings:
                for option in reading["options"]:
                    mark = "*" if option["value"] == reading["default"] else " "
                    assert f"{mark} {reading['id']}={option['value']}  " in told


@pytest.mark.parametrize("command", ["estimate", "calendar"])
def test_help_is_there_without_rules(command, capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(rules, "load", lambda: LOAD(tmp_path / "none.json"))
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    assert "请先在项目文件夹里运行 make setup" in capsys.readouterr().out
