"""The shape of a class answer: its keys, their order, and that no value is reckoned with."""

from types import SimpleNamespace

from calculator.engine.scheme.outcome import COUNTS
from calculator.engine.scheme.settlement import settlement

RULES = SimpleNamespace(data_version="v")
SCHEME = SimpleNamespace(id="s", asked=COUNTS, unproved=lambda: "unproved")
FIRST, REST = (
    SimpleNamespace(id=i, title=i.upper(), cite={"quote": i}, since=None) for i in ("first", "rest")
)
FORMULA = SimpleNamespace(instalments=[FIRST, REST], heads=[["certified", 1]])
PAID = ("base", ("a", "b"), (True, False), "total", 0, "counted", "of")


def told(above=None, more=None):
    return settlement(RULES, SCHEME, FORMULA, "NCEUKLV", "price", PAID, above, more, "warnings")


def test_every_value_stands_where_it_belongs():
    assert list(told((REST, "further", "gain"), 0).items()) == [
        ("scheme", "s"),
        ("data_version", "v"),
        ("unit_price_fen", "price"),
        (
            "counts",
            {
                "trainees": "N",
                "certified": "C",
                "employed": "E",
                "employed_uncertified": "U",
                "over_limit": "K",
                "over_limit_employed": "L",
                "over_limit_uncertified": "V",
            },
        ),
        ("base_fen", "base"),
        (
            "instalments",
            [
                {
                    "id": "first",
                    "title": "FIRST",
                    "amount_fen": "a",
                    "earned": True,
                    "cite": FIRST.cite,
                },
                {
                    "id": "rest",
                    "title": "REST",
                    "amount_fen": "b",
                    "earned": False,
                    "cite": REST.cite,
                },
            ],
        ),
        ("total_fen", "total"),
        ("tier", "first"),
        ("rate", {"employed": "counted", "of": "of"}),
        ("next_tier", {"id": "rest", "more_employed": "further", "gain_fen": "gain"}),
        ("one_more", {"gain_fen": 0}),
        ("warnings", "warnings"),
        ("unproved", "unproved"),
    ]
    assert list(told()["instalments"][0]) == ["id", "title", "amount_fen", "earned", "cite"]


def test_where_nothing_is_above_and_nobody_left_there_is_none():
    found = told()
    assert (found["next_tier"], found["one_more"]) == (None, None)


def test_an_instalment_whose_figures_have_dates_says_since_when():
    dated = SimpleNamespace(id="d", title="D", cite={}, since=[2027, 1, 1])
    formula = SimpleNamespace(instalments=[FIRST, dated], heads=[["certified", 1]])
    found = settlement(RULES, SCHEME, formula, "NCEUKLV", "price", PAID, None, None, [])
    assert [i.get("since") for i in found["instalments"]] == [None, "2027-01-01"]
