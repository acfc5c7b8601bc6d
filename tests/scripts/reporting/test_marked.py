"""One comment and one issue are made once and then edited; nobody else's is touched."""

import pytest

from scripts.reporting.host import HostError
from scripts.reporting.marked import ACCOUNT, keep_comment, keep_issue
from tests import made_up_host
from tests.made_up_host import somebody_elses

MARKER = "<!-- made up -->"


@pytest.fixture
def made():
    with made_up_host.running() as made:
        yield made


def did(made):
    return [(one.method, one.path.split("/site")[1]) for one in made.written()]


def test_the_first_run_adds_and_the_second_edits_the_same(made):
    foreign = somebody_elses(f"{MARKER}\n不是我们写的")
    quoting = somebody_elses(f"> {MARKER}", login=ACCOUNT)
    made.comments[7] = [dict(foreign), dict(quoting)]
    assert "新的说明" in keep_comment(made.host(), 7, MARKER, "一")
    assert "改了原来的说明" in keep_comment(made.host(), 7, MARKER, "二")
    assert did(made) == [("POST", "/issues/7/comments"), ("PATCH", "/issues/comments/102")]
    assert [one["body"] for one in made.comments[7]] == [
        foreign["body"],
        quoting["body"],
        f"{MARKER}\n二",
    ]


def test_what_has_not_changed_is_left(made):
    keep_comment(made.host(), 7, MARKER, "一\n二\n")
    made.comments[7][0]["body"] = f"{MARKER}\r\n一\r\n二"
    assert "没有变" in keep_comment(made.host(), 7, MARKER, "一\n二\n")
    assert len(made.written()) == 1


def test_an_answer_that_was_lost_adds_no_second_comment(made):
    made.lose_answer_to = ["POST"]
    assert "没有变" in keep_comment(made.host(), 7, MARKER, "一")
    assert len(made.comments[7]) == 1


def test_adding_is_given_up_after_a_few_tries(made):
    made.refusing = {"POST": 503}
    with pytest.raises(HostError, match="503"):
        keep_comment(made.host(), 7, MARKER, "一")
    assert [method for method, _ in did(made)] == ["POST"] * 3


def test_adding_that_is_refused_for_good_is_not_tried_again(made):
    made.refusing = {"POST": 403}
    with pytest.raises(HostError, match="permissions"):
        keep_comment(made.host(), 7, MARKER, "一")
    assert len(did(made)) == 1


def test_an_issue_is_made_edited_closed_and_opened_again(made):
    def keep(text, open_):
        return keep_issue(made.host(), MARKER, "报告", text, open_)

    made.issues += [
        somebody_elses(f"{MARKER}\n不是我们写的"),
        somebody_elses(f"{MARKER}\n", login=ACCOUNT, pull_request={}),
    ]
    assert "什么也没有写" in keep("没有", False)
    assert did(made) == []
    assert "新的报告" in keep("一处", True)
    assert "改了原来的报告" in keep("没有", False)
    assert made.issues[-1]["state"] == "closed"
    assert "改了原来的报告" in keep("两处", True)
    assert (made.issues[-1]["state"], made.issues[-1]["body"]) == ("open", f"{MARKER}\n两处")
    assert len(made.issues) == 3
    assert did(made) == [("POST", "/issues"), ("PATCH", "/issues/102"), ("PATCH", "/issues/102")]
