"""The log of changes: strict, the newest first, and a feed that a reader can follow."""

import re
from xml.etree import ElementTree

import pytest

from scripts.catalogue.loading import load
from scripts.files.paths import ROOT
from scripts.pages import changes
from scripts.pages.addresses import folder_of

pytestmark = pytest.mark.live


ENTRIES, PROBLEMS = changes.load()
ATOM = "{http://www.w3.org/2005/Atom}"
GOOD = "  - {date: 2026-11-22, title: 甲, text: 乙, link: index.md}\n"


def test_the_log_is_sound_and_every_entry_leads_to_a_page(site):
    assert PROBLEMS == [] and ENTRIES
    for entry in ENTRIES:
        assert entry.link.endswith(".md")
        assert (site / folder_of(entry.link) / "index.html").is_file(), entry.link


def test_an_entry_is_short_and_in_visitors_words():
    """How something is made is no news to who looks for training, or for an institution."""
    technical = re.compile("脚本|模板|字段|接口|缓存|命令行|JavaScript|HTML|CSS|API|YAML|Schema")
    for entry in ENTRIES:
        assert len(entry.title) <= 24 and len(entry.text) <= 80, entry.title
        assert not technical.search(entry.title + entry.text), "say what it is good for"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "至少一条"),
        ("changes: []\n", "至少一条"),
        ("changes:\n" + GOOD.replace("text: 乙, ", ""), "缺少 “text”"),
        ("changes:\n" + GOOD + GOOD.replace("11-22", "11-23"), "新的请写在最上面"),
        ("changes:\n" + GOOD.replace("2026-11-22", "2026-11-31"), "2026-11-31"),
        ("changes:\n" + GOOD + "changes: []\n", "写了两次"),
    ],
)
def test_a_slip_is_reported_with_its_place(text, said, tmp_path):
    file = tmp_path / "changes.yml"
    file.write_text(text, encoding="utf-8")
    _, problems = changes.load(file)
    assert any(said in problem.message for problem in problems), problems
    assert all(str(problem).startswith("content/changes.yml:") for problem in problems)


def test_the_feed_is_atom_and_the_same_every_time():
    text = changes.feed(ENTRIES, "某地培训政策")
    assert text == changes.feed(changes.load()[0], "某地培训政策")
    feed = ElementTree.fromstring(text.encode())
    assert feed.tag == f"{ATOM}feed"
    for part in (feed, *feed.findall(f"{ATOM}entry")):
        assert part.findtext(f"{ATOM}id").startswith("urn:uuid:")
        assert part.findtext(f"{ATOM}title") and part.findtext(f"{ATOM}updated")
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")]
    assert titles == [entry.title for entry in ENTRIES]
    ids = [e.text for e in feed.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))


def test_links_of_the_feed_lead_to_files_of_the_site(site):
    feed = ElementTree.parse(site / changes.FEED)
    links = [link.get("href") for link in feed.iter(f"{ATOM}link")]
    assert len(links) >= len(ENTRIES) + 2  # the ends of documents are told there too
    for link in links:
        target = (site / changes.FEED).parent / link
        assert (target / "index.html" if link.endswith("/") else target).is_file(), link


def test_every_page_names_the_feed_and_the_source_is_not_published(site):
    for name, href in {
        "index.html": "data/feed.xml",
        "changes/index.html": "../data/feed.xml",
    }.items():
        head = (site / name).read_text(encoding="utf-8")
        assert (
            f'<link rel="alternate feed" type="application/atom+xml" title="更新记录" href="{href}">'
            in head
        )
    assert not (site / "changes.yml").exists()
    page = (site / "changes" / "index.html").read_text(encoding="utf-8")
    assert all(entry.title in page and entry.text in page for entry in ENTRIES)


def test_the_page_names_every_document():
    catalogue, _ = load()
    assert changes.page(ENTRIES, catalogue).documents == [d.id for d in catalogue.documents]
    assert changes.SOURCE.is_relative_to(ROOT / "content")
