"""A change in a form changes its own lines of the file and no other, and is read as it was meant."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.files.line_diff import changed_lines
from calculator.files.yaml_edit import edited
from scripts.editing.fields import form_of
from scripts.editing.nodes import parted
from scripts.files.paths import CATALOG
from tests import frozen
from tests.calculator.files.test_yaml_scalar import TEXTS
from tests.scripts.editing.forms import blocks, opened, values

LIVE = pytest.param(CATALOG, marks=pytest.mark.live)


def texts_in(field, state, way=()):
    """(way, field, state) of every text in a form that is no id."""
    if "m" in state:
        for each in field["fields"]:
            if each["key"] in state["m"]:
                yield from texts_in(each, state["m"][each["key"]], (*way, each["key"]))
    elif "l" in state:
        for place, each in enumerate(state["l"]):
            yield from texts_in(field["item"], each, (*way, place))
    elif field["type"] == "text" and state["v"]:
        yield way, field, state


def put(record, way, value):
    for step in way[:-1]:
        record = record[step]
    record[way[-1]] = value


@pytest.mark.parametrize("folder", [frozen.FOLDER, LIVE])
def test_a_changed_text_changes_its_lines_alone(folder):
    for number, block in enumerate(blocks(folder)):
        field, state = opened(block)
        found = list(texts_in(field, state))
        way, _, changed = found[number % len(found)]
        changed["v"] = "改过的: 字"
        text = edited(block.text, block.node, field, state)
        rows = [sign for sign, _ in changed_lines(block.text, text) if sign in "+-"]
        assert rows == ["-", "+"], text
        expected = values(block.kind, block.text)
        put(expected, way, "改过的: 字")
        assert values(block.kind, text) == expected


@given(text=TEXTS, number=st.integers(0, 10_000))
def test_whatever_is_typed_is_read_as_it_was_typed(text, number):
    some = blocks(frozen.FOLDER)
    block = some[number % len(some)]
    field, state = opened(block)
    found = list(texts_in(field, state))
    way, _, changed = found[number % len(found)]
    if (
        not text.strip()
        or any(sign in text for sign in "\t\r\x85\xa0\u2028\u2029\ufeff")
        or (any(not sign.isprintable() and sign != "\n" for sign in text) or "\u3000" in text)
    ):
        return
    changed["v"] = text
    expected = values(block.kind, block.text)
    put(expected, way, text.strip(" \n"))
    assert values(block.kind, edited(block.text, block.node, field, state)) == expected


def turned_round(state):
    """Every list in a form the other way round; whether there was one."""
    inside = [*state.get("m", {}).values(), *state.get("l", [])]
    turned = [turned_round(each) for each in inside]
    state.get("l", []).reverse()
    return len(state.get("l", [])) > 1 or any(turned)


def in_turn(value):
    if isinstance(value, dict):
        asked = {key for key in value if key != "set"}  # that is one text of the form
        return {key: in_turn(value[key]) if key in asked else value[key] for key in value}
    return [in_turn(each) for each in reversed(value)] if isinstance(value, list) else value


@pytest.mark.parametrize("folder", [frozen.FOLDER, LIVE])
def test_the_items_of_every_list_can_change_places(folder):
    turned = 0
    for block in blocks(folder):
        field, state = opened(block)
        turned += turned_round(state)
        text = edited(block.text, block.node, field, state)
        assert values(block.kind, text) == in_turn(values(block.kind, block.text))
        assert sorted(text.replace("\n", "")) == sorted(block.text.replace("\n", ""))
    assert turned > 20


def one(kind, text):
    _, [record] = parted(f"{kind}:\n{text}")
    _, state = opened(record)

    def after(change):
        now = copy.deepcopy(state)
        change(now["m"])
        return edited(record.text, record.node, form_of(kind), now)

    return after


CAP = """\
  - id: a-cap # 甲
    document: a
    # 数额
    kind: x
    title: 名称
    applies_to: 课程
    amount: 2000
    unit: 元/人
    cite: {document: a, clause: 四（五）, quote: 两千元}
