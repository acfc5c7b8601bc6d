"""The ways to mend a record stand beside it where a host is named; else nothing of them is left."""

from types import SimpleNamespace

import pytest
from mkdocs.exceptions import PluginError

from scripts.hooks import record_links
from scripts.pages.origins import Origin

EDIT = "https://host.example/{file}#L{line}"
REPORT = "https://host.example/new?record={record}&title={title}"
MARK = (
    '<td>x<p class="mend screen-only" data-kind="caps" data-id="city-2026-cap"'
    ' data-file="catalog/caps.yml" data-line="12"></p>\n</td>'
)


def page(src_uri="caps/city-2026.md", **meta):
    return SimpleNamespace(
        meta=meta,
        title="甲 &amp; <b>乙</b>",
        canonical_url=None,
        url="caps/city-2026/",
        file=SimpleNamespace(src_uri=src_uri),
    )


def config(**extra):
    return {"extra": extra, "site_name": "某站"}


def content(**extra):
    return record_links.on_page_content(MARK, page=page(), config=config(**extra))


def end(shown, **extra):
    return record_links.on_page_context({}, page=shown, config=config(**extra))["end"]


def test_without_a_host_no_trace_is_left():
    assert content() == content(edit="", report="") == "<td>x</td>"
    assert end(page())["links"] == ""


def test_each_way_is_there_where_its_host_is():
    way = '<a href="https://host.example/catalog/caps.yml#L12">修改此条</a>'
    form = '<a href="../../edit/?record=caps/city-2026-cap">用表单改</a>'
    assert content(edit=EDIT) == f'<td>x<p class="mend screen-only">{way} {form}</p>\n</td>'
    told = content(report=REPORT)
    assert "修改此条" not in told and 'data-do="form" data-record="city-2026-cap"' in told
    title = "%E6%8A%A5%E5%91%8A%E9%94%99%E8%AF%AF%EF%BC%9Acity-2026-cap"
    assert f'new?record=city-2026-cap&amp;title={title}"' in told
    both = content(edit=EDIT, report=REPORT)
    assert both.index("修改此条") < both.index("报告错误")


def test_the_body_names_record_and_page():
    told = content(report="mailto:a@host.example?body={body}&subject={page}")
    assert (
        "body=%E7%BC%96%E5%8F%B7%EF%BC%9Acity-2026-cap%0A%E7%BD%91%E5%9D%80%EF%BC%9Acaps%2Fcity-2026%2F%0A"
        in told
    )


def test_the_page_of_a_record_has_its_ways_at_its_end():
    written = Origin("schemes", "city-2026", "catalog/schemes/city-2026.yml", 7)
    told = end(page(written=written._asdict()), edit=EDIT, report=REPORT)
    assert told["title"] == "甲 & 乙" and told["record"] == "city-2026"
    assert "catalog/schemes/city-2026.yml#L7" in told["links"]
    assert "record=city-2026" in told["links"]


def test_a_page_written_by_hand_leads_to_its_own_file():
    told = end(page("about.md"), edit=EDIT)
    assert told["record"] == "about"
    assert told["links"].endswith('content/about.md#L1">修改此页</a>')


def test_another_page_has_no_line_and_is_named_in_a_report():
    told = end(page("groups/index.md"), edit=EDIT, report=REPORT)
    assert told["record"] == "groups/index"
    assert "修改" not in told["links"] and "record=groups%2Findex" in told["links"]


@pytest.mark.parametrize(
    "extra", [{"edit": "javascript:{file}"}, {"report": "host.example/{titel}"}]
)
def test_an_address_that_is_none_stops_the_build(extra):
    with pytest.raises(PluginError, match=r"^mkdocs.yml 的 extra"):
        record_links.on_config(config(**extra))


def test_two_such_addresses_are_said_at_once():
    with pytest.raises(PluginError) as error:
        record_links.on_config(config(edit="x", report="y"))
    assert [line[:21] for line in str(error.value).split("\n")] == [
        "mkdocs.yml 的 extra.ed",
        "mkdocs.yml 的 extra.re",
    ]


def test_right_addresses_pass():
    right = config(edit=EDIT, report=REPORT)
    assert record_links.on_config(right) is right and record_links.on_config(config())


def test_the_page_with_the_form_is_told_where_files_are_shown():
    shown = page("edit.md")
    html = '<div data-host="">'

    def told(**extra):
        return record_links.on_page_content(html, page=shown, config=config(**extra))

    assert told() == html
    assert told(edit=EDIT) == f'<div data-host="{EDIT}">'
