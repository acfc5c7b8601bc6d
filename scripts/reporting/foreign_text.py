"""Markdown that a build wrote of which nobody has looked at the code, made fit to be said by us.

It calls nobody, leads nowhere else, refers to no other request, hides nothing in comments (a marker,
say), shows no picture, breaks off nowhere inside, and is not longer than a host takes.
"""

from __future__ import annotations

import re

MOST = 60_000
"""Characters; hosts take 65,536."""
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]"
)
_JOINER = "\u2060"  # has no width: what is broken by it still reads the same
_LIVE = re.compile(r"@(?=\w)|(?<!&)#(?=\d)|\bGH-(?=\d)|/(?=/)|\bwww(?=\.)", re.IGNORECASE)
"""Where a host would make a call, a reference or a link of plain text."""
_IMAGE = re.compile(r"!(?=\[)|<(?=/?(?:img|picture|source|video)\b)", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FOLD = re.compile(r"<(/?)details\b", re.IGNORECASE)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)


def fit(text: str, most: int = MOST) -> str:
    """`text` without what it may not do, at most `most` characters of it at whole lines."""
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _COMMENT.sub("", text)
    text = _LIVE.sub(lambda found: found[0] + _JOINER, text)
    text = _IMAGE.sub(lambda found: "&lt;" if found[0] == "<" else "", text)
    return text.rstrip() if len(text) <= most else _cut(text, most)


def _cut(text: str, most: int) -> str:
    """The whole lines of `text` that fit, with what is open closed, and that there is more."""
    kept = text[:most]
    kept = kept[: kept.rfind("\n") + 1] or kept
    ends = ["", "……太长，后面的没有写；全文见这次运行的附件。"]
    fences = _FENCE.findall(kept)
    if len(fences) % 2:
        ends.insert(0, fences[-1])
    signs = _FOLD.findall(kept)
    ends[-1:-1] = ["</details>"] * max(0, signs.count("") - signs.count("/"))
    return kept + "\n".join(ends)
