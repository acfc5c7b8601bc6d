"""What visitors look for stands on the page before anything is opened: a figure beside its title, the
printed words beside a cap, and why something is not there."""

import re
from functools import cache

from scripts.derived import wording
from tests import frozen, rendered

CATALOGUE = frozen.catalogue()


@cache
def pages():
    return rendered.pages(CATALOGUE, frozen.LOCK)


def page(name):
    return pages()[name]


def test_a_requirement_shows_its_figure_before_it_is_unfolded():
    found = [r for r in CATALOGUE.requirements if r.value is not None]
    assert found
    for each in found:
        row = page(f"requirements/{each.document}.md").partition(f'id="{each.id}"')[2]
        summary = row.partition("</summary>")[0]
        assert f"<strong>{wording.amount(each)}</strong>" in summary, each.id


def test_each_cap_of_the_list_has_its_printed_words():
    listed = page("caps/index.md")
    for cap in CATALOGUE.caps:
        row = listed.partition(f"<dt>{cap.title}</dt>")[2].partition("</div></dd>")[0]
        assert f"<q>{cap.newest[2].quote}</q>" in row, cap.id


def test_the_comparisons_say_which_documents_are_in_none_and_where_to_look():
    text = page("comparisons/index.md")
    said = re.search(r"并排看比的是培训行动和目标数字。(.*?)里本站没有登记这两样", text)
    unlike = {
        document.short_title
        for document in CATALOGUE.documents
        if not document.ended_on
        and not any(r.document == document.id for r in [*CATALOGUE.actions, *CATALOGUE.targets])
    }
    assert set(re.findall("《(.*?)》", said[1] if said else "")) == unlike
    assert unlike
    assert 'href="../lineage/"' in text


def test_what_is_tapped_on_another_page_is_not_told_on_the_list_of_forms():
    prompted = [e for form in CATALOGUE.forms for e in form.entries if e.prompts]
    assert prompted
    assert not any(entry.help in page("forms/index.md") for entry in prompted)


def test_offices_of_all_districts_are_named_above_the_list():
    together = page("departments/index.md").partition("写的是合称")[2].partition("</p>")[0]
    named = set(re.findall(r">([^<]+)</a>", together))
    offices = [o for o in CATALOGUE.departments if o.level == "县区园区"]
    assert named == {o.name for o in offices if o.name.startswith("各") and "区" in o.name}
    assert named
