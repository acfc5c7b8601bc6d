"""A clause locator as a visitor reads it. Ids, anchors and citations in the data keep the locator.

The locator ``附件2 1`` is exact but reads like a slip; on a page it is ``附件2第1项``.
"""

from __future__ import annotations

import re

from scripts.catalogue.locator import is_numeral


def clause_label(locator: str) -> str:
    """`locator` in words: ``附件2 1`` is ``附件2第1项``, ``二（一） 目标任务`` has no gap, a lone
    ``一`` is ``第一部分``, ``四（一）1`` is ``四（一）第1项``."""
    if is_numeral(locator):
        return f"第{locator}部分"
    label = re.sub(r"(?<=）)([0-9]+)$", r"第\1项", locator)
    return re.sub(r" ([0-9]+)$", r"第\1项", label).replace(" ", "")
