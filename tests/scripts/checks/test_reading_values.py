"""What one change may name; the other messages stand in ``tests/bad/reading-*``."""

from scripts.checks.reading_values import wrong_replacement


def test_replacement():
    assert wrong_replacement("a", ["a", "b"]) is None
    assert "可用的是 a" in wrong_replacement("b", ["a"])
    assert "这是第一笔" in wrong_replacement("b", [])
