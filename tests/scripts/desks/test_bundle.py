"""What a desk's page and bundle hold."""

import json
import re

import pytest

from calculator.engine.scheme.scheme import Rules
from scripts.catalogue import loading
from scripts.derived.lookup import Lookup
from scripts.desks.bare_source import bare
from scripts.desks.bundle import bundle
from scripts.desks.every import DESKS
from scripts.desks.first_paint import page
from scripts.desks.short_names import shortened
from scripts.desks.site_parts import with_site_parts
from scripts.files.paths import ROOT
from scripts.rules.compiled import compile_rules, version_of

pytestmark = pytest.mark.live


CATALOGUE = loading.load()[0]
COMPILED = with_site_parts(compile_rules(CATALOGUE), Lookup(CATALOGUE))
BUNDLES = {desk.name: json.loads(bundle(desk, CATALOGUE, COMPILED)) for desk in DESKS}
BY_NAME = pytest.mark.parametrize("desk", DESKS, ids=lambda desk: desk.name)


@BY_NAME
def test_every_module_imported_is_there_and_every_package_of_it(desk):
    files = BUNDLES[desk.name]["files"]
    own = f"calculator/view/{desk.name}_page.py"
    assert own in files
    imported = {}
    for name, text in files.items():
        assert shortened(bare((ROOT / name).read_text(encoding="utf-8"))) == text
        folder = name.rpartition("/")[0]
        assert f"{folder}/__init__.py" in files, name
        imported[name] = re.findall(r"^from (calculator[\w.]*) import ([\w, ]+)$", text, re.M)
        for module, names in imported[name]:
            path = module.replace(".", "/")
            if (ROOT / path).is_dir():
                assert all(f"{path}/{one}.py" in files for one in names.split(", ")), name
            else:
                assert f"{path}.py" in files, name
    assert imported[own], "a page that imports nothing cannot answer"


@BY_NAME
def test_only_the_rules_it_needs_go_with_it(desk):
    held = BUNDLES[desk.name]["rules"]
    # The days of another scheme stay behind; of some schemes no time is known.
    assert set(desk.rules) - set(held["rules"]) <= {"calendar", "time"}
    assert set(held["rules"]) <= set(desk.rules)
    # A change of what a desk has nothing of leaves it as it is.
    with_sums = "schemes" in held["rules"]
    expected = COMPILED["data_version"] if with_sums else version_of(held["rules"])
    assert held["data_version"] == expected


@BY_NAME
def test_the_page_rests_on_the_documents_it_cites_and_answers_its_example(desk):
    made = page(desk, CATALOGUE, COMPILED, DESKS)
    cited = set(re.findall(r'"document": ?"([\w-]+)"', json.dumps(BUNDLES[desk.name]["rules"])))
    assert set(made.documents) <= cited & {d.id for d in CATALOGUE.documents}
    own = desk.scheme(Rules(COMPILED))
    scheme = next((s for s in CATALOGUE.schemes if s.id == own), None)
    assert scheme is None or scheme.document in made.documents
    assert made.documents
    assert any(made.shown["answer"].values())


@BY_NAME
def test_words_of_the_form_go_only_with_who_reads_them(desk):
    held = BUNDLES[desk.name]
    reads = any("'help'" in source for source in held["files"].values())
    for scheme in held["rules"]["rules"].get("schemes", []):
        assert all(("help" in entry) == reads for entry in scheme["formula"]["entries"])
