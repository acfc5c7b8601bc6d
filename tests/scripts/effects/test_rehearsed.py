"""Twelve requests, each with the comment that is kept for it, and what its exit code would be."""

import pytest

from scripts import impact
from scripts.effects.as_markdown import as_markdown
from tests.scripts.effects import rehearsed

ENDS = {
    "cap": impact.UNEXPLAINED,
    "reading-removed": impact.UNEXPLAINED,
    "full-width-colon": impact.UNSEEN,
    "two-errors": impact.UNSEEN,
}


@pytest.mark.parametrize("name", rehearsed.REQUESTS)
def test_the_comment_is_the_one_that_is_kept(name, tmp_path, capsys):
    found = rehearsed.report(rehearsed.REQUESTS[name], tmp_path)
    kept = (rehearsed.EXPECTED / f"{name}.md").read_text(encoding="utf-8")
    assert as_markdown(found) == kept, (
        f"the comment on “{name}” is another one: run .venv/bin/python -m "
        "tests.scripts.effects.rehearsed and look at what it changes"
    )
    assert impact.ended(found) == ENDS.get(name, impact.EXPLAINED)


def test_every_comment_that_is_kept_has_its_request():
    assert {file.stem for file in rehearsed.EXPECTED.iterdir()} == set(rehearsed.REQUESTS)
