"""Answers from flags, from the text, from the keyboard: a wrong one is asked again, none is lost."""

from collections import deque
from datetime import date

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.places import Place
from scripts.drafting.asking import Unanswered, answers
from scripts.drafting.particulars import Printed
from scripts.drafting.questions import questions

ASKED = questions(Catalogue(places=[Place(name="乙省", level="省")]), Printed(title="甲办法"))
ALL = {
    "id": "a-2031",
    "title": "甲办法",
    "short_title": "甲",
    "number": "无",
    "issuer": "甲局",
    "issued_on": "2031年8月20日",
    "place": "乙省",
}


def typing(*lines):
    """Somebody who types these lines, then leaves; what was shown is kept."""
    left, shown = deque(lines), []

    def ask(words):
        shown.append(words)
        if not left:
            raise EOFError
        return left.popleft()

    return ask, shown


def test_flags_are_not_asked_again():
    ask, shown = typing()
    said = answers(ASKED, ALL, ask)
    assert shown == []
    assert said == ALL | {"number": None, "issued_on": date(2031, 8, 20)}


def test_an_empty_line_takes_what_the_text_says():
    ask, shown = typing("")
    said = answers(ASKED, {k: v for k, v in ALL.items() if k != "title"}, ask)
    assert said["title"] == "甲办法" and "[甲办法]" in shown[0]


def test_a_wrong_answer_is_asked_again_and_the_others_stay():
    ask, shown = typing("甲-2031", "", "b-2031", "昨天", "2031-02-30", "无")
    said = answers(ASKED, ALL | {"id": "甲", "issued_on": "2031"}, ask)
    assert (said["id"], said["issued_on"], said["short_title"]) == ("b-2031", None, "甲")
    assert "“甲” 不能作编号；只用小写英文字母、数字和连字符" in shown[0]
    assert "“甲-2031” 不能作编号" in shown[1] and "这一项要填" in shown[2]
    assert "“昨天” 不是日期" in shown[4]


def test_where_nobody_is_everything_open_is_said_at_once():
    with pytest.raises(Unanswered) as raised:
        answers(ASKED, {"id": "A", "issued_on": "无"}, typing()[0])
    lines = str(raised.value).splitlines()
    assert [line.split()[0] for line in lines] == [
        "--id", "--short-title", "--number", "--issuer", "--place",
    ]  # fmt: skip
    assert "“A” 不能作编号" in lines[0] and lines[1].endswith("还没有填")
