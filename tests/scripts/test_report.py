"""The step that keeps the weekly report in the tracker, rehearsed against a host on this machine."""

import subprocess
import sys
from datetime import date

import pytest

from scripts import report
from scripts.files.paths import ROOT
from scripts.reporting import upkeep_text
from tests import made_up_host
from tests.made_up_host import TOKEN, somebody_elses


@pytest.fixture
def made():
    with made_up_host.running() as made:
        yield made


def tell(made, file, found):
    file.write_text(upkeep_text.text(date(2099, 1, 2), [("要做的", found)]), encoding="utf-8")
    return report.main([str(file)], {}, lambda _: made.host())


def test_one_issue_is_made_edited_and_closed_when_nothing_is_left(made, tmp_path, capsys):
    foreign = somebody_elses(f"{report.MARKER}\n冒充的")
    made.issues = [dict(foreign)]
    for found in ([], ["一处"], ["两处", "两处"], []):
        assert tell(made, tmp_path / "upkeep.md", found) == 0
    assert made.issues[0] == foreign
    [ours] = made.issues[1:]
    assert (ours["title"], ours["state"]) == (upkeep_text.TITLE, "closed")
    assert ours["body"].startswith(f"{report.MARKER}\n截至 2099-01-02，共 0 处")
    assert [one.method for one in made.written()] == ["POST", "PATCH", "PATCH"]
    assert TOKEN not in "".join(capsys.readouterr())


def test_an_error_of_the_host_is_one_sentence(made, tmp_path, capsys):
    made.refusing = {"POST": 403}
    assert tell(made, tmp_path / "upkeep.md", ["一处"]) == 1
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1 and "permissions" in told


def test_a_report_that_is_not_there_is_told_what_to_run(tmp_path, capsys):
    assert report.main([str(tmp_path / "no.md")]) == report.main([]) == 2
    assert "make upkeep" in capsys.readouterr().err


def test_it_needs_nothing_but_a_bare_python():
    bare = [sys.executable, "-S", "-m", "scripts.report"]
    done = subprocess.run(bare, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 2 and "make report" in done.stderr
