"""The growth of the build in print: each size beside the first."""

from scripts.measuring import scale


def test_every_size_is_printed_beside_the_first(monkeypatch, capsys):
    builds = {1: scale.Build(500, 2.0, 6.0, 150.0), 4: scale.Build(2000, 5.0, 21.0, 210.0)}
    monkeypatch.setattr(scale, "measured", builds.__getitem__)
    scale.print_scale([1, 4])
    _, _, first, other = capsys.readouterr().out.split("\n", 3)
    assert "1.00" in first and "8.0" in first
    assert other.split()[:4] == ["4", "x", "2,000", "pages"]
    for found in ("( 2.50)", "( 3.50)", "26.0 ( 3.25)", "210 MB"):
        assert found in other
