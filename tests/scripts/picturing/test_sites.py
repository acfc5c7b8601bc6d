"""Another state is built beside this one and leaves nothing behind."""

import subprocess
import sys

import pytest

from scripts.picturing import sites


@pytest.fixture
def ran(monkeypatch):
    """The commands, none of which does anything."""
    commands = []
    monkeypatch.setattr(subprocess, "run", lambda command, **_: commands.append(command))
    return commands


def test_it_is_checked_out_built_and_taken_away(ran, tmp_path):
    with sites.site_of("abc", tmp_path) as site:
        assert site == tmp_path / "site"
        assert (tmp_path / "node_modules").is_symlink()
        assert ran[0][:3] == ["git", "worktree", "add"] and ran[0][-1] == "abc"
        assert ran[1] == [sys.executable, "-m", "scripts.build", "site"]
    assert ran[2][:3] == ["git", "worktree", "remove"] and len(ran) == 3


def test_it_is_taken_away_as_well_if_something_fails(ran, tmp_path):
    with pytest.raises(KeyError), sites.site_of("abc", tmp_path):
        raise KeyError
    assert ran[-1][:3] == ["git", "worktree", "remove"]
