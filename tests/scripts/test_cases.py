"""Stories recomputed: only what a rule moved is written anew, and it is told."""

import pytest

from scripts import cases
from tests import frozen

STORY = """# A comment that stays.

# 40 人的班
- name: 一班
  scheme: yunzhou-2026
  class: {trainees: 40, certified: 36, employed: 12, unit_price: 2000}
  expect: {initial: 57600, remainder: 14400, bonus: 0, total: 72000}
  next: [bonus, 8, 14400]
"""


def told(text):
    return cases.recomputed("x.yml", text, frozen.rules())


def test_what_is_still_so_is_left_as_it_is():
    assert told(STORY) == (STORY, [])


@pytest.mark.parametrize(
    ("now", "before"),
    [
        ("total: 72000", "total: 71000"),
        ("next: [bonus, 8, 14400]", "next: null"),
        (
            "  next: [bonus, 8, 14400]\n",
            "  next: [bonus, 8, 14400]\n  warnings: [price-above-cap]\n",
        ),
    ],
)
def test_what_is_no_longer_so_is_written_anew_and_told(now, before):
    new, [moved] = told(STORY.replace(now, before))
    assert new == STORY
    assert moved.has_comment
    message = str(moved)
    for part in (
        "x.yml  一班",
        "原来：应付（元）",
        "现在：应付（元）",
        "依据：yunzhou-2026 四（五）",
    ):
        assert part in message


def test_a_warning_that_has_come_is_added():
    dear = STORY.replace("unit_price: 2000}", "unit_price: 2000}\n  kind: consumer-services")
    new, [_] = told(dear)
    assert new == dear + "  warnings: [price-above-cap]\n"


def test_a_story_that_cannot_be_computed_is_told_and_kept():
    lost = STORY.replace("class:", "readings: {R99: x}\n  class:")
    new, [moved] = told(lost)
    assert new == lost
    assert moved.now.startswith(cases.LOST)
    assert "R99" in moved.now


def test_the_command_writes_the_files(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(cases, "check", frozen.checked)
    file = tmp_path / "x.yml"
    file.write_text(STORY.replace("total: 72000", "total: 1"), encoding="utf-8")
    assert cases.main(tmp_path) == 0
    assert file.read_text(encoding="utf-8") == STORY
    out = capsys.readouterr().out
    assert "例子上面的注释写着算式" in out
    assert "1 个改了，0 个算不出来" in out
