"""What the page about the days asks: in the scheme's own words, and only what the scheme has."""

import copy

from calculator.view.calendar_entries import ENTRIES, entries, of_scheme
from tests import frozen

PART = frozen.rules().part("calendar")


def called(part):
    return {entry["id"]: entry["label"] for entry in entries(part)}


def test_everything_is_asked_that_the_scheme_has_in_its_words():
    assert list(called(PART)) == [entry["id"] for entry in ENTRIES]
    assert called(PART)["trainees"] == of_scheme(PART, "trainees")["label"]


def test_a_scheme_that_asks_for_no_trainees_is_not_asked_for_them():
    without = copy.deepcopy(PART)
    asked = without["scheme"]["formula"]["entries"]
    asked.remove(of_scheme(without, "trainees"))
    assert of_scheme(without, "trainees") is None
    assert "trainees" not in called(without) and len(called(without)) == len(called(PART)) - 1


def test_the_one_day_of_the_class_says_which_option_means_which_day():
    [told] = [entry["help"] for entry in entries(PART) if entry["id"] == "class_date"]
    for one in PART["start"]["together"]:
        assert one["day"] in told
