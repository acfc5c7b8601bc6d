"""The HTML that the build itself wrote, as a tree; not for HTML of unknown make."""

from __future__ import annotations

import re
from html import unescape

_TOKEN = re.compile(
    r"<!--.*?-->|<(?P<end>/?)(?P<tag>[a-zA-Z][\w-]*)(?P<attributes>(?:[^>\"]|\"[^\"]*\")*)>"
    r"|(?P<text>[^<]+|<)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r'([\w:-]+)(?:="([^"]*)")?')
VOID = frozenset(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"])


class Element:
    """An element: its `tag`, its attributes, and inside it elements and texts, in order."""

    __slots__ = ("_attributes", "inside", "tag")

    def __init__(self, tag: str, attributes: str = "") -> None:
        self.tag = tag
        self._attributes = attributes
        self.inside: list[Element | str] = []

    def get(self, name: str) -> str | None:
        """The attribute `name`; empty where it has no value, None where it is not there."""
        if name not in self._attributes:
            return None
        found = dict(_ATTRIBUTE.findall(self._attributes))
        return unescape(found[name]) if name in found else None

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return (self.get("class") or "").split()


def tree(html: str) -> Element:
    """What `html` holds, in one element without a tag."""
    root = Element("")
    way = [root]
    for token in _TOKEN.finditer(html):
        end, tag, attributes, text = token.groups()
        if text:
            way[-1].inside.append(unescape(text))
        elif not tag:
            continue  # a comment
        elif end:
            tag = tag.lower()
            if way[-1].tag == tag or any(element.tag == tag for element in way[1:]):
                while way.pop().tag != tag:
                    pass
        else:
            element = Element(tag.lower(), attributes)
            way[-1].inside.append(element)
            if element.tag not in VOID and not attributes.endswith("/"):
                way.append(element)
    return root
