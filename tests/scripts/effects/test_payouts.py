"""Stories and schemes of two states; the classes at the edges: test_class_moves.py."""

import copy

import pytest

from scripts.effects.payouts import payouts
from scripts.effects.stories import Story
from scripts.effects.written import Key
from tests import frozen


def story(name="正好", scheme=frozen.SCHEME, price=2000, **more):
    counts = {"trainees": 40, "certified": 36, "employed": 12, "unit_price": price}
    return Story("a.yml", {"name": name, "scheme": scheme, "class": counts, **more})


def scheme_of(compiled, name=frozen.SCHEME):
    return next(s for s in compiled["rules"]["schemes"] if s["id"] == name)


def instalment(compiled, name):
    return next(i for i in scheme_of(compiled)["formula"]["instalments"] if i["id"] == name)


def found(before, after, one, other=None, pairs=None):
    told = one, one if other is None else other
    return payouts(before, after, told, pairs or {}, lambda d, c: f"{d} {c}")


@pytest.fixture
def states():
    return frozen.compiled(), frozen.compiled()


def test_nothing_moved(states):
    told = found(*states, [story()])
    assert (told.stories, told.classes, told.told) == ([], [], 1)
    assert told.looked_at > 1000
    assert told.schemes_lost == told.schemes_new == told.stories_lost == told.stories_new == []


def test_a_story_moves_with_its_cause_under_the_reading_that_it_chooses(states):
    instalment(states[1], "remainder")["reaches"] = [35, 100]
    [plain, read] = found(
        *states, [story(), story("按取证", readings={"R1": "certified"}, price=1000)]
    ).stories
    assert (plain.of, plain.readings) == ("正好", "默认理解")
    assert (plain.before_fen, plain.after_fen, plain.why) == (72_000_00, 57_600_00, "")
    assert plain.parts == [("剩余补贴", 14_400_00, 0)]
    assert plain.clauses == ["yunzhou-2026 四（五）"]
    assert (read.readings, read.change_fen) == ("R1“除以取证人员”", -7_200_00)


def test_a_warning_that_came_is_told_though_the_sum_is_the_same(states):
    for cap in scheme_of(states[1])["formula"]["caps"]:
        if cap["kind"] == "manufacturing":
            cap["amount_fen"] = 1_900_00
    [one] = found(*states, [story(kind="manufacturing")]).stories
    assert one.change_fen == 0 and not one.falls
    assert one.why.startswith("新的提醒：成交单价 2,000 元/人，高于")
    assert one.clauses == ["yunzhou-2026 四（三）"]


def test_a_story_that_can_no_longer_be_computed_falls(states):
    formula = scheme_of(states[1])["formula"]
    formula["readings"] = [r for r in formula["readings"] if r["id"] != "R3"]
    [one] = found(*states, [story(readings={"R3": "exclusive"})]).stories
    assert one.falls and one.after_fen is None and one.change_fen is None
    assert "没有可切换的理解分歧 “R3”" in one.why
    assert one.readings == "R3“必须超过 50%”"


def test_stories_that_came_and_went_are_named(states):
    told = found(*states, [story("甲"), story("乙")], [story("乙"), story("丙")])
    assert (told.stories_lost, told.stories_new, told.told) == (["甲"], ["丙"], 2)


def test_a_scheme_that_is_gone_or_can_no_longer_be_computed_is_told(states):
    before, after = states
    after["rules"]["schemes"] = [s for s in after["rules"]["schemes"] if s["id"] != frozen.SCHEME]
    scheme_of(after, "stepped-2099")["formula"] = None
    titles = {scheme_of(before, n)["title"] for n in (frozen.SCHEME, "stepped-2099")}
    told = found(before, after, [story()], [])
    assert set(told.schemes_lost) == titles and told.schemes_new == []
    back = found(after, before, [], [story()])
    assert set(back.schemes_new) == titles and back.schemes_lost == []
    assert back.stories == []


def test_a_scheme_without_a_formula_is_none_that_is_lost(states):
    before, after = states
    after["rules"]["schemes"] = [s for s in after["rules"]["schemes"] if s["formula"]]
    assert len(after["rules"]["schemes"]) < len(before["rules"]["schemes"])
    assert found(before, after, []).schemes_lost == []


def test_a_scheme_with_another_id_is_the_same(states):
    before, after = states
    scheme_of(after)["id"] = "other"
    after["rules"]["schemes"][:] = copy.deepcopy(after["rules"]["schemes"])
    pairs = {Key("schemes", frozen.SCHEME): Key("schemes", "other")}
    told = found(before, after, [story()], [story(scheme="other")], pairs)
    assert (told.stories, told.classes, told.schemes_lost, told.schemes_new) == ([], [], [], [])
    assert (told.stories_lost, told.stories_new) == ([], [])
    next(s for s in after["rules"]["schemes"] if s["id"] == "other")["formula"]["heads"] = [
        ["trainees", 1]
    ]
    [one] = found(before, after, [story()], [story(scheme="other")], pairs).stories
    assert one.change_fen == 8_000_00
