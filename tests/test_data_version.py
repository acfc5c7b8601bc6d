"""The version of the data is that of the files that are published."""

import hashlib

from scripts.catalogue import ROOT, load
from scripts.data_version import LICENCE, SITE, data_version
from scripts.open_data import to_json
from scripts.rules import compile_rules

CATALOGUE = load()[0]
VERSION = data_version(CATALOGUE)


def test_the_hash_is_that_of_the_published_text():
    assert VERSION.sha256 == hashlib.sha256(to_json(CATALOGUE).encode()).hexdigest()
    assert VERSION.rules == compile_rules(CATALOGUE)["data_version"]


def test_the_newest_document_is_a_document():
    dates = [d.issued_on for d in CATALOGUE.documents if d.issued_on]
    assert VERSION.newest in dates and not any(d > VERSION.newest for d in dates)
    assert VERSION.rules in VERSION.citation and VERSION.newest.isoformat() in VERSION.citation


def test_the_licence_is_open_as_long_as_the_project_states_none():
    stated = [f.name for f in ROOT.iterdir() if f.name.upper().startswith(("LICEN", "COPYING"))]
    stated += ["pyproject.toml"] * ("\nlicense" in (ROOT / "pyproject.toml").read_text())
    assert bool(stated) == (LICENCE != "待维护者确定"), f"say in LICENCE what {stated} states"


def test_the_name_is_that_of_the_site(site):
    assert f" - {SITE}</title>" in (site / "data" / "index.html").read_text(encoding="utf-8")
