"""Payouts at the edges by the rules of two states: which moved, by how much, under which readings, why."""

import copy

import pytest

from scripts.effects.class_moves import ALIKE, BY_DEFAULT, moves
from tests import frozen

CLAUSE = "yunzhou-2026 四（五）"


def rule(name=frozen.SCHEME):
    [found] = [r for r in frozen.compiled()["rules"]["schemes"] if r["id"] == name]
    return found


def moved(change, name=frozen.SCHEME, readings=None):
    one, other = rule(name), rule(name)
    change(other["formula"])
    return moves(one, other, readings or {}, lambda d, c: f"{d} {c}")


def instalment(formula, name):
    return next(part for part in formula["instalments"] if part["id"] == name)


def of(found, words):
    return [move for move in found.moves if move.of.startswith(words)]


def test_nothing_moves_where_nothing_changed_or_only_words_did():
    found = moved(lambda formula: instalment(formula, "bonus").update(title="奖金"))
    assert (found.moves, found.moved) == ([], 0)
    assert found.looked_at > 1000


def test_a_higher_line_takes_the_rest_from_the_class_of_the_example():
    found = moved(lambda formula: instalment(formula, "remainder").update(reaches=[35, 100]))
    first = found.moves[0]
    assert first.of == "参训人数 40，取证人数 36，稳定就业人数 12"
    assert first.at == "成交单价 2,000 元"
    assert (first.before_fen, first.after_fen) == (72_000_00, 57_600_00)
    assert first.parts == [("剩余补贴", 14_400_00, 0)]
    assert (first.readings, first.clauses) == (ALIKE, [CLAUSE])
    assert first.falls and first.change_fen == -14_400_00
    assert all(move.falls for move in found.moves)
    assert 0 < len(found.moves) < found.moved < found.looked_at


def test_under_a_reading_that_counts_otherwise_other_classes_move():
    found = moved(lambda formula: instalment(formula, "remainder").update(reaches=[35, 100]))
    eleven = of(found, "参训人数 40，取证人数 36，稳定就业人数 11")
    assert [move.readings for move in eleven] == ["R1“除以取证人员”"]


def test_another_share_in_advance_moves_what_is_paid_when_but_not_the_whole():
    found = moved(lambda formula: instalment(formula, "initial").update(share=[70, 100]))
    [whole] = [
        m for m in of(found, "参训人数 40，取证人数 36，稳定就业人数 12") if m.readings == ALIKE
    ]
    assert whole.change_fen == 0 and not whole.falls
    assert whole.parts == [("首期补贴", 57_600_00, 50_400_00), ("剩余补贴", 14_400_00, 21_600_00)]
    assert any(move.falls for move in found.moves)


def test_a_cap_moves_the_classes_at_its_price_and_no_other():
    def lower(formula):
        [cap] = [cap for cap in formula["caps"] if cap["kind"] == "manufacturing"]
        cap["amount_fen"] = 2_700_00

    found = moved(lower)
    assert {move.at for move in found.moves} == {"新开发·制造类，单价到上限 3,000 → 2,700 元"}
    assert {tuple(move.clauses) for move in found.moves} == {("yunzhou-2026 四（三）",)}
    for move in found.moves:
        assert move.after_fen * 10 == move.before_fen * 9


def test_a_cap_and_a_line_are_told_apart():
    def both(formula):
        [cap] = [cap for cap in formula["caps"] if cap["kind"] == "manufacturing"]
        cap["amount_fen"] = 3_300_00
        instalment(formula, "remainder")["reaches"] = [35, 100]

    found = moved(both)
    causes = {(move.at[:2], *move.clauses) for move in found.moves}
    assert causes == {
        ("成交", CLAUSE),
        ("新开", "yunzhou-2026 四（三）"),
        ("新开", "yunzhou-2026 四（三）", CLAUSE),
    }


def test_another_default_moves_what_is_paid_by_default_alone():
    def other(formula):
        [reading] = [r for r in formula["readings"] if r["id"] == "R1"]
        reading["default"] = "certified"

    found = moved(other)
    assert found.moves
    for move in found.moves:
        assert "R1" not in move.readings
    eleven = of(found, "参训人数 40，取证人数 36，稳定就业人数 11")
    assert [m.change_fen for m in eleven if m.readings.startswith(BY_DEFAULT)] == [14_400_00]


def test_who_chose_what_is_now_the_default_is_looked_at_too():
    """11 of 36 are more than 30 %, less than 35 %; nobody was paid for 11 of 40 by default."""

    def other(formula):
        [reading] = [r for r in formula["readings"] if r["id"] == "R1"]
        reading["default"] = "certified"
        instalment(formula, "remainder")["reaches"] = [35, 100]

    eleven = of(moved(other), "参训人数 40，取证人数 36，稳定就业人数 11")
    assert [move.readings for move in eleven] == ["R1“除以取证人员”"]


def test_an_option_that_is_gone_moves_nothing_and_a_reading_renamed_is_the_same():
    def gone(formula):
        [reading] = [r for r in formula["readings"] if r["id"] == "R2"]
        reading["options"] = reading["options"][:2]

    assert moved(gone).moves == []

    def renamed(formula):
        [reading] = [r for r in formula["readings"] if r["id"] == "R2"]
        reading["id"] = "R20"

    whole = moved(lambda formula: None)
    assert moved(renamed, readings={"R2": "R20"}) == whole
    assert moved(renamed).looked_at < whole.looked_at


def test_a_line_of_those_certified_moves_them():
    found = moved(
        lambda formula: instalment(formula, "remainder").update(reaches=[80, 100]), "per-class-2098"
    )
    assert of(found, "上课人数 40，拿证人数 31") and not of(found, "上课人数 40，拿证人数 32")


def test_each_day_from_which_a_figure_is_another_one_is_looked_at():
    def later(formula):
        dated = instalment(formula, "opening")["series"]
        dated[1]["share"] = [65, 100]
        instalment(formula, "opening")["share"] = [65, 100]

    found = moved(later, "stepped-2099")
    assert {move.at.partition("，")[2] for move in found.moves} == {
        "2100年1月1日起",
        "2100年7月1日起",
    }
    assert {tuple(move.clauses) for move in found.moves} == {("stepped-2099 二",)}


@pytest.mark.parametrize("name", ["per-head-2098", "made-up-2099"])
def test_schemes_of_every_sort_are_looked_at(name):
    found = moved(lambda formula: None, name)
    assert found.looked_at > 50 and found.moves == []


def test_an_example_that_contradicts_itself_is_left_out():
    def wrong(formula):
        for entry in formula["entries"]:
            entry["example"] = 50 if entry["id"] == "employed" else entry["example"]

    assert moved(wrong).moves == []


def test_the_rules_that_are_handed_in_stay_as_they_are():
    one, other = rule(), rule()
    instalment(other["formula"], "remainder")["reaches"] = [35, 100]
    kept = copy.deepcopy((one, other))
    moves(one, other, {}, lambda d, c: c)
    assert (one, other) == kept
