"""A style without what only its writers read: comments, ends of lines, indents."""

from __future__ import annotations

import re

_STRING = r"""(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
_COMMENT = re.compile(rf"{_STRING}|/\*.*?\*/\s*", re.DOTALL)
# Blanks shrink to one, or to none beside a mark that parts.
_BLANK = re.compile(
    rf"{_STRING}|\s*(?P<mark>[{{}};,])\s*|(?P<colon>:)\s+|(?P<blank>\s+)", re.DOTALL
)


def compact(css: str) -> str:
    """`css` with the same rules in fewer bytes."""
    without = _COMMENT.sub(lambda piece: piece["string"] or "", css)
    return _BLANK.sub(_kept, without).replace(";}", "}").strip()


def _kept(piece: re.Match[str]) -> str:
    return piece["string"] or piece["mark"] or piece["colon"] or " "
