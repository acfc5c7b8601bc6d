"""What is set is read as it is typed; what cannot be read is told at its field, and today holds."""

from calculator.roster_page import settings

FORM = {"scheme": "s", "now": "2026-08-31", "price": "", "on": "", "course": ""}


def test_blank_is_today_and_no_price():
    made = settings.read(FORM, {})
    assert (made.on, made.price, made.course, made.mapping, made.hidden) == (
        (2026, 8, 31),
        None,
        None,
        None,
        False,
    )


def test_all_of_it():
    typed = {"price": "1,850 元", "on": "2026年9月1日", "reading-R5": "average", "names": "hidden"}
    made = settings.read(FORM | typed, {"证件": "identity"})
    assert (made.on, made.price) == ((2026, 9, 1), 185000)
    assert made.choices == {"R5": "average"}
    assert made.hidden
    assert made.mapping.columns == {"证件": "identity"}


def test_what_cannot_be_read_is_told():
    made = settings.read(FORM | {"price": "贵", "on": "昨天"}, {})
    assert set(made.problems) == {"price", "on"}
    assert (made.on, made.price) == ((2026, 8, 31), None)
