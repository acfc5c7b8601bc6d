"""The mark of what nobody has held against the source texts yet, and what a page with marks says."""

from __future__ import annotations

import re

from markupsafe import Markup

from scripts.evidence.unproved import Unproved

MARK = Markup('<span class="unproved">待核</span>')

_IN_PYTHON = 'class="unproved"'  # the desks' answers, first or live, carry the same class
_TITLE = re.compile(r"^# .*\n", re.MULTILINE)
_NOTICE = """
<div class="notice pending"><p><strong>待核</strong>：这一页有 {} 处还没有由持有原文的维护者对照原文核对，\
逐处标着“待核”。</p></div>
"""


def marked(unproved: Unproved, shown: object, field: str = "", words: str = "") -> Markup:
    """The mark where `shown` says something unproved, else nothing.

    `shown`: a record, a citation or a list of them; with a `field`, what that field of a record says,
    with `words`, only whether it says these.
    """
    if field:
        waiting = unproved.of(shown, field)  # type: ignore[arg-type]
        says = any(words in ("", claim.words) for claim in waiting)
    else:
        says = unproved.says(shown)
    return MARK if says else Markup()


def with_notice(page: str) -> str:
    """A page's Markdown; below its title it says how many marks it has, if any."""
    count = page.count(_IN_PYTHON)
    if not count:
        return page
    return _TITLE.sub(lambda title: title[0] + _NOTICE.format(count), page, count=1)
