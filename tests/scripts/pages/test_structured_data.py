"""JSON-LD in the built pages: it parses, and every name and figure in it is in the catalogue."""

import json
import re
from urllib.parse import urljoin

import pytest

from scripts.catalogue.loading import load
from scripts.open_data.columns import TABLES
from scripts.open_data.edition import Edition
from scripts.open_data.terms import LICENCE_URL
from scripts.pages import addresses
from scripts.pages.every import INDEXES
from scripts.pages.structured_data import HOME
from scripts.rules.compiled import compile_rules

pytestmark = pytest.mark.live


CATALOGUE, _ = load()
EDITION = Edition(CATALOGUE, compile_rules(CATALOGUE))
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
# Words of schema.org and addresses; everything else has to be in the catalogue.
FREE = {"@context", "@type", "item", "url", "contentUrl", "encodingFormat", "inLanguage"}


def texts(value):
    if isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)
    elif isinstance(value, str):
        yield value


KNOWN = {
    *texts(EDITION.data),
    *(table.title for table in TABLES.values()),
    *(f"每条是{table.record}" for table in TABLES.values()),
    *(index.title for index in INDEXES),
    *(index.lead for index in INDEXES),
    EDITION.version.rules,
    HOME,
    LICENCE_URL,
    EDITION.version.site,
}


@pytest.fixture(scope="module")
def blocks(site):
    """What each page says, by its path below the site."""
    found = {}
    for file in sorted(site.rglob("*.html")):
        parts = BLOCK.findall(file.read_text(encoding="utf-8"))
        assert len(parts) <= 1, file
        if parts:
            found[file.relative_to(site).as_posix()] = json.loads(parts[0])
    assert {"data/index.html", *(f"schemes/{s.id}/index.html" for s in CATALOGUE.schemes)} <= set(
        found
    )
    return found


def things(block, kind):
    return [thing for thing in block["@graph"] if thing["@type"] == kind]


def said(value):
    """Every text and number that is a statement."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in FREE:
                yield from said(part)
    elif isinstance(value, list):
        for part in value:
            yield from said(part)
    else:
        yield value


def test_what_is_said_is_in_the_catalogue(blocks):
    for path, block in blocks.items():
        assert block["@context"] == "https://schema.org"
        for thing in block["@graph"]:
            if thing["@type"] == "BreadcrumbList":
                continue
            for value in said(thing):
                assert value is True or value in KNOWN, (path, value)


def test_every_action_and_scheme_is_a_service(blocks):
    documents = {d.id: d for d in CATALOGUE.documents}
    for name in ("actions", "schemes"):
        for record in CATALOGUE.records(name):
            (service,) = things(blocks[f"{name}/{record.id}/index.html"], "GovernmentService")
            assert service["name"] == record.title
            assert service["areaServed"]["name"] == documents[record.document].place
    for action in CATALOGUE.actions:
        (service,) = things(blocks[f"actions/{action.id}/index.html"], "GovernmentService")
        providers = {p["name"] for p in service.get("provider", [])}
        assert providers == {d.as_written for d in action.departments}
        audience = {a["audienceType"] for a in service.get("audience", [])}
        brought_up = {g.as_written for p in action.parts if p.brings_up for g in p.groups}
        assert audience == set(action.names("groups")) - brought_up


def test_only_actions_and_schemes_are_services(blocks):
    for path, block in blocks.items():
        if not path.startswith(("actions/", "schemes/")):
            assert things(block, "GovernmentService") == [], path


def test_the_data_page_is_a_dataset_whose_files_are_there(site, blocks):
    (dataset,) = things(blocks["data/index.html"], "Dataset")
    assert dataset["variableMeasured"] == [table.title for table in TABLES.values()]
    assert dataset["license"] == LICENCE_URL
    for download in dataset["distribution"]:
        assert (site / "data" / download["contentUrl"]).is_file()


def test_every_record_page_has_breadcrumbs_that_lead_somewhere(site, blocks):
    for name in ("documents", "actions", "departments", "groups", "fields", "schemes", "readings"):
        for record in CATALOGUE.records(name):
            path = f"{addresses.folder_of(addresses.file_of(name, record.id))}/index.html"
            (crumbs,) = things(blocks[path], "BreadcrumbList")
            items = crumbs["itemListElement"]
            assert [i["position"] for i in items] == [1, 2, 3]
            assert items[0]["name"] == HOME and "item" not in items[2]
            assert items[2]["name"] in (site / path).read_text(encoding="utf-8")
            for item in items[:2]:
                target = urljoin(f"/{path}", item["item"]).lstrip("/")
                assert (site / target / "index.html").is_file(), (path, item)
