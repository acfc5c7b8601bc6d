"""The step that says below a request what it moves, rehearsed against a host on this machine."""

import io
import subprocess
import sys
import zipfile

import pytest

from scripts import comment
from scripts.files.paths import ROOT
from scripts.reporting import parcel
from tests import made_up_host
from tests.made_up_host import REPOSITORY, TOKEN, somebody_elses

HEAD = "a" * 40
FORK = "somebody/site"


@pytest.fixture
def made():
    with made_up_host.running() as made:
        made.artifacts = [
            {"id": 5, "name": parcel.NAME, "size_in_bytes": 300, "expired": False},
            {"id": 6, "name": "site", "size_in_bytes": 9_000_000, "expired": False},
        ]
        head = {"sha": HEAD, "repo": {"full_name": FORK}}
        made.requests = {12: {"state": "open", "head": head}}
        hand_on(made, "12", "**两处金额变了**")
        yield made


def hand_on(made, number, text):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as into:
        into.writestr(parcel.NUMBER, number)
        into.writestr(parcel.TEXT, text)
    made.packed = packed.getvalue()


def run(made, run="77", head=HEAD, source=FORK):
    return comment.main([run, head, source], {}, lambda _: made.host())


def test_the_first_run_makes_a_comment_and_the_next_edits_it(made, capsys):
    made.comments[12] = [somebody_elses(f"{comment.MARKER}\n冒充的")]
    assert run(made) == 0
    hand_on(made, "12", "**一处金额变了**，@somebody 看 https://example.org")
    assert run(made) == 0
    foreign, ours = made.comments[12]
    assert foreign["body"] == f"{comment.MARKER}\n冒充的"
    assert ours["body"].startswith(f"{comment.MARKER}\n> 由这次改动自己的程序算出")
    assert "**一处金额变了**" in ours["body"] and "两处" not in ours["body"]
    assert "@somebody" not in ours["body"] and "https://" not in ours["body"]
    assert [one.method for one in made.written()] == ["POST", "PATCH"]
    assert TOKEN not in "".join(capsys.readouterr())


@pytest.mark.parametrize(
    ("number", "state", "head", "source", "words"),
    [
        ("13", "open", HEAD, FORK, "404"),
        ("12", "open", "b" * 40, FORK, "编号不对，或者已经有更新的提交"),
        ("12", "open", HEAD, "another/site", "编号不对"),
        ("12", "closed", HEAD, FORK, "已经关闭"),
        ("12 && id", "open", HEAD, FORK, "不是一个正整数"),
    ],
)
def test_a_parcel_that_lies_about_its_request_is_refused(
    made, number, state, head, source, words, capsys
):
    made.requests[12]["state"] = state
    hand_on(made, number, "写在别人下面")
    assert run(made, head=head, source=source) == 1
    assert words in capsys.readouterr().err
    assert made.written() == []


def test_a_fork_that_is_gone_is_refused(made, capsys):
    made.requests[12]["head"]["repo"] = None
    assert run(made) == 1
    assert "编号不对" in capsys.readouterr().err


def test_a_large_artefact_is_not_even_fetched(made, capsys):
    made.artifacts[0]["size_in_bytes"] = 5_000_000
    assert run(made) == 1
    assert "太大" in capsys.readouterr().err
    assert made.fetched == []


@pytest.mark.parametrize("left", [[], [{"expired": True}]])
def test_a_run_that_left_no_parcel_says_so_and_is_no_failure(made, left, capsys):
    made.artifacts = [{**made.artifacts[0], **one} for one in left]
    assert run(made) == 0
    assert "没有留下影响报告" in capsys.readouterr().out


def test_an_error_of_the_host_is_one_sentence(made, capsys):
    made.failing = [(403, {}, f"Resource not accessible {TOKEN}")]
    assert run(made) == 1
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1 and "permissions" in told and TOKEN not in told


@pytest.mark.parametrize(
    ("environment", "word"),
    [
        ({"GITHUB_REPOSITORY": REPOSITORY}, "GITHUB_TOKEN"),
        ({"GITHUB_TOKEN": TOKEN}, "所有者/名称"),
        ({"GITHUB_TOKEN": TOKEN, "GITHUB_API_URL": "http://example.org"}, "https://"),
    ],
)
def test_what_the_environment_lacks_is_told(environment, word, capsys):
    assert comment.main(["77", HEAD, FORK], environment) == 1
    assert word in capsys.readouterr().err


def test_a_call_that_is_wrong_is_told_how_it_goes(capsys):
    assert comment.main(["77", HEAD]) == comment.main(["x", HEAD, FORK]) == 2
    assert "make comment" in capsys.readouterr().err


def test_it_needs_nothing_but_a_bare_python():
    bare = [sys.executable, "-S", "-m", "scripts.comment"]
    done = subprocess.run(bare, cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "") and "make comment" in done.stderr
