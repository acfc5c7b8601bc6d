"""The command lists every gap and says by its exit code whether there are some."""

import pytest

from scripts import gaps
from scripts.evidence.gaps import Gap
from scripts.evidence.source_folder import Sources
from tests import frozen


@pytest.fixture(autouse=True)
def on_the_frozen_catalogue(monkeypatch):
    monkeypatch.setattr(gaps, "load", frozen.checked)


def test_gaps_are_listed(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(gaps, "read_sources", lambda *_: Sources())
    monkeypatch.setattr(gaps, "gaps", lambda *_: iter([Gap("city", "一", "10万", "培训", "人")]))
    assert gaps.main([str(tmp_path)]) == 1
    assert "10万：…培训【10万】人…" in capsys.readouterr().out


def test_a_folder_must_be_named_and_hold_the_texts(capsys, tmp_path):
    assert gaps.main([]) == 2
    assert gaps.main([str(tmp_path)]) == 1
    assert "里没有一份 .txt 原文有" in capsys.readouterr().err
