"""The host is asked with bounded patience, and its token goes nowhere else and is never shown."""

import pytest

from scripts.reporting.host import WAITS, Host, HostError
from tests import made_up_host
from tests.made_up_host import REPOSITORY, TOKEN, somebody_elses


@pytest.fixture
def made():
    with made_up_host.running() as made:
        yield made


def refused(work):
    with pytest.raises(HostError) as error:
        work()
    assert TOKEN not in str(error.value)
    return str(error.value)


def test_what_passes_is_waited_for_as_long_as_the_host_asks(made):
    made.comments[1] = []
    made.failing = [(503, {}, "busy"), (429, {"Retry-After": "9"}, "slow down")]
    waited = []
    host = Host(made.root, REPOSITORY, TOKEN, sleep=waited.append)
    assert list(host.listed("/issues/1/comments")) == []
    assert waited == [WAITS[0], 9]


def test_patience_ends(made):
    made.failing = [(502, {}, "")] * 9
    said = refused(lambda: made.host().get("/pulls/1"))
    assert len(made.asked) == len(WAITS) + 1
    assert "GET /pulls/1：服务器回答 502" in said and "试了 3 次" in said


def test_a_host_that_asks_for_an_hour_is_given_up(made):
    made.failing = [(429, {"Retry-After": "3600"}, "limit")] * 9
    refused(lambda: made.host().get("/pulls/1"))
    assert len(made.asked) == 1


@pytest.mark.parametrize(
    ("status", "word"), [(401, "令牌不对"), (403, "permissions"), (404, "编号"), (422, "不合格")]
)
def test_what_does_not_pass_is_said_at_once_with_what_to_look_at(made, status, word):
    made.failing = [(status, {}, f"no\n{TOKEN}")] * 9
    said = refused(lambda: made.host().get("/pulls/1"))
    assert word in said and "（no ***）" in said
    assert len(made.asked) == 1


def test_adding_is_never_tried_again_by_itself(made):
    made.failing = [(503, {}, "")] * 9
    refused(lambda: made.host().add("/issues", {}))
    assert len(made.asked) == 1


def test_a_host_that_is_not_there():
    host = Host("http://127.0.0.1:9", REPOSITORY, TOKEN, sleep=lambda seconds: None)
    assert "连不上服务器" in refused(lambda: host.get("/pulls/1"))


def test_a_file_is_fetched_elsewhere_without_the_token_and_no_more_than_allowed(made):
    made.packed = b"12345"
    assert made.host().fetched("/actions/artifacts/7/zip", 5) == b"12345"
    assert [one.token for one in made.asked] == [True]
    assert [one.token for one in made.fetched] == [False]
    assert "超过 4 字节" in refused(lambda: made.host().fetched("/actions/artifacts/7/zip", 4))


def test_a_file_that_stands_where_it_may_be_seen_is_not_fetched(made):
    made.elsewhere = "http://example.org"
    assert "不能信" in refused(lambda: made.host().fetched("/actions/artifacts/7/zip", 5))


@pytest.mark.parametrize(
    ("root", "repository", "token", "word"),
    [
        ("http://example.org", REPOSITORY, TOKEN, "https://"),
        ("https://example.org", "../../user", TOKEN, "所有者/名称"),
        ("https://example.org", REPOSITORY, " \n", "GITHUB_TOKEN"),
    ],
)
def test_what_cannot_be_asked_is_told_before_anything_is_sent(root, repository, token, word):
    assert word in refused(lambda: Host(root, repository, token))


def test_a_list_is_read_to_its_end_or_not_at_all(made):
    made.comments[1] = [somebody_elses("x")] * 250
    assert len(list(made.host().listed("/issues/1/comments"))) == 250
    made.comments[1] *= 9
    assert "没有看完" in refused(lambda: list(made.host().listed("/issues/1/comments")))
