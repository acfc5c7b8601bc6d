"""Where departments, groups and fields are printed."""

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.departments import Department, OfficeCite
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.groups import Group
from scripts.derived.named_in import NamedIn, each_place_once, printed_name

CITE = OfficeCite(document="d", clause="一", quote="市教育局")
OFFICE = Department(
    id="o", name="无锡市教育局", place="无锡", level="市", kind="政府", aliases=["市教育局"],
    named_in=[CITE],
)  # fmt: skip
ACTION = Action(
    id="a", document="d", number=1, number_as_printed="1", clause="附表 1", title="低空经济行动",
    summary="s", fields=["low"],
    parts=[
        {"quote": "面向农民工", "groups": [{"id": "g", "as_written": "农民工"}]},
        {
            "quote": "面向在岗农民工。", "fields": ["other"],
            "groups": [{"id": "g", "as_written": "在岗农民工"}],
        },
    ],
    departments=[{"id": "o", "as_written": "市教育局"}, {"id": "p", "as_written": "市财政局"}],
)  # fmt: skip
LOW = Field(id="low", name="低空经济", named_in=[])
OTHER = Field(id="other", name="数字经济", named_in=[])
PRINTED = NamedIn(Catalogue(actions=[ACTION, ACTION], fields=[LOW, OTHER]))


def test_actions_are_added_once_as_they_print_it():
    assert [(c.clause, c.quote) for c in PRINTED.of(OFFICE)] == [
        ("一", "市教育局"),
        ("附表 1", "市教育局"),
    ]


def test_a_sentence_and_the_name_in_it_are_one_place():
    sentence = OfficeCite(document="d", clause="附表 1", quote="均需各县区、市教育局落实")
    office = OFFICE.model_copy(update={"named_in": [CITE, sentence]})
    assert len(PRINTED.of(office)) == 3
    assert each_place_once(PRINTED.of(office)) == [CITE, sentence]


def test_a_group_printed_twice_in_one_action_has_both_wordings():
    group = Group(id="g", name="农民工")
    assert [c.quote for c in PRINTED.of(group)] == ["农民工", "在岗农民工"]


def test_a_field_is_printed_only_where_the_title_names_it():
    assert [c.quote for c in PRINTED.of(LOW)] == ["低空经济行动"]
    assert PRINTED.of(OTHER) == []


def test_the_longest_printed_name_is_the_one():
    assert printed_name(OFFICE, "无锡市教育局代章") == "无锡市教育局"
    assert printed_name(OFFICE, "由市教育局负责") == "市教育局"
    assert printed_name(OFFICE, "教育部门") is None
