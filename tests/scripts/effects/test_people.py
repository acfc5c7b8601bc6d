"""People of a roster by the rules of two states: who counts otherwise, under which readings, why."""

import pytest

from scripts.effects.class_moves import ALIKE
from scripts.effects.people import people
from scripts.effects.written import Key
from tests import frozen

CLAUSE = "yunzhou-2026 四（五）"
BASE = frozen.compiled()


def roster(compiled):
    return compiled["rules"]["roster"]


def check(compiled, name):
    return next(one for one in roster(compiled)["checks"] if one["id"] == name)


def reading(compiled, name):
    return next(one for one in roster(compiled)["readings"] if one["id"] == name)


def option(found, name):
    return next(one for one in found["options"] if one.get("option") == name)


def moved(change, before=BASE, pairs=None):
    after = frozen.compiled()
    change(after)
    return people(before, after, pairs or {}, lambda d, c: f"{d} {c}")


def of(found, words):
    return [move for move in found.moves if move.of == words]


@pytest.mark.parametrize("name", ["fails", "asks", "mend"])
def test_nobody_moves_where_nothing_changed_or_only_words_did(name):
    found = moved(lambda rules: [one.update({name: "别的话"}) for one in roster(rules)["checks"]])
    assert (found.moves, found.moved, found.lost, found.new) == ([], 0, [], [])
    assert found.looked_at > 1000


def test_an_option_that_takes_people_out_of_another_count():
    found = moved(
        lambda rules: option(check(rules, "attendance"), "person").update(leaves=["trainee"])
    )
    [low] = of(found, "出勤率写“69.99%”")
    assert (low.before, low.after, low.falls) == ("参训：算", "参训：不算", True)
    assert low.readings.startswith("默认理解（另有") and low.clauses == ["yunzhou-2026 四（四）"]
    assert not of(found, "出勤率写“70%”")


def test_another_default_moves_only_whom_it_treats_otherwise():
    found = moved(lambda rules: reading(rules, "R5").update(default="average"))
    [low] = of(found, "出勤率写“69.99%”")
    assert low.after == "取证：算，稳定就业：算，补贴人数：算" and not low.falls
    assert {move.of for move in found.moves} == {"出勤率写“69.99%”", "没有写出勤率"}


def test_a_check_that_is_gone_lets_people_in():
    found = moved(lambda rules: roster(rules)["checks"].remove(check(rules, "passed")))
    [no] = of(found, "是否合格写“否”")
    assert no.before.startswith("取证：不算") and no.after.startswith("取证：算")
    assert (no.readings, no.clauses) == (ALIKE, [CLAUSE])


def test_a_share_that_is_raised_moves_those_between_the_two():
    found = moved(lambda rules: check(rules, "attendance").update(share=[3, 4]))
    assert of(found, "出勤率写“70%”")[0].falls
    assert not of(found, "出勤率写“75%”") and of(found, "出勤率写“74.97%”")


def test_fewer_months_are_enough_when_the_calendar_says_so():
    found = moved(lambda rules: rules["rules"]["calendar"]["insurance"].update(months=2))
    [short] = of(found, "养老保险少缴一个月")
    assert short.before == "稳定就业：不算" and short.after == "稳定就业：算"


def test_whoever_is_in_two_classes_is_looked_at_too():
    found = moved(lambda rules: option(check(rules, "once"), "once").update(leaves=[]))
    [twice] = found.moves
    assert twice.of == "还在另一个班，样样也都符合" and twice.readings == "R18“只算一次”"


def test_a_reading_with_another_id_is_the_same_reading():
    def rename(rules):
        reading(rules, "R5")["id"] = check(rules, "attendance")["reading"] = "R99"

    pairs = {Key("readings", "R5"): Key("readings", "R99")}
    assert moved(rename, pairs=pairs).moved == 0


def test_a_roster_that_is_gone_and_one_that_is_new():
    found = moved(lambda rules: rules["rules"].pop("roster"))
    assert len(found.lost) == 1 and found.looked_at == 0
    without = frozen.compiled()
    without["rules"].pop("roster")
    assert moved(lambda rules: None, before=without).new == found.lost
