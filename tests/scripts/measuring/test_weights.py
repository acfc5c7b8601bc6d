"""Budgets on what a visitor downloads before the first live answer."""

from scripts.measuring.weights import weights

RUNTIME = 200_000
TOGETHER = 230_000


def test_micropython_and_all_that_goes_with_it_stays_small(site):
    files = weights(site)["micropython"]
    runtime = sum(size for name, size in files.items() if "/runtime/" in name)
    assert runtime <= RUNTIME, files
    assert sum(files.values()) <= TOGETHER, files
