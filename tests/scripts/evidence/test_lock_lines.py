"""A line of the lock that no proof can have written is found out without the texts."""

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.catalogue.models.clauses import Clause
from scripts.check import main
from scripts.evidence import lock_lines, sources_lock
from scripts.evidence.sources_lock import SourcesLock

CATALOGUE = Catalogue(
    clauses=[Clause(document="city", locator=c, title=None, summary="甲") for c in ("一", "二")]
)
DIGEST = "0" * 64
QUOTES = {("city", "一", "每年培训10万人次"): 4, ("city", "一", "10万人次以上"): 8}


@pytest.fixture
def told(tmp_path):
    """A function that says what is wrong with a lock, whose text `change` makes another one."""

    def problems(quotes=QUOTES, change=lambda text: text, sources=("city",)):
        file = tmp_path / "sources.lock"
        lock = SourcesLock(dict.fromkeys(sources, DIGEST), dict(quotes))
        file.write_text(change(lock.text()), encoding="utf-8")
        return [(p.line, p.message) for p in lock_lines.problems(CATALOGUE, file)]

    return problems


ANEW = "这份文件不要手改，请运行 make verify 重新生成"


def test_a_lock_that_a_proof_has_written_is_right(told, tmp_path):
    assert told() == []
    assert lock_lines.problems(CATALOGUE, tmp_path / "nowhere") == []


def test_a_line_changed_by_hand_does_not_fit_the_sum(told):
    assert told(change=lambda text: text.replace("\t8\t", "\t9\t")) == [
        (5, f"校验数与上面各行对不上，有一行改过；{ANEW}"),
        (3, f"与 “每年培训10万人次” 那一行对不上：两行在同一处写的字不同；{ANEW}"),
    ]
    assert told(change=lambda text: text.partition("sum")[0]) == [(4, f"末尾缺少校验数；{ANEW}")]


def test_lines_in_another_order_or_twice_are_told(told):
    def swap(text):
        lines = text.splitlines(keepends=True)
        return "".join([*lines[:2], lines[3], lines[2], *lines[4:]])

    assert told(change=swap) == [(3, f"这一行次序不对，或写了两次；{ANEW}")]
    twice = told(change=lambda text: text.replace("sum", text.splitlines()[3] + "\nsum"))
    assert twice == [(5, f"这一行次序不对，或写了两次；{ANEW}")]


def test_what_the_catalogue_does_not_have_is_told(told):
    assert told({("city", "三", "甲"): 0}) == [(3, f"目录里没有条款 “city 三”；{ANEW}")]
    assert told({}, sources=("city", "town")) == [(3, f"目录里没有文件 “town”；{ANEW}")]
    assert told({("city", "一", "甲"): 0}, sources=()) == [
        (2, f"没有写 city 是对照哪份原文核对的；{ANEW}")
    ]


def test_two_lines_cannot_say_different_words_of_one_place(told):
    quotes = {("city", "一", "占到30%以上"): 3, ("city", "一", "占到35%以上的"): 3}
    assert told(quotes) == [(3, f"与 “占到35%以上的” 那一行对不上：两行在同一处写的字不同；{ANEW}")]
    assert told({**quotes, ("city", "一", "占到30%以上"): 30}) == []


def test_a_proof_of_what_nothing_says_any_more_is_told():
    lock = SourcesLock({}, QUOTES)
    assert lock_lines.stale(lock, QUOTES) == ""
    assert lock_lines.stale(lock, list(QUOTES)[1:]) == (
        "sources.lock 里的 “每年培训10万人次”（city 一），目录和网页已经不引；"
        "请持有原文的维护者运行 make verify SOURCES=原文文件夹，并提交 catalog/sources.lock"
    )
    assert "等 2 处" in lock_lines.stale(lock, [])


@pytest.mark.live
def test_a_proof_of_what_nothing_says_any_more_does_not_fail_the_check(monkeypatch, capsys):
    real = sources_lock.read()
    real.quotes["city", "一", "甲"] = 1
    monkeypatch.setattr(sources_lock, "read", lambda *_: real)
    assert main() == 0
    assert "sources.lock 里的 “甲”（city 一）" in capsys.readouterr().out


@pytest.mark.live
def test_the_lock_of_the_catalogue_is_as_a_proof_writes_it():
    assert lock_lines.problems(load()[0]) == []
