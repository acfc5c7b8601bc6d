"""What an answer rests on that nobody has proved: found, counted, said in one line."""

from calculator.engine.scheme.scheme import Scheme
from calculator.engine.scheme.unproved import MARK, mark, sentence, unproved


def _cite(clause, quote, waits=True):
    cite = {"document": "a", "clause": clause, "quote": quote}
    return cite | ({"unproved": True} if waits else {})


RULE = {
    "readings": [],
    "entries": [],
    "cite": _cite("一", "base", waits=False),
    "instalments": [{"cite": _cite("二", "share")}, {"cite": _cite("二", "share")}],
    "caps": [{"kind": k, "cite": _cite("三", k)} for k in ("x", "y")],
}
SCHEME = Scheme(
    {"id": "s", "document": "a", "title": "S", "nearest": None, "ceiling": None, "formula": RULE}
)


def test_each_citation_is_found_once_and_those_proved_are_not():
    assert unproved([RULE["instalments"], (RULE["cite"],), None, "words"]) == [
        {"document": "a", "clause": "二", "quote": "share"}
    ]
    assert unproved(RULE["cite"]) == []


def test_a_sum_rests_on_the_cap_for_its_own_kind_of_course_alone():
    assert [c["quote"] for c in SCHEME.unproved()] == ["share"]
    assert [c["quote"] for c in SCHEME.unproved("y")] == ["y", "share"]
    assert [cap["kind"] for cap in RULE["caps"]] == ["x", "y"]


def test_one_line_says_how_many_and_where():
    assert sentence([]) == ""
    cites = unproved([RULE, {**_cite("九", "other"), "document": "b"}])
    assert sentence(cites) == ("待核：这笔结果用到的 4 处引文还没有对照原文核对：a 三、二；b 九")
    assert sentence(cites[-1:], {"b": "《乙》"}, "这些日子") == (
        "待核：这些日子用到的 1 处引文还没有对照原文核对：《乙》 九"
    )


def test_the_mark_of_one_citation():
    assert mark(_cite("一", "x")) == MARK
    assert mark(_cite("一", "x"), "（{}）") == "（待核）"
    assert mark(_cite("一", "x", waits=False)) == mark(None) == ""
