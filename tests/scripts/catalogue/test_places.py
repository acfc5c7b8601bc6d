"""Documents by place and year."""

from datetime import date

from scripts.catalogue.loading import load
from scripts.catalogue.places import ORDER, by_place, by_year, in_order

DOCUMENTS = load()[0].documents


def test_places_stand_in_their_order_and_the_newest_document_first():
    places = by_place(DOCUMENTS)
    assert tuple(places) == ORDER
    assert [d.issued_on for d in places["无锡"]] == [
        date(2026, 3, 31),
        date(2025, 11, 28),
        date(2021, 3, 4),
    ]


def test_a_place_without_an_order_comes_last():
    elsewhere = DOCUMENTS[0].model_copy(update={"place": "别处"})
    assert in_order([elsewhere, *DOCUMENTS])[-1] is elsewhere


def test_a_document_without_a_printed_date_has_no_year():
    years = by_year(DOCUMENTS)
    assert list(years) == [2026, 2025, 2021, None]
    assert [d.id for d in years[None]] == ["jiangsu-2025"]
    assert sum(len(documents) for documents in years.values()) == len(DOCUMENTS)
