"""What mails, messengers and programs do to a link on its way: an honest one opens, a changed one does not."""

import pytest

from calculator.engine.one_class.answer import answer
from calculator.view import answers_link, link
from scripts.desks import class_desk
from tests import frozen

RULES = frozen.rules()
FIELDS = class_desk.example(RULES) | {"class_name": "焊工 一+二班 & 9:00=50%#1"}
MADE = link.encode(FIELDS, answer(RULES, FIELDS["scheme"], FIELDS))
ANSWERS = answers_link.encode({"place": "无锡 1+1", "who": "a&b"})
BEHIND = (
    "&",
    "&amp;",
    "%",
    "%2",
    "&from=singlemessage",
    "?from=x&isappinstalled=0",
    "&utm_source=a",
)
BEHIND += ("。", "）", " 请查收", "#wechat_redirect", "%E3%80%82", "&x=" + "1" * link.LONGEST, "\n")


def opened(fragment):
    return link.decode(fragment)[0]


@pytest.mark.parametrize("stuck", BEHIND)
def test_whatever_stands_behind_is_not_read(stuck):
    assert opened(MADE + stuck) == opened(MADE)
    assert answers_link.decode(ANSWERS + stuck) == answers_link.decode(ANSWERS)


def quoted_again(fragment):
    marked = {"%": "%25", "=": "%3D", "&": "%26"}
    return "#" + "".join(marked.get(char, char) for char in fragment[1:])


@pytest.mark.parametrize(
    "change",
    [
        quoted_again,
        lambda made: made.replace("&", "&amp;"),
        lambda made: made.replace("%20", "+"),
        lambda made: made[:60] + "\r\n  " + made[60:],
        lambda made: made + " https://example.org/" + made,
    ],
)
def test_a_link_that_was_written_anew_says_the_same(change):
    assert change(MADE) != MADE
    assert opened(change(MADE)) == opened(MADE)
    assert opened(MADE)["class_name"] == FIELDS["class_name"]


@pytest.mark.parametrize("fragment", [MADE, quoted_again(MADE)])
def test_a_link_that_lost_its_end_does_not_open(fragment):
    for end in range(len(MADE) // 2, len(fragment)):
        with pytest.raises(link.LinkError):
            assert opened(fragment[:end])


def test_a_digit_more_is_a_change():
    with pytest.raises(link.LinkError):
        opened(MADE + "0")


def test_percent_signs_over_percent_signs_in_small_letters():
    small = quoted_again(MADE).replace("%3D", "%3d")
    assert opened(small) == opened(MADE)
