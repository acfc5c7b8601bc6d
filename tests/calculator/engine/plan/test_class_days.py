"""Which column says the day of a class, and by which formula it is then paid."""

import json

import pytest

from calculator.engine.entry.problems import EntryError
from calculator.engine.plan.class_days import ClassDays, columns_of
from calculator.engine.scheme.compiled import TOTAL
from calculator.engine.scheme.scheme import Scheme
from tests import frozen

RULE = next(s for s in frozen.compiled()["rules"]["schemes"] if s["id"] == "stepped-2099")
PEOPLE = (20, 18, 8, None, 0, 0, 0)


def asking(of, label):
    """The scheme with another date that decides."""
    rule = json.loads(json.dumps(RULE))
    [entry] = [entry for entry in rule["formula"]["entries"] if entry["id"] == "day"]
    entry.update({"of": of, "label": label})
    return Scheme(rule)


def paid(days, texts, certified_on=None):
    day, formula = days.read(texts, certified_on)
    return day, formula.pay(*PEOPLE, 140_000)[TOTAL] // 100


def test_the_date_of_the_certificates_decides_where_the_scheme_says_so():
    days = ClassDays(Scheme(RULE), {})
    assert days.dated and days.heading is None
    assert paid(days, {}, (2099, 12, 31)) == ((2099, 12, 31), 26400)
    assert days.scheme((2099, 12, 31)).day == (2099, 12, 31)
    with pytest.raises(EntryError) as caught:
        days.read({}, (2099, 1, 1))
    assert caught.value.field == "certified_on"
    assert "day" not in [column.field for column in columns_of(Scheme(RULE))]


def test_another_date_has_a_column_of_its_own():
    scheme = asking("opening", "开班日期")
    days = ClassDays(scheme, {})
    assert days.heading == "开班日期"
    last = columns_of(scheme)[-1]
    assert (last.field, last.names, last.needed) == ("day", ("开班日期", "day"), False)
    # 18 × 1400 = 25200: 60 % and 1200 beside it, or 70 %; 7 of 20 reach 35 % and not 40 %.
    fewer = (20, 18, 7, None, 0, 0, 0)
    for day, yuan in (("2099-12-31", 16320), ("2100-01-01", 18840), ("2100-7-1", 26400)):
        _, formula = days.read({"day": day}, (2100, 12, 31))
        assert formula.pay(*fewer, 140_000)[TOTAL] == yuan * 100
    assert days.read({"day": ""}, (2099, 12, 31))[0] is None, "the certificates do not decide"
    with pytest.raises(EntryError) as caught:
        days.read({"day": "2099-1-1"}, None)
    assert caught.value.field == "day"


def test_where_no_figure_has_a_date_nothing_is_asked():
    days = ClassDays(frozen.rules().scheme(frozen.SCHEME), {})
    assert not days.dated and days.heading is None
