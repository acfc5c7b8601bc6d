"""Of a style that was made for many sites, what this one can need: rules whose classes it writes, and
of the colours and pictures that have names, those that are named."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

# Attributes that no page of ours carries: other directions of writing, colours and switches. Names of
# the theme's that are words of every day, so that they stand somewhere. Its search. And what folds, which
# the site dresses itself.
_NEVER = re.compile(
    r"\[dir=rtl\]|\[data-md-color-(?:primary|accent)=|\[data-md-(?:toggle|state|component)|\[for="
    r"|\[role=columnheader\]"
    r"|\.(?:end|example|failure|grid|info|inline|keys|middle|note|question|quote|warning)\b"
    r"|\.md-search"
    r"|\b(?:details|summary)\b"
)
_CLASS = re.compile(r"\.([A-Za-z][\w-]*)")
_WITHIN = re.compile(r"\([^()]*\)")
# Strings and what stands in brackets are one piece, whatever signs are in them.
_STRING = r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'"""
_PIECES = re.compile(rf"{_STRING}|/\*.*?\*/|[{{}}]|[^\"'{{}}/]+|/", re.DOTALL)
_DECLARATION = re.compile(rf"(?:{_STRING}|\((?:{_STRING}|[^()\"']|\([^()]*\))*\)|[^;\"'()])+")
_SELECTOR = re.compile(r"(?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]|[^,(\[])+")
_PROPERTY = re.compile(r"\s*(--[\w-]+)\s*:")
_NAMED = re.compile(r"var\(\s*(--[\w-]+)")

Block = tuple[str, "list[Block] | str"]
"""What stands before the braces; what stands in them: further blocks, or declarations."""


def needed(css: str, words: Collection[str], beside: str = "") -> str:
    """`css` without rules for classes that are not among `words`, and without custom properties that
    neither it nor the style `beside` it names."""
    blocks = list(_kept(_blocks(iter(_PIECES.findall(css))), words))
    while True:
        text = "".join(map(_written, blocks))
        named = set(_NAMED.findall(text + beside))
        fewer = [_without_unnamed(block, named) for block in blocks]
        if fewer == blocks:
            return text
        blocks = fewer


def _blocks(pieces: Iterator[str]) -> list[Block]:
    """The blocks up to the brace that ends them."""
    found: list[Block] = []
    head = ""
    for piece in pieces:
        if piece == "{":
            found.append((head.strip(), _content(pieces)))
            head = ""
        elif piece == "}":
            break
        elif not piece.startswith("/*"):
            head += piece
    return found


def _content(pieces: Iterator[str]) -> list[Block] | str:
    """What stands between two braces."""
    text = ""
    inner: list[Block] = []
    for piece in pieces:
        if piece == "{":
            inner.append((text.strip(), _content(pieces)))
            text = ""
        elif piece == "}":
            break
        elif not piece.startswith("/*"):
            text += piece
    return inner or text


def _kept(blocks: list[Block], words: Collection[str]) -> Iterator[Block]:
    for head, content in blocks:
        if head.startswith(("@media", "@supports")):
            if inner := list(_kept(list(content) if isinstance(content, list) else [], words)):
                yield head, inner
        elif head.startswith("@"):
            yield head, content
        else:
            selectors = [s for s in _SELECTOR.findall(head) if _can_match(s, words)]
            if selectors:
                yield ",".join(selectors), content


def _can_match(selector: str, words: Collection[str]) -> bool:
    """What stands in brackets, as in :not(…), demands nothing."""
    if _NEVER.search(selector):
        return False
    while selector != (outer := _WITHIN.sub("", selector)):
        selector = outer
    return all(name in words for name in _CLASS.findall(selector))


def _without_unnamed(block: Block, named: Collection[str]) -> Block:
    head, content = block
    if not isinstance(content, str):
        return head, [_without_unnamed(inner, named) for inner in content]
    declarations = [
        declaration
        for declaration in _DECLARATION.findall(content)
        if not (found := _PROPERTY.match(declaration)) or found[1] in named
    ]
    return head, ";".join(declarations)


def _written(block: Block) -> str:
    head, content = block
    inner = content if isinstance(content, str) else "".join(map(_written, content))
    return f"{head}{{{inner}}}" if inner.strip() else ""
