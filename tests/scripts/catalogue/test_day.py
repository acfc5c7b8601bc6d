"""As of which day a site is made: the same for the same commit, unless it is told."""

import subprocess
from datetime import date

import pytest

from scripts.catalogue import day
from scripts.catalogue.places import in_order
from scripts.derived.lookup import Lookup
from scripts.pages import changes
from scripts.rules.compiled import compile_rules
from tests import frozen
from tests.ended import ended

FROZEN = frozen.catalogue()
[OVER] = [document for document in FROZEN.documents if document.ended_on]
COMMITTED = "2031-05-06T07:08:09Z"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder with a catalogue that stands in place of the project's."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setattr(day, "ROOT", tmp_path)
    monkeypatch.setattr(day, "CATALOG", tmp_path / "catalog")
    (tmp_path / "catalog").mkdir()
    (tmp_path / "catalog" / "x.yml").write_text("a: 1\n")
    return tmp_path


@pytest.fixture
def commit(project, monkeypatch):
    """The same, committed."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_DATE", COMMITTED)
        monkeypatch.setenv(f"GIT_{name}_NAME", "x")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "x@example.org")
    for command in ("init", "add .", "commit -m x"):
        subprocess.run(["git", *command.split()], cwd=project, check=True, capture_output=True)
    return project


def test_a_commit_is_shown_as_of_its_day(commit):
    assert day.day_of_build() == date(2031, 5, 6)


def test_an_edit_of_the_catalogue_is_shown_as_of_today(commit):
    (commit / "y.txt").write_text("no part of the catalogue\n")
    assert day.day_of_build() == date(2031, 5, 6)
    (commit / "catalog" / "x.yml").write_text("a: 2\n")
    assert day.day_of_build() == date.today()


def test_a_day_that_is_told_comes_first(commit, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert day.day_of_build() == date(1970, 1, 2)


def test_without_history_or_without_git_it_is_today(project, monkeypatch):
    assert day.day_of_build() == date.today()
    monkeypatch.setenv("PATH", "")
    assert day.day_of_build() == date.today()


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_an_end_folds_and_demotes_from_its_first_day_on(days):
    """Before it nothing but words says that the document will end."""
    made = ended(FROZEN, frozen.SCHEME, date(2099, 8, 1))
    made.day = date(2099, 8, 1 + days) if days >= 0 else date(2099, 7, 31)
    is_over = days >= 0
    lookup = Lookup(made, frozen.LOCK)
    assert (frozen.SCHEME in {d.id for d in lookup.parted(lookup.documents)[1]}) == is_over
    assert (frozen.SCHEME in {d.id for d in lookup.ended_in("schemes")}) == is_over
    assert (in_order(made)[0].id != frozen.SCHEME) == is_over
    schemes = compile_rules(made)["rules"]["schemes"]
    assert (schemes[0]["id"] != frozen.SCHEME) == is_over
    told = [entry.link for entry in changes.with_endings([], made)]
    assert (f"documents/{frozen.SCHEME}.md" in told) == is_over
    [scheme] = [scheme for scheme in schemes if scheme["id"] == frozen.SCHEME]
    assert "2099年8月1日起停止执行" in scheme["ended"]["message"]
    assert f"documents/{OVER.id}.md" in told
