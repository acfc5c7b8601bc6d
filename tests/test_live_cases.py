"""The stories of the catalogue as it is: the only place that knows what it pays today."""

import pytest

from calculator.engine.scheme.scheme import Rules
from scripts import cases
from scripts.catalogue.loading import load
from scripts.rules.compiled import compile_rules

pytestmark = pytest.mark.live


def test_every_story_is_still_so():
    stale = cases.stale(Rules(compile_rules(load()[0])))
    if stale:
        told = "\n".join(map(str, stale))
        pytest.fail(
            f"\n{told}\n\n共 {len(stale)} 个例子与现在的规则不符。规则是有意改的，就运行 make cases，"
            "看一遍改动再提交；不是有意改的，请查对应的条款。",
            pytrace=False,
        )