"""
OFFICE = """\
  - id: dept-a
    name: 甲局
    place: 甲
    level: 市
    kind: 政府
    aliases: # 别的
      - 甲
      # 乙的
      - 乙 # 二
      - 丙
    named_in:
      - {document: a, clause: 一, quote: 甲}
      - {document: a, clause: 二, quote: 乙}
"""


def swap(items):
    items[0], items[2] = items[2], items[0]


@pytest.mark.parametrize(
    ("text", "kind", "change", "before", "after"),
    [
        (CAP, "caps", lambda m: m["amount"].update(v="3000"), "2000", "3000"),
        (CAP, "caps", lambda m: m["amount"].update(v=None), "    amount: 2000\n", ""),
        (CAP, "caps", lambda m: m["amount"].update(v="三千"), "2000", "三千"),
        (CAP, "caps", lambda m: m["kind"].update(v="yes"), "kind: x", "kind: 'yes'"),
        (CAP, "caps", lambda m: m["id"].update(v="b-cap"), "a-cap", "b-cap"),
        (
            CAP,
            "caps",
            lambda m: m.update(note={"v": " 备注，有逗号 "}),
            "人\n",
            "人\n    note: 备注，有逗号\n",
        ),
        (
            CAP,
            "caps",
            lambda m: m["cite"]["m"]["quote"].update(v="甲, 乙"),
            "两千元",
            "'甲, 乙'",
        ),
        (CAP, "caps", lambda m: m.pop("cite"), CAP.splitlines(keepends=True)[-1], ""),
        (
            CAP,
            "caps",
            lambda m: m.update(formerly={"l": [{"v": "old"}]}),
            "两千元}\n",
            "两千元}\n    formerly:\n      - old\n",
        ),
        (
            CAP,
            "caps",
            lambda m: m.update(
                amounts={
                    "l": [
                        {
                            "m": {
                                "since": {"v": "2031-01-02"},
                                "amount": {"v": "5"},
                                "cite": {
                                    "m": {
                                        "document": {"v": "a"},
                                        "clause": {"v": "一"},
                                        "quote": {"v": "五"},
                                    }
                                },
                            }
                        }
                    ]
                }
            ),
            "两千元}\n",
            "两千元}\n    amounts:\n      - since: 2031-01-02\n        amount: 5\n"
            "        cite: {document: a, clause: 一, quote: 五}\n",
        ),
        (
            OFFICE,
            "departments",
            lambda m: m["aliases"]["l"].pop(0),
            "- 甲\n      # 乙的\n      - 乙",
            "- 乙",
        ),
        (
            OFFICE,
            "departments",
            lambda m: m["aliases"]["l"].insert(1, {"v": "新"}),
            "# 乙的\n",
            "# 乙的\n      - 新\n",
        ),
        (
            OFFICE,
            "departments",
            lambda m: swap(m["aliases"]["l"]),
            "- 甲\n      # 乙的\n      - 乙 # 二\n      - 丙\n",
            "- 丙\n      - 乙 # 二\n      - 甲\n      # 乙的\n",
        ),
        (
            OFFICE,
            "departments",
            lambda m: m["aliases"].update(l=[]),
            "    aliases: # 别的\n      - 甲\n      # 乙的\n      - 乙 # 二\n      - 丙\n",
            "",
        ),
        (
            OFFICE,
            "departments",
            lambda m: m["named_in"]["l"][1]["m"].update(only={"v": "title"}),
            "quote: 乙}",
            "quote: 乙, only: title}",
        ),
        (
            OFFICE,
            "departments",
            lambda m: m["named_in"]["l"].append(
                {"m": {"document": {"v": "a"}, "clause": {"v": "三"}, "quote": {"v": "丙"}}}
            ),
            "quote: 乙}\n",
            "quote: 乙}\n      - {document: a, clause: 三, quote: 丙}\n",
        ),
    ],
)
def test_one_change(text, kind, change, before, after):
    made = one(kind, text)(change)
    assert text.count(before) == 1, "the example says one place"
    assert made == text.replace(before, after)
