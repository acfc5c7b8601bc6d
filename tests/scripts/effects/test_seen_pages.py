"""The pages of a state are those that the build would write, and each has a fingerprint of what it says."""

from scripts import check
from scripts.derived.lookup import Lookup
from scripts.desks.every import DESKS
from scripts.editing import page as edit_page
from scripts.effects.seen_pages import address, places, seen
from tests import frozen
from tests.scripts.effects import rehearsed


def test_the_pages_are_those_that_the_check_knows_and_the_ones_written_by_hand(tmp_path):
    content = rehearsed.project(tmp_path) / "content"
    lookup = Lookup(frozen.catalogue(), frozen.LOCK, content)
    found = seen(lookup, content, [])
    known = {address(file) for file in check._templates(lookup) if file != edit_page.PAGE}
    assert set(found) == known | {"about/"}
    assert found == seen(lookup, content, [])
    assert found["about/"].title == "关于本站"
    assert found["caps/"].title == "价格上限"
    # Desks of one sort compute with the same rules.
    assert len({page.print for page in found.values()}) > len(found) - len(DESKS) * 3


def test_a_record_on_another_line_of_another_file_says_what_it_said(tmp_path):
    folder = rehearsed.project(tmp_path)
    caps = folder / "catalog" / "caps.yml"
    text = "# Another line.\n" + caps.read_text(encoding="utf-8")
    caps.rename(caps.with_name("prices.yml"))
    caps.with_name("prices.yml").write_text(text, encoding="utf-8")
    assert rehearsed.state(folder).pages == rehearsed.base().pages


def test_a_page_of_its_own_title(tmp_path):
    content = rehearsed.project(tmp_path) / "content"
    (content / "a.md").write_text("---\ntitle: 甲\n---\n\n# 乙 { #b }\n", encoding="utf-8")
    (content / "b.md").write_text("# 乙 { #b }\n", encoding="utf-8")
    (content / "c.md").write_text("丙\n", encoding="utf-8")
    found = seen(Lookup(frozen.catalogue(), frozen.LOCK, content), content, [])
    assert [found[name].title for name in ("a/", "b/", "c/")] == ["甲", "乙", "c.md"]


def test_places_on_pages_by_their_address():
    found = places(Lookup(frozen.catalogue(), frozen.LOCK))
    assert found["documents/yunzhou-2026/#c4-5"]
    assert "requirements/yunzhou-2026/#yunzhou-2026-rule-groups" in found
    assert not any(where.startswith("readings/") for where in found)


def test_an_address_is_seen_from_the_home_page():
    assert [address(file) for file in ("index.md", "caps/index.md", "caps/a.md")] == [
        *("./", "caps/", "caps/a/"),
    ]
