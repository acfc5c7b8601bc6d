"""A class put together from its people, and what it is paid."""

from calculator.engine.one_class.answer import answer
from calculator.engine.one_class.settled import settled
from tests.calculator.engine.roster.made_people import PRICE, RULES, SCHEME, judged, person


def forty(employed=12, certified=36):
    """40 people, of whom so many are certified and employed."""
    jobless = [{} if n < employed else {"months": "无"} for n in range(certified)]
    without = [{"certificate": "无", "certified_on": None, "months": "无"}] * (40 - certified)
    return [person(n, **cells) for n, cells in enumerate(jobless + without)]


def test_the_class_is_what_its_head_counts_make_of_it():
    # 40 人，36 人取证，12 人稳定就业：12/40 = 30%（含）→ 首付 57600 + 剩余 14400
    [told] = judged(forty())["classes"]
    assert (told["trainees"], told["certified"], told["employed"]) == (40, 36, 12)
    assert told["missing"] == {"trainee": 0, "certified": 0, "employed": 0}
    typed = {"trainees": "40", "certified": "36", "employed": "12", "unit_price": "2000"}
    typed |= {"employed_uncertified": "0", "over_limit_employed": "0"}
    usual = answer(RULES, SCHEME, typed)
    for key in ("total_fen", "tier", "range", "readings", "next_tier", "ladder"):
        assert told["estimate"][key] == usual[key]
    assert told["estimate"]["total_fen"] == 7_200_000


def test_those_unpaid_are_in_the_rate_and_not_paid_for():
    people = forty()
    for fields in people[:6]:
        fields["group"] = "其他"
    [told] = judged(people)["classes"]
    # 36 人取证，其中 6 人不计补贴：30 × 2000 = 60000；12/40 = 30% → 48000 + 12000
    assert (told["certified"], told["employed"], told["unpaid"]) == (36, 12, 6)
    assert told["estimate"]["total_fen"] == 6_000_000
    assert "30 人（取证 36 − 取证但不计补贴 6）" in told["estimate"]["steps"][0]["text"]


def test_without_a_price_or_people_nothing_is_estimated():
    assert judged(forty(), unit_price=None)["classes"][0]["estimate"] is None
    people = [person(1, retired="是")]
    [told] = judged(people, choices={"R17": "out-of-both"})["classes"]
    assert told["trainees"] == 0 and told["estimate"] is None
    assert judged([])["classes"] == []


def test_each_class_may_have_its_price():
    people = [person(1, class_id="甲"), person(2, class_id="乙"), person(3, class_id="丙")]
    found = judged(people, unit_price={"甲": PRICE, "乙": 2 * PRICE}, compute=settled)["classes"]
    totals = [told["estimate"] and told["estimate"]["total_fen"] for told in found]
    assert totals == [240_000, 480_000, None]


def test_who_may_be_employed_without_certificate_is_unknown_unless_it_is_asked_for():
    people = [person(1), person(2, certificate="无", months=None, insured_from="2026-9")]
    [told] = judged(people)["classes"]
    assert told["employed_uncertified"] is None
    [told] = judged(people, choices={"R4": "any"})["classes"]
    assert told["employed_uncertified"] == 0 and told["estimate"] is not None
