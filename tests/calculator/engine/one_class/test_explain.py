"""The sum in words, to the letter, for every turn it can take."""

import pytest

from calculator.engine.one_class.explain import steps
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.payment import pay
from tests import frozen, made_up

SCHEME = frozen.rules().scheme("yunzhou-2026")


def told(people, choices=None, price=200_000, scheme=SCHEME):
    """{step: text} of a class given as N, C, E, U, K and those of K in E."""
    formula, outcome = scheme.formula(choices or {}), Outcome.checked(*people)
    found = steps(scheme, formula, outcome, price, pay(formula, outcome, price))
    return {step["id"]: step["text"] for step in found}


def test_the_usual_sum():
    assert told((40, 36, 12)) == {
        "base": "取证 36 人 × 2,000 元 = 72,000 元",
        "rate": "稳定就业 12 人 ÷ 参训 40 人 = 30%",
        "initial": "72,000 × 80% = 57,600 元",
        "remainder": "到 30%（含正好）要 12 人，现在 12 人，到了：72,000 − 57,600 = 14,400 元",
        "bonus": "到 50%（含正好）要 20 人，现在 12 人，还差 8 人：72,000 × 20% = 14,400 元"
        "（没有到线，不计入合计）",
        "total": "57,600 + 14,400 = 72,000 元",
    }


def test_every_step_has_its_title_its_amount_and_its_clause():
    formula, outcome = SCHEME.formula({}), Outcome.checked(40, 36, 12)
    found = steps(SCHEME, formula, outcome, 200_000, pay(formula, outcome, 200_000))
    assert [(s["id"], s["title"], s["amount_fen"], s["earned"]) for s in found] == [
        ("base", "总额", 7_200_000, True),
        ("rate", "稳定就业率", None, True),
        ("initial", "首期补贴", 5_760_000, True),
        ("remainder", "剩余补贴", 1_440_000, True),
        ("bonus", "跟补支持", 1_440_000, False),
        ("total", "合计", 7_200_000, True),
    ]
    cites = [formula.cite, formula.main_measure["cite"], *(i.cite for i in formula.instalments)]
    assert [s["cite"] for s in found] == [*cites, None]


# 人：参训、取证、就业、没取证的就业、满次数、其中就业
@pytest.mark.parametrize(
    ("people", "choices", "step", "text"),
    [
        ((41, 36, 12), {}, "rate", "稳定就业 12 人 ÷ 参训 41 人 ≈ 29.26%"),
        (
            (40, 36, 12, 4),
            {"R4": "any"},
            "rate",
            "16 人（稳定就业 12 + 没取证但稳定就业 4） ÷ 参训 40 人 = 40%",
        ),
        (
            (40, 36, 12, 0, 2, 1),
            {"R6": "both"},
            "rate",
            "11 人（稳定就业 12 − 满次数且稳定就业 1） ÷ 38 人（参训 40 − 取证且满次数 2） ≈ 28.94%",
        ),
        (
            (3, 3, 3, 0, 3, 3),
            {"R6": "both"},
            "rate",
            "0 人（稳定就业 3 − 满次数且稳定就业 3） ÷ 0 人（参训 3 − 取证且满次数 3）：没有人可作分母，算不出比例",
        ),
        (
            (3, 3, 3, 0, 3, 3),
            {"R6": "both"},
            "remainder",
            "到 30%（含正好）才给，没有人可作分母，没有到线：0 − 0 = 0 元（没有到线，不计入合计）",
        ),
        ((1, 1, 1), {}, "rate", "稳定就业 1 人 ÷ 参训 1 人 = 100%"),
        (
            (1, 1, 1),
            {},
            "remainder",
            "到 30%（含正好）要 1 人，现在 1 人，到了：2,000 − 1,600 = 400 元",
        ),
        ((3, 0, 0), {}, "initial", "没有可以计算补贴的人，0 元"),
        ((3, 0, 0), {}, "total", "0 元"),
        (
            (40, 36, 12, 0, 2, 1),
            {},
            "base",
            "34 人（取证 36 − 取证且满次数 2） × 2,000 元 = 68,000 元",
        ),
        ((40, 36, 11), {}, "total", "57,600 元"),
        (
            (40, 36, 20),
            {"R3": "exclusive"},
            "bonus",
            "到 50%（不含正好）要 21 人，现在 20 人，还差 1 人：72,000 × 20% = 14,400 元"
            "（没有到线，不计入合计）",
        ),
        (
            (40, 36, 20),
            {"R2": "class"},
            "bonus",
            "到 50%（含正好）要 20 人，现在 20 人，到了：每班 1 次 × 2,000 元 × 20% = 400 元",
        ),
        (
            (40, 36, 20, 0, 2, 1),
            {"R2": "employed"},
            "bonus",
            "到 50%（含正好）要 20 人，现在 20 人，到了："
            "19 人（稳定就业 20 − 满次数且稳定就业 1） × 2,000 元 × 20% = 7,600 元",
        ),
        (
            (40, 36, 20),
            {"R7": "replaces"},
            "remainder",
            "到 30%（含正好）要 12 人，现在 20 人，到了：72,000 − 57,600 = 14,400 元；由跟补支持代替，不另给",
        ),
        ((40, 36, 20), {"R7": "replaces"}, "total", "57,600 + 14,400 = 72,000 元"),
    ],
)
def test_a_turn_of_the_sum(people, choices, step, text):
    assert told(people, choices)[step] == text


def test_what_is_left_takes_off_everything_before_it():
    texts = told((24, 16, 6), price=110_000, scheme=made_up.rules().scheme(made_up.SCHEME))
    assert list(texts)[:3] == ["base", "rate", "job-rate"]
    assert texts["work"].endswith("：26,400 − 11,880 − 3,960 = 10,560 元")
    assert texts["certificates"].endswith("：拿证 16 人 × 1,100 元 × 22.5% = 3,960 元")


def test_a_step_names_the_readings_that_can_change_it_for_this_class():
    def doubted(people):
        formula, outcome = SCHEME.formula({}), Outcome.checked(*people)
        found = steps(SCHEME, formula, outcome, 200_000, pay(formula, outcome, 200_000))
        return {step["id"]: step["readings"] for step in found}

    usual = doubted((40, 36, 12))
    # Nobody is over the limit: whether such people are taken off changes nothing.
    assert usual == {
        "base": [],
        "rate": ["R1"],
        "initial": [],
        "remainder": [],
        "bonus": ["R2", "R3", "R7"],
        "total": [],
    }
    limited = doubted((40, 36, 12, 1, 2, 1))
    assert limited["base"] == limited["initial"] == ["R6"]
    assert limited["rate"] == ["R1", "R4", "R6"]
    assert limited["bonus"] == ["R2", "R3", "R6", "R7"]
