"""The version of the data is that of the files that are published."""

import hashlib
import tomllib

import pytest

from scripts.catalogue.loading import load
from scripts.files.paths import ROOT
from scripts.open_data.edition import Edition
from scripts.open_data.terms import LICENCE, LICENCE_URL
from scripts.rules.compiled import compile_rules

pytestmark = pytest.mark.live


CATALOGUE = load()[0]
EDITION = Edition(CATALOGUE, compile_rules(CATALOGUE))
VERSION = EDITION.version


def test_the_hash_is_that_of_the_published_text():
    assert VERSION.sha256 == hashlib.sha256(EDITION.text.encode()).hexdigest()
    assert VERSION.rules == compile_rules(CATALOGUE)["data_version"]


def test_the_newest_document_is_a_document():
    dates = [d.issued_on for d in CATALOGUE.documents if d.issued_on]
    assert VERSION.newest in dates and not any(d > VERSION.newest for d in dates)
    assert VERSION.rules in VERSION.citation and VERSION.newest.isoformat() in VERSION.citation


def test_every_place_that_states_the_terms_states_the_same():
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License\n")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "MIT AND CC-BY-4.0"
    assert LICENCE.startswith("CC BY 4.0：") and "MIT" in LICENCE
    assert LICENCE_URL == "https://creativecommons.org/licenses/by/4.0/"
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "MIT" in readme and LICENCE_URL in readme


def test_the_data_page_states_the_terms_and_names_them_for_machines(site):
    page = (site / "data" / "index.html").read_text(encoding="utf-8")
    assert LICENCE in page
    assert page.count(LICENCE_URL) == 1 and f'"license": "{LICENCE_URL}"' in page


def test_the_name_is_that_of_the_site(site):
    assert f" - {VERSION.site}</title>" in (site / "data" / "index.html").read_text(
        encoding="utf-8"
    )
