"""What is not proved by the sources yet is marked on its page, and nowhere else."""

from scripts.build import check
from scripts.evidence import sources_lock
from tests import rendered

MARK = "<strong>待核</strong>"


def test_only_pages_of_unproved_records_are_marked(monkeypatch):
    catalogue, _ = check()
    assert not [name for name, text in rendered.pages(catalogue).items() if MARK in text]
    lock = sources_lock.read()
    action = catalogue.actions[0]
    del lock.quotes[action.document, action.clause, action.skills[0]]
    monkeypatch.setattr(sources_lock, "read", lambda: lock)
    marked = [name for name, text in rendered.pages(catalogue).items() if MARK in text]
    assert f"actions/{action.id}.md" in marked
    assert "readings/r1.md" not in marked
