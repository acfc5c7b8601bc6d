"""A damaged lock is said to be so, by the check and by the build, and can be made anew."""

import pytest

from scripts import build, check
from scripts.evidence import sources_lock
from scripts.files.problems import Problem
from scripts.pages import changes

GOOD = f"# head\nsource\ta-1\t{'0' * 64}\nquote\ta-1\t附表 3\t7\t某某 words\n"


@pytest.mark.parametrize(
    ("lines", "place", "many"),
    [
        ("<<<<<<< HEAD\n=======\n>>>>>>> x\n", 4, "（共 3 行）"),
        ("garbage\n", 4, ""),
        ("quote\ta-1\t附表 3\tseven\twords\n", 4, ""),
        ("quote\ta-1\t附表 3\t7\n", 4, ""),
        ("source\ta-1\tnothing\n", 4, ""),
    ],
)
def test_damage_is_said_once_at_its_first_line(tmp_path, lines, place, many):
    file = tmp_path / "sources.lock"
    file.write_text(GOOD + lines, encoding="utf-8")
    [problem] = sources_lock.problems(file)
    assert str(problem) == (
        f"catalog/sources.lock:{place}:1\n"
        f"  这一行读不懂{many}；这份文件不要手改，请运行 make verify 重新生成"
    )
    assert list(sources_lock.read(file).quotes.values()) == [7]


def test_other_bytes_are_damage_too(tmp_path):
    file = tmp_path / "sources.lock"
    file.write_bytes(b"\xff\xfe\0")
    assert [p.line for p in sources_lock.problems(file)] == [1]
    assert sources_lock.read(file) == sources_lock.SourcesLock()


@pytest.mark.live
def test_a_sound_lock_and_none_at_all(tmp_path):
    assert sources_lock.problems() == []
    assert sources_lock.problems(tmp_path / "nowhere") == []


@pytest.mark.live
def test_check_and_build_say_so(monkeypatch, capsys):
    problem = Problem("catalog/sources.lock", 4, 1, "", "这一行读不懂")
    monkeypatch.setattr(sources_lock, "problems", lambda *_: [problem])
    assert check.main() == 1
    assert "catalog/sources.lock:4:1\n  这一行读不懂" in capsys.readouterr().err
    assert build.main(["rules"]) == 1
    assert "catalog/sources.lock:4:1\n  这一行读不懂" in capsys.readouterr().err


@pytest.mark.live
def test_the_check_reads_the_log_of_changes(monkeypatch, capsys):
    problem = Problem("content/changes.yml", 2, 1, "", "写错了")
    monkeypatch.setattr(changes, "load", lambda: ([], [problem]))
    assert check.main() == 1
    assert "content/changes.yml:2:1\n  写错了" in capsys.readouterr().err
