"""The site map: every page once under the address the site is published at; without one, none."""

import gzip
import logging
import os
from xml.etree import ElementTree as Xml

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from scripts.files.paths import DOCS, ROOT

pytestmark = pytest.mark.live


LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}url/{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
FILES = ("sitemap.xml", "sitemap.xml.gz")


@pytest.fixture
def built(site, tmp_path):
    """A function that builds the pages as they are for an address, without the search index."""

    def for_address(address):
        assert DOCS.is_dir()
        with open(ROOT / "mkdocs.yml", "rb") as file:
            config = load_config(
                file, site_url=address, site_dir=str(tmp_path), plugins=[], hooks=[]
            )
        build(config)
        return tmp_path

    logging.disable()
    yield for_address
    logging.disable(logging.NOTSET)


def test_every_page_is_listed_once(built):
    address = "https://example.org/any/sub-path/"
    folder = built(address)
    text = (folder / "sitemap.xml").read_text(encoding="utf-8")
    listed = [loc.text for loc in Xml.fromstring(text).findall(LOC)]
    pages = [f.parent.relative_to(folder).as_posix() for f in folder.rglob("index.html")]
    assert {".", "about", "documents"} < set(pages)
    assert sorted(listed) == sorted(address + f"{p}/".replace("./", "") for p in pages)
    assert gzip.decompress((folder / "sitemap.xml.gz").read_bytes()).decode() == text


def test_without_an_address_there_is_none(built, site):
    folder = built("")
    assert (folder / "index.html").is_file()
    assert [name for name in FILES if (folder / name).exists()] == []
    made = [name for name in FILES if (site / name).exists()]
    assert made == (list(FILES) if os.environ.get("SITE_URL") else [])
